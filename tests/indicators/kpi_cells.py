"""KPI tables from a few printed cells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_check import KpiCheck
from csc_qa.core.kpi_table import KpiFigure, KpiLimit, KpiPlace, KpiTable
from csc_qa.core.period import Period
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.core.threshold import Threshold
from csc_qa.hooks.catalogue import build_catalogue
from csc_qa.hooks.loading import load_plugins

INDICATORS: Mapping[str, Indicator] = build_catalogue(load_plugins()).indicators
PLACE = KpiPlace(row=1, column=1)


def month(number: int) -> date:
    """Return the month of 2022-23 with this number: 1 is April; 13 is April of the next year."""
    return Period.parse("2022-04/2024-03").months()[number - 1]


def row(indicator: str, *printed: str | int, section: str = "A", name: str = "") -> list[KpiFigure]:
    """Return the figures of a row from April 2022 on; blank cells are no figures."""
    is_percentage = INDICATORS[indicator].kind is IndicatorKind.PERCENTAGE
    found = []
    for number, cell in enumerate(map(str, printed), start=1):
        figure = PrintedFigure.parse(cell)
        if cell:
            found.append(
                KpiFigure(
                    indicator=indicator,
                    name=name or INDICATORS[indicator].name,
                    section=section,
                    month=month(number),
                    printed=cell,
                    figure=figure.as_percentage() if is_percentage else figure,
                    place=PLACE,
                )
            )
    return found


def limit(
    indicator: str, printed: str, group: ComparatorGroup | None = None, *, section: str = "A"
) -> KpiLimit:
    """Return a target, or a comparator of a group."""
    threshold = Threshold.parse(printed)
    if INDICATORS[indicator].kind is IndicatorKind.PERCENTAGE:
        threshold = threshold.as_percentage()
    of = {"indicator": indicator, "printed": printed, "threshold": threshold, "section": section}
    limit = Comparator(group=group, **of) if group else Target(**of)
    return KpiLimit(name=INDICATORS[indicator].name, limit=limit, place=PLACE)


def found(
    check: KpiCheck, *rows: list[KpiFigure], limits: list[KpiLimit] | None = None
) -> list[tuple[str, str, str]]:
    """Return indicator, month and printed cell of every finding; empty where there is none."""
    table = KpiTable(figures=tuple(cell for row in rows for cell in row), limits=tuple(limits or ()))
    return [
        (each.indicator or "", f"{each.month:%Y-%m}" if each.month else "", each.printed or "")
        for each in check.run(table, INDICATORS)
    ]


def message(check: KpiCheck, *rows: list[KpiFigure], limits: list[KpiLimit] | None = None) -> str:
    """Return the one message of a check."""
    table = KpiTable(figures=tuple(cell for row in rows for cell in row), limits=tuple(limits or ()))
    [finding] = check.run(table, INDICATORS)
    return finding.message
