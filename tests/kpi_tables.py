"""KPI tables for tests, and a report's sources without a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from csc_qa.core.errors import WorkbookError
from csc_qa.core.kpi_table import KpiFigure, KpiPlace, KpiTable
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.core.target import Comparator
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.open_master import MasterWorkbook

CATALOGUE = load_catalogue()
MONTHS = tuple(date(2022, month, 1) for month in range(4, 13))

Rows = Mapping[str, Sequence[str]]


def table_of(sections: Mapping[str, Rows], months: Sequence[date] = MONTHS) -> KpiTable:
    """Return a table: section to id of an indicator to its cells, month by month."""
    figures = [
        KpiFigure(
            indicator=name,
            name=CATALOGUE.indicators[name].name,
            section=section,
            month=month,
            printed=printed,
            figure=PrintedFigure.parse(printed),
            place=KpiPlace(row=row, column=column),
        )
        for section, rows in sections.items()
        for row, (name, cells) in enumerate(rows.items(), start=2)
        for column, (month, printed) in enumerate(zip(months, cells, strict=True), start=2)
    ]
    return KpiTable(source="KPI tables", figures=tuple(figures))


class TableSources:
    """Sources of a report that has KPI tables and no register."""

    def __init__(self, table: KpiTable, catalogue: Catalogue = CATALOGUE) -> None:
        self.kpi_table, self.catalogue = table, catalogue

    @property
    def name(self) -> str:
        return "KPI tables"

    @property
    def master(self) -> MasterWorkbook:
        raise WorkbookError.because("CSCQA-WBK-005")

    @property
    def comparators(self) -> Sequence[Comparator]:
        return ()
