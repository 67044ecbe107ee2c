"""The sheet "QA KPI check": what the KPI tables of the workbook print that cannot be right."""

from __future__ import annotations

from csc_qa.core.errors import MacroError
from csc_qa.core.kpi_table import KpiFinding, KpiTable
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Section, TableColumn
from csc_qa.workflows.cell_names import cell_name
from csc_qa.workflows.kpi_check import check_kpi_table, kpi_table_of_sheets

KPI_CHECK_SHEET = "QA KPI check"
MOST_FINDINGS = 500
_TITLES = (
    "Severity",
    "Code",
    "Where",
    "Indicator",
    "Month",
    "Printed",
    "What is wrong",
    "What to do",
)
_WHERE = 2
_MEANING = (
    "Errors: a figure must be wrong. Warnings want a look. Information is a question to ask: "
    "the figure may well be right."
)


def kpi_check_page(master: MasterPort) -> Page:
    """Return the findings of every KPI table in the workbook and in others that are open.

    Raises:
        MacroError: no sheet has a KPI table.
    """
    sheets = master.other_sheets()
    table = kpi_table_of_sheets(master.name, sheets, master.catalogue)
    if not table.figures and not table.limits:
        raise MacroError.because("CSCQA-KPI-002")
    findings = check_kpi_table(table, master.catalogue)
    own = {each.sheet for each in sheets if each.source == each.sheet}
    section = Section(
        key="kpi_check",
        title="",
        sentences=_sentences(table, findings),
        tables=(_list(findings, own, master.catalogue.indicators),) if findings else (),
    )
    return Page(sheet=KPI_CHECK_SHEET, title="Check of the KPI tables", sections=(section,))


def _sentences(table: KpiTable, findings: list[KpiFinding]) -> tuple[str, ...]:
    places = [each.place.sheet for each in table.figures] + [each.place.sheet for each in table.limits]
    sheets = ", ".join(dict.fromkeys(sheet for sheet in places if sheet))
    indicators = len({each.indicator for each in table.figures})
    read = f"{len(table.figures)} figures of {indicators} indicators were read from: {sheets}."
    if not findings:
        return (read, "Nothing was found to be wrong.")
    more = len(findings) - MOST_FINDINGS
    rest = (f"The list has the first {MOST_FINDINGS}; {more} more are not shown.",) if more > 0 else ()
    return (read, _MEANING, *rest)


def _list(findings: list[KpiFinding], own: set[str], indicators: dict[str, object]) -> LinkedTable:
    """Return the list of findings; those about cells of this workbook lead to their cells."""
    rows: list[tuple[str, ...]] = []
    links: list[CellLink] = []
    for finding in findings[:MOST_FINDINGS]:
        sheet, cell = finding.sheet or "", _cell(finding)
        if cell and sheet in own:
            links.append(CellLink(row=len(rows), column=_WHERE, sheet=sheet, cell=cell))
        rows.append(
            (
                finding.severity.value.capitalize(),
                finding.code,
                f"{sheet}!{cell}" if cell else sheet,
                str(indicators.get(finding.indicator or "", "")),
                f"{finding.month:%b %Y}" if finding.month else "",
                finding.printed or "",
                finding.message,
                finding.hint,
            )
        )
    columns = tuple(TableColumn(title=title) for title in _TITLES)
    return LinkedTable(title="Findings", columns=columns, rows=tuple(rows), links=tuple(links))


def _cell(finding: KpiFinding) -> str:
    place = finding.place
    return cell_name(place.row - 1, place.column - 1) if place else ""
