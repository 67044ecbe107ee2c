"""Read the cells of a KPI table as figures and limits, and note those that are none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from csc_qa.core.errors import PrintedFigureError, ThresholdError
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_table import KpiFigure, KpiFinding, KpiLimit, KpiPlace
from csc_qa.core.period import Period
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.core.spelling import fold
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.core.threshold import Threshold
from csc_qa.sources.kpi_table.sheet import KpiSheet, percent_text

# Words over the cells of comparators that nobody publishes.
_NOT_AVAILABLE = ("not available", "no comparat", "not part of statutory")


class CellReader:
    """Reads the cells of one sheet, and collects what it read.

    Attributes:
        year: the financial year in which targets hold; None where it is not known.
    """

    def __init__(self, sheet: KpiSheet) -> None:
        self.sheet = sheet
        self.year: Period | None = None
        self.figures: list[KpiFigure] = []
        self.limits: list[KpiLimit] = []
        self.findings: list[KpiFinding] = []

    def place(self, row: int, column: int, header: str) -> KpiPlace:
        """Return the place of a cell, as it stands in the file."""
        if self.sheet.is_turned:
            row, column = column, row
        return KpiPlace(sheet=self.sheet.name, row=row + 1, column=column + 1, header=header)

    def note(self, code: str, place: KpiPlace | None, detail: str = "", indicator: str | None = None) -> None:
        """Note a finding."""
        known = FINDING_CODES[code]
        self.findings.append(
            KpiFinding(
                code=code,
                severity=known.severity,
                message=f"{known.summary}: {detail}" if detail else known.summary,
                hint=known.hint,
                sheet=self.sheet.name,
                row=place.row if place else None,
                column=(place.header or None) if place else None,
                indicator=indicator,
                place=place,
            )
        )

    def take_figure(
        self, about: Mapping[str, Any], indicator: Indicator, at: tuple[int, int], header: str
    ) -> None:
        """Read a cell as a figure; a blank one is none.

        Args:
            about: name, section and month.
            at: row and column of the cell, from 0.
        """
        text = self.sheet.text(*at)
        if indicator.kind is IndicatorKind.PERCENTAGE and self.sheet.is_share(*at):
            text = percent_text(float(text), 1).replace(".0%", "%")
        if text:
            self.take_text(about, indicator, text, self.place(*at, header))

    def take_text(self, about: Mapping[str, Any], indicator: Indicator, text: str, place: KpiPlace) -> None:
        """Read a text as a figure."""
        try:
            figure = PrintedFigure.parse(text)
        except PrintedFigureError:
            self.note("CSCQA-KPI-003", place, indicator=indicator.id)
            return
        if indicator.kind is IndicatorKind.PERCENTAGE:
            figure = figure.as_percentage()
        self.figures.append(
            KpiFigure(indicator=indicator.id, printed=text, figure=figure, place=place, **about)
        )

    def take_limit(
        self,
        about: Mapping[str, str],
        indicator: Indicator,
        at: tuple[int, int],
        group: ComparatorGroup | None,
        header: str,
    ) -> None:
        """Read a cell as a target, or as a comparator of a group. A blank target is one that is not set."""
        text, place = self.sheet.text(*at), self.place(*at, header)
        is_percentage = indicator.kind is IndicatorKind.PERCENTAGE
        if is_percentage and text and self.sheet.is_share(*at):
            text = percent_text(float(text), 1).replace(".0%", "%")
        if any(words in fold(text) for words in _NOT_AVAILABLE) or (group and not text):
            return
        try:
            threshold = Threshold.parse(text)
        except ThresholdError:
            self.note("CSCQA-KPI-007", place, indicator=indicator.id)
            return
        limit = self._limit(
            group,
            indicator=indicator.id,
            section=about["section"],
            printed=text,
            threshold=threshold.as_percentage() if is_percentage else threshold,
        )
        self.limits.append(KpiLimit(name=about["name"], limit=limit, place=place))

    def _limit(self, group: ComparatorGroup | None, **of: Any) -> Target | Comparator:
        """Return a target of the year, or a comparator of the year before."""
        if not self.year:
            return Comparator(group=group, **of) if group else Target(**of)
        if not group:
            return Target(valid_from=self.year.start, valid_to=self.year.end, **of)
        start = self.year.start.replace(year=self.year.start.year - 1)
        return Comparator(group=group, valid_from=start, valid_to=self.year.start - timedelta(days=1), **of)


def about_figure(name: str, section: str, month: date) -> dict[str, Any]:
    """Return what is said of a figure besides its cell."""
    return {"name": name, "section": section, "month": month}
