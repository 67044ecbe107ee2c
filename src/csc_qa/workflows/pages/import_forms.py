"""The sheet "QA Import": what an import of the Forms exports in the workbook would do, or did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from csc_qa.core.finding import Finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.core.workbook_change import WorkbookChange
from csc_qa.workflows.form_sheets import read_form_sheets
from csc_qa.workflows.importing.exports import ReadForms
from csc_qa.workflows.importing.plan_import import ImportPlan, plan_import
from csc_qa.workflows.importing.register_state import state_of

SHEET = "QA Import"
# A page is to be read; longer lists stand on the change log.
MOST_ROWS = 2_000
_PLACE = 5


def import_preview(master: MasterPort) -> Page:
    """Return what adding the forms would do. Nothing is added.

    Raises:
        FormError: no sheet is a Forms export, or none can be read.
        WorkbookError: there is no register.
    """
    read, plan = _plan(master)
    step = "Nothing has been added yet. Look through the list, then press Add forms."
    return _page("What an import of the forms would do", read, plan, step)


def add_forms(master: MasterPort) -> WorkbookChange:
    """Return the rows and cells that the forms bring into the register, and a page of what was done.

    Raises:
        FormError: no sheet is a Forms export, or none can be read.
        WorkbookError: there is no register.
    """
    read, plan = _plan(master)
    step = (
        'Every change stands on the sheet "QA Change log", every form on "QA Form answers". The sheets with '
        "the exports can be deleted. To take the import back, close the workbook without saving; once it is "
        "saved, close it and run csc-qa undo, or delete the rows named here."
    )
    return WorkbookChange((_page("Forms that were imported", read, plan, step),), tuple(plan.edits))


def _plan(master: MasterPort) -> tuple[ReadForms, ImportPlan]:
    state = state_of(master)
    read = read_form_sheets(master, state)
    now = datetime.combine(master.today, datetime.now().time())
    return read, plan_import(state, read.records, now=now, command="Add forms")


def _page(title: str, read: ReadForms, plan: ImportPlan, step: str) -> Page:
    counts = (
        f"{plan.added} added, {plan.updated} updated, {plan.already_there} already there, {read.rejected} "
        f"rejected, {read.set_aside} test submissions set aside."
    )
    findings = [*read.findings, *plan.findings]
    tables = (*([_forms(plan)] if plan.forms else []), *([_findings(findings)] if findings else []))
    sentences = tuple(filter(None, (counts, plan.urgent, step)))
    section = Section(key="import", title="", sentences=sentences, tables=tables)
    return Page(sheet=SHEET, title=title, sections=(section,))


def _forms(plan: ImportPlan) -> LinkedTable:
    rows: list[tuple[str | int | None, ...]] = []
    links: list[CellLink] = []
    for form in plan.forms[:MOST_ROWS]:
        if form.sheet and form.row:
            links.append(CellLink(row=len(rows), column=_PLACE, sheet=form.sheet, cell=f"A{form.row}"))
        place = f"{form.sheet}!A{form.row}" if form.row else form.sheet
        record = form.record
        rows.append((record.source, record.row, record.tool, record.form_id, str(form.verdict), place))
    titles = ("Export", "Row", "Tool", "Form Id", "What becomes of it", "Audit")
    formats = {1: ColumnFormat.COUNT}
    columns = tuple(
        TableColumn(title=title, format=formats.get(at, ColumnFormat.TEXT)) for at, title in enumerate(titles)
    )
    return LinkedTable(title="Forms", columns=columns, rows=tuple(rows), links=tuple(links))


def _findings(findings: Sequence[Finding]) -> Table:
    rows = tuple(
        (each.severity.value.capitalize(), each.code, each.where, each.message, each.hint)
        for each in findings[:MOST_ROWS]
    )
    titles = ("Severity", "Code", "Where", "What is to be looked at", "What to do")
    return Table(title="Findings", columns=tuple(TableColumn(title=title) for title in titles), rows=rows)
