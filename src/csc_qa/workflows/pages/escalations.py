"""The sheets "QA Escalations" and "QA Practice forums": what follows from the audits' grades."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.core.escalation import ESCALATION_ENTRIES, ESCALATION_TITLES, ESCALATIONS_SHEET, EscalationStep
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.pages.layout import lay_out
from csc_qa.workbook.own_tables import OwnRow
from csc_qa.workflows.escalations import Escalations, escalations_of

FORUMS_SHEET = "QA Practice forums"
_MOST_ROUNDS = 3
_DATES = {"Due", "Done on", "Audited on"}
_FORUM_TITLES = ("Audit", "Service area", "Grade", "Theme", "Audited on", "Strengths", "Learning")


def escalations_pages(master: MasterPort) -> list[Page]:
    """Return the escalations as they stand today, and the list for practice forums.

    Raises:
        WorkbookError: there is no register.
    """
    found = escalations_of(master.read(), master.today)
    return [escalations_page(found), forums_page(found)]


def escalations_page(found: Escalations) -> Page:
    """Return the sheet of escalations: open ones first; what people typed is taken over by audit and step.

    Findings about the sheet itself name the rows as they stand on this page.
    """
    page = _page(found, found.findings)
    # Longer numbers of rows may take a line more, which moves the rows again.
    for _ in range(_MOST_ROUNDS):
        page = _page(found, findings_as_written(found, page))
    return page


def findings_as_written(found: Escalations, page: Page) -> list[Finding]:
    """Return the findings; those about the sheet of escalations with the rows that the page gives them.

    Where a row is no longer on the page, the finding names none.
    """
    tables = lay_out(page, version="", day=found.as_of).tables
    rows = {
        found.key(str(cells[0]), str(cells[1])): table.row + 2 + at
        for table in tables
        for at, cells in enumerate(table.cells)
    }
    entries = {entry.row: entry for entry in found.entries}
    return [
        each.model_copy(update={"row": rows.get(found.key_of(entries[each.row]))})
        if each.sheet == ESCALATIONS_SHEET and each.row in entries
        else each
        for each in found.findings
    ]


def _page(found: Escalations, findings: Sequence[Finding]) -> Page:
    typed = {found.key_of(row): row for row in found.entries}
    steps = sorted(found.steps, key=lambda step: step.is_closed)
    rows = tuple(_row(step, typed.get((step.audit_id, step.step_key))) for step in steps)
    asked = {(step.audit_id, step.step_key) for step in steps}
    others = [row for row in found.entries if found.key_of(row) not in asked]
    kept = [row for row in others if any(row.text(title) for title in ESCALATION_ENTRIES)]
    tables = [Table(title="Steps", columns=_columns(ESCALATION_TITLES), rows=rows)]
    if kept:
        tables.append(_no_longer_asked_for(kept))
    section = Section(
        key="escalations",
        title="",
        sentences=_sentences(found, findings, len(kept)),
        tables=tuple(tables),
    )
    return Page(
        sheet=ESCALATIONS_SHEET,
        title="Escalations",
        sections=(section,),
        entry_columns=tuple(ESCALATION_TITLES.index(title) for title in ESCALATION_ENTRIES),
    )


def forums_page(found: Escalations) -> Page:
    """Return the list of audits to show in practice forums."""
    rows = tuple(_forum_row(audit) for audit in found.for_forums)
    table = Table(title="Audits for practice forums", columns=_columns(_FORUM_TITLES), rows=rows)
    sentence = "Good work to reflect on. Take out what would tell who the family is before it is shown."
    section = Section(key="forums", title="", sentences=(sentence,), tables=(table,))
    return Page(sheet=FORUMS_SHEET, title="For practice forums", sections=(section,))


def _sentences(found: Escalations, findings: Sequence[Finding], kept: int) -> tuple[str, ...]:
    steps = found.steps
    open_audits = {step.audit_id for step in steps if not step.is_closed}
    overdue = sum(step.is_overdue for step in steps)
    told = (
        "Type into the columns Done on and Note; both are kept when the sheet is made anew. Of a step in "
        "which people are told, Done on is the day on which all of them had been told.",
        f"{len(open_audits)} audits have open steps; {overdue} steps are overdue on {_iso(found.as_of)}.",
    )
    faults = tuple(str(finding).partition("\n")[0] for finding in findings[:20])
    foot = (make_finding("CSCQA-ESC-004").message.capitalize() + ".",) if kept else ()
    return (*told, *faults, *foot)


def _row(step: EscalationStep, typed: OwnRow | None) -> tuple[str | None, ...]:
    entries = [typed.kept(title) if typed else "" for title in ESCALATION_ENTRIES]
    day = f" {step.done_on.day} {step.done_on:%B %Y}" if step.done_on else ""
    return (
        step.audit_id,
        step.step,
        step.service_area or "",
        step.grade.name if step.grade else "Ungraded",
        step.who,
        _iso(step.due_on),
        f"done{day}, by the register" if step.is_recorded else step.state,
        *entries,
    )


def _no_longer_asked_for(kept: list[OwnRow]) -> Table:
    rows = tuple(tuple(row.kept(title) for title in ESCALATION_TITLES) for row in kept)
    return Table(title="No longer asked for", columns=_columns(ESCALATION_TITLES), rows=rows)


def _forum_row(audit: Audit) -> tuple[str | None, ...]:
    grade = audit.moderated_grade or audit.grade
    return (
        audit.audit_id,
        audit.service_area or "",
        grade.name if grade else "",
        audit.theme or "",
        _iso(audit.completed_on or audit.audit_month),
        audit.strengths or "",
        audit.learning or "",
    )


def _columns(titles: tuple[str, ...]) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(title=title, format=ColumnFormat.DATE if title in _DATES else ColumnFormat.TEXT)
        for title in titles
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
