"""The sheet "QA Check": everything that is wrong with the workbook, each with a link to its cell."""

from __future__ import annotations

from collections import Counter

from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.workflows.cell_names import cell_name, column_letters
from csc_qa.workflows.check import check_master
from csc_qa.workflows.open_master import MasterWorkbook

# Longer lists are no help: a fault in every row is mended by its rule, not row by row.
MOST_FINDINGS = 2_000
_WHERE = 2


def check_page(master: MasterPort) -> Page:
    """Return the sheet of findings: errors first.

    Raises:
        WorkbookError: there is no register.
    """
    opened: MasterWorkbook = master.read()
    findings = check_master(opened)
    section = Section(
        key="check",
        title="",
        sentences=_sentences(opened, findings),
        tables=(_counts(findings), _list(opened, findings)) if findings else (),
    )
    return Page(sheet="QA Check", title="Check of the workbook", sections=(section,))


def place_of(finding: Finding, master: MasterWorkbook) -> str | None:
    """Return the cell that a finding is about, such as `F17`; None where it is about no cell."""
    if finding.row is None:
        return "A1" if finding.sheet else None
    for sheet in master.register.sheets:
        if sheet.name == finding.sheet:
            for column, header in sheet.header.headers.items():
                if header == finding.column:
                    return cell_name(finding.row - 1, column)
    return f"{column_letters(0)}{finding.row}"


def _sentences(master: MasterWorkbook, findings: list[Finding]) -> tuple[str, ...]:
    sheets = ", ".join(sheet.name for sheet in master.register.sheets)
    read = f"{len(master.audits_table)} audits and reviews were read from: {sheets}."
    if not findings:
        return (read, "Nothing was found to be wrong.")
    more = len(findings) - MOST_FINDINGS
    rest = (f"The list has the first {MOST_FINDINGS}; {more} more are not shown.",) if more > 0 else ()
    return (read, "Errors make a figure wrong. Warnings want a look; the figures stand.", *rest)


def _counts(findings: list[Finding]) -> Table:
    counts = Counter((finding.severity, finding.code) for finding in findings)
    messages = {finding.code: finding.message for finding in reversed(findings)}
    order = list(Severity)
    rows = sorted(counts.items(), key=lambda pair: (order.index(pair[0][0]), -pair[1], pair[0][1]))
    return Table(
        title="How many of each",
        columns=(
            TableColumn(title="Severity"),
            TableColumn(title="Code"),
            TableColumn(title="Number", format=ColumnFormat.COUNT),
            TableColumn(title="For example"),
        ),
        rows=tuple(
            (severity.value.capitalize(), code, number, messages[code]) for (severity, code), number in rows
        ),
    )


def _list(master: MasterWorkbook, findings: list[Finding]) -> LinkedTable:
    rows: list[tuple[str, ...]] = []
    links: list[CellLink] = []
    for finding in findings[:MOST_FINDINGS]:
        cell = place_of(finding, master)
        where = f"{finding.sheet}!{cell}" if cell else ""
        if cell and finding.sheet:
            links.append(CellLink(row=len(rows), column=_WHERE, sheet=finding.sheet, cell=cell))
        severity = finding.severity.value.capitalize()
        rows.append((severity, finding.code, where, finding.column or "", finding.message, finding.hint))
    titles = ("Severity", "Code", "Where", "Column", "What is wrong", "What to do")
    return LinkedTable(
        title="Findings",
        columns=tuple(TableColumn(title=title) for title in titles),
        rows=tuple(rows),
        links=tuple(links),
    )
