"""The sheet "QA Allocation": who audits which child's case, who got too few and why, who was left out."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from csc_qa.core.errors import AllocationError
from csc_qa.core.finding import Finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.own_sheet import SETTINGS_SHEET
from csc_qa.core.page import Page
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.core.workbook_change import WorkbookChange
from csc_qa.workflows.allocate import allocate_audits
from csc_qa.workflows.allocation import Allocation, reason
from csc_qa.workflows.allocation_inputs import OWN_TEAM_SETTING, month_of, rules_of
from csc_qa.workflows.allocation_sheet import ALLOCATION_SHEET, CHILD, MONTH, SEED, read_allocated
from csc_qa.workflows.list_sheets import read_list_sheets
from csc_qa.workflows.waiting_rows import BUTTON

MONTH_SETTING, SEED_SETTING = "Allocation month", "Allocation seed"
# Name of each setting and what it does.
ALLOCATION_SETTINGS = (
    (MONTH_SETTING, "The month that Allocate draws audits for, such as 2023-01. Empty: this month."),
    (
        SEED_SETTING,
        "Draws the same audits again. Empty: that of the sheet for its month, else a new one.",
    ),
    (OWN_TEAM_SETTING, "Yes or no: whether auditors may audit cases of their own team. Empty: no."),
)
_LARGEST_SEED = 2**31
# Lists of a whole council have thousands of odd cells; the first few show what is the matter.
_MOST_OF_LISTS = 20
_OF_LISTS = "CSCQA-ANX"


def allocate(master: MasterPort) -> WorkbookChange:
    """Return the allocation of the month in the settings: its page, and the rows that wait for the forms.

    Raises:
        AllocationError: no list is open, or roster, lists, programme or settings have errors.
        WorkbookError: there is no register.
    """
    lists = read_list_sheets(master)
    month = str(month_of(master.settings.get(MONTH_SETTING) or f"{master.today:%Y-%m}"))
    rules = rules_of(master.settings)
    found = allocate_audits(master, lists, month, seed=_seed(master, month), rules=rules)
    now = datetime.combine(master.today, datetime.now().time())
    said = f'The cases were drawn from the lists of "{lists.name}".'
    return WorkbookChange((allocation_page(found, said),), tuple(found.rows.edits(now=now, command=BUTTON)))


def allocation_page(found: Allocation, *more: str) -> Page:
    """Return the sheet.

    Args:
        more: further sentences.
    """
    rows = [f'{count} rows of the sheet "{name}"' for name, count in found.rows.counts().items()]
    sentences = (
        f"{len(found.audits)} audits were drawn for {found.month.label} with the seed {found.seed}. The same "
        "seed, lists, roster and register give the same audits.",
        *more,
        *([f"They wait for their forms in {' and '.join(rows)}."] if rows else []),
    )
    tables = (_draw(found), _audits(found), *_short(found), *_findings(found.findings))
    section = Section(key="allocation", title="", sentences=sentences, tables=tables)
    return Page(sheet=ALLOCATION_SHEET, title=f"Audit allocation, {found.month.label}", sections=(section,))


def _seed(master: MasterPort, month: str) -> int:
    text = master.settings.get(SEED_SETTING, "")
    if text and not text.isdecimal():
        message = f'the setting "{SEED_SETTING}" is not a whole number'
        hint = "Write a whole number, or nothing."
        raise AllocationError.because("CSCQA-ALC-031", message, sheet=SETTINGS_SHEET, hint=hint)
    earlier = read_allocated(master.own_sheets.get(ALLOCATION_SHEET, []))
    if not text and earlier.month == month and earlier.seed is not None:
        return earlier.seed
    return int(text) if text else secrets.randbelow(_LARGEST_SEED)


def _draw(found: Allocation) -> Table:
    days = {"Allocated on": found.allocated_on, "Due on": found.due_on}
    rows = [(SEED, str(found.seed)), *((name, f"{day:%d/%m/%Y}") for name, day in days.items())]
    return _table("Draw", (MONTH, str(found.month)), rows)


def _audits(found: Allocation) -> Table:
    titles = ("Auditor", "Service area", CHILD, "Allocated worker", "Team", "Audit tool", "Form", "Theme")
    rows = [
        (
            audit.auditor.name,
            audit.service_area,
            audit.child_id,
            audit.practitioner,
            audit.team,
            audit.tool.name if audit.tool else "",
            (audit.tool.link if audit.tool else None) or "",
            audit.theme or "",
            found.due_on.isoformat(),
        )
        for audit in found.audits
    ]
    return _table("Audits", (*titles, "Due on"), rows, {len(titles): ColumnFormat.DATE})


def _short(found: Allocation) -> Iterator[Table]:
    """Return the tables of who got fewer than asked for, and of who was left out."""
    if found.unfilled:
        titles = ("Auditor", "Service area", "Audits wanted", "Audits allocated", "Why")
        rows = [
            (each.auditor.name, found.area_name(each.auditor), each.wanted, each.got, reason(each))
            for each in found.unfilled
        ]
        yield _table("Not filled", titles, rows, {2: ColumnFormat.COUNT, 3: ColumnFormat.COUNT})
    if found.left_out:
        left = [(each.auditor.name, each.service_area, each.reason) for each in found.left_out]
        yield _table("Left out this month", ("Auditor", "Service area", "Why"), left)


def _findings(findings: Sequence[Finding]) -> Iterator[Table]:
    of_lists = [each for each in findings if each.code.startswith(_OF_LISTS)]
    others = [each for each in findings if not each.code.startswith(_OF_LISTS)]
    shown = [*others, *of_lists[:_MOST_OF_LISTS]]
    if shown:
        titles = ("Severity", "Code", "Where", "What is to be looked at", "What to do")
        rows = [
            (each.severity.value.capitalize(), each.code, each.where, each.message, each.hint)
            for each in shown
        ]
        yield _table("Findings", titles, rows)


def _table(
    title: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[str | int]],
    formats: Mapping[int, ColumnFormat] | None = None,
) -> Table:
    named = formats or {}
    columns = (
        TableColumn(title=each, format=named.get(at, ColumnFormat.TEXT)) for at, each in enumerate(titles)
    )
    return Table(title=title, columns=tuple(columns), rows=tuple(tuple(row) for row in rows))
