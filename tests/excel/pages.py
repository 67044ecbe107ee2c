"""Pages for tests: one with all that a page can hold."""

from __future__ import annotations

from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Chart, ChartKind, ColumnFormat, LineLook, Section, Series, TableColumn

ROWS = 40
ROOMY_PAGE = Page(
    sheet="QA Roomy",
    title="A page with everything",
    sections=(
        Section(
            key="all",
            title="Everything",
            sentences=("=1+1 is no formula here.",),
            tables=(
                LinkedTable(
                    title="Audits",
                    columns=(
                        TableColumn(title="Where"),
                        TableColumn(title="Good", format=ColumnFormat.COUNT, grade="good"),
                        TableColumn(title="Share", format=ColumnFormat.PERCENT),
                        TableColumn(title="Day", format=ColumnFormat.DATE),
                        TableColumn(title="RAG", format=ColumnFormat.RAG),
                    ),
                    rows=tuple(
                        (f"=row {number}", number, 50.0, "2022-03-01", "Red") for number in range(ROWS)
                    ),
                    total=("Total", 780, 50.0, None, ""),
                    links=(CellLink(row=1, column=0, sheet="Q1's", cell="F17"),),
                ),
            ),
            charts=(
                Chart(
                    title="Audits by month",
                    kind=ChartKind.STACKED_COLUMNS,
                    categories=("2022-01", "2022-02"),
                    series=(Series(name="Good", values=(1, 2), grade="good"),),
                    alt="One audit in January, two in February.",
                ),
                Chart(
                    title="Visits",
                    kind=ChartKind.LINES,
                    categories=("Jan", "Feb"),
                    series=(
                        Series(name="Value", values=(1, 2), colour="#1F77B4"),
                        Series(name="Limit", values=(3, 3), look=LineLook.DASHED, colour="#505A64"),
                    ),
                    alt="One, then two.",
                    is_small=True,
                ),
            ),
        ),
    ),
)
