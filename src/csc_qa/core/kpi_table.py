"""KpiTable: the figures and limits of a performance table as they are printed, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from csc_qa.core.finding import Finding
from csc_qa.core.model import FrozenModel
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.core.target import Comparator, Target


class KpiPlace(FrozenModel):
    """Where a cell stands.

    Attributes:
        sheet: None in a csv file.
        row, column: from 1.
        header: of the column, or of the row where the months go down.
    """

    row: int
    column: int
    sheet: str | None = None
    header: str = ""


class KpiFigure(FrozenModel):
    """One cell: an indicator in a month.

    Attributes:
        indicator: id.
        name: under which it is printed.
        section: of the report; empty where the table has none.
        month: its first day.
        printed: the cell as a person sees it.
        figure: what it says; under a percentage indicator always as a percentage, 0 to 100.
    """

    indicator: str
    name: str
    section: str
    month: date
    printed: str
    figure: PrintedFigure
    place: KpiPlace


class KpiLimit(FrozenModel):
    """One cell of a target or comparator column.

    Attributes:
        name: under which the indicator is printed there.
        limit: the target or comparator; `limit.printed` is the cell as a person sees it.
    """

    name: str
    limit: Target | Comparator
    place: KpiPlace


class KpiFinding(Finding):
    """A finding about an indicator.

    Attributes:
        indicator: id; None where it is about the file.
        month: the first day of the month; None where it is about no single one.
        printed: the cell as printed.
        place: of the cell.
    """

    indicator: str | None = None
    month: date | None = None
    printed: str | None = None
    place: KpiPlace | None = None

    @property
    def where(self) -> str:
        """The place in words, with the month."""
        month = f"{self.month:%Y-%m}" if self.month else ""
        parts = (super().where, self.indicator or "", month, f'"{self.printed}"' if self.printed else "")
        return ", ".join(part for part in parts if part)


class KpiTable(FrozenModel):
    """What a performance table prints.

    Attributes:
        source: name of the file or workbook.
        figures: in the order of the table.
        limits: targets and comparators that stand in it.
        findings: what could not be read.
    """

    source: str = ""
    figures: tuple[KpiFigure, ...] = ()
    limits: tuple[KpiLimit, ...] = ()
    findings: tuple[KpiFinding, ...] = ()

    @property
    def months(self) -> list[date]:
        """The months, earliest first."""
        return sorted({figure.month for figure in self.figures})

    def series(self, indicator: str) -> dict[date, KpiFigure]:
        """Return the figures of an indicator by month: of each month the first that has a value."""
        found: dict[date, KpiFigure] = {}
        for each in self.figures:
            if each.indicator == indicator and each.figure.value is not None:
                found.setdefault(each.month, each)
        return dict(sorted(found.items()))

    def with_limits_of(self, other: KpiTable) -> KpiTable:
        """Return the table with the limits of another one added, and what could not be read there."""
        return self.model_copy(
            update={
                "limits": (*self.limits, *other.limits),
                "findings": (*self.findings, *other.findings),
            }
        )


def make_kpi_table(source: str, parts: Iterable[KpiTable]) -> KpiTable:
    """Return one table of several parts, such as the sheets of a workbook."""
    listed = list(parts)
    return KpiTable(
        source=source,
        figures=tuple(figure for part in listed for figure in part.figures),
        limits=tuple(limit for part in listed for limit in part.limits),
        findings=tuple(finding for part in listed for finding in part.findings),
    )
