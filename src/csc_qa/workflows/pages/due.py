"""The sheet "QA Due dates": what is due in a month; and the list of a whole year's dates."""

from __future__ import annotations

from csc_qa.core.dated_item import DatedItem
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.period import Period
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.workflows.due import Programme, list_due
from csc_qa.workflows.item_words import day_words, full_note
from csc_qa.workflows.rules_in_force import with_rules_of_sheet

MONTH_SETTING = "Month of the due dates"
DUE_SHEET, DATES_SHEET = "QA Due dates", "QA Dates"
_HINT = "The month is set on the sheet QA Settings; without it, it is this one."


def due_page(master: MasterPort) -> Page:
    """Return what is due for the month in the settings, else for this month.

    Raises:
        PeriodError: the setting is no period.
        ProgrammeError: the setting is not one month.
    """
    month = master.settings.get(MONTH_SETTING) or Period.month(master.today.year, master.today.month)
    found = list_due(month, with_rules_of_sheet(master.catalogue, master.settings))
    return _page(DUE_SHEET, f"Due dates, {found.period.label}", found, (_HINT,))


def dates_page(programme: Programme, authority: str) -> Page:
    """Return every date of a programme."""
    return _page(DATES_SHEET, f"Audit programme {programme.period.label}, {authority}", programme, ())


def _page(sheet: str, title: str, found: Programme, more: tuple[str, ...]) -> Page:
    titles = ("Day", "What", "Who", "Kind", "Note")
    columns = (
        TableColumn(title="Due", format=ColumnFormat.DATE),
        *(TableColumn(title=each) for each in titles),
    )
    table = Table(title="Dates", columns=columns, rows=tuple(map(_row, found.items)))
    faults = tuple(f"{finding.code}: {finding.message}. {finding.hint}" for finding in found.findings)
    section = Section(key="dates", title="", sentences=(*faults, *more), tables=(table,))
    return Page(sheet=sheet, title=title, sections=(section,))


def _row(item: DatedItem) -> tuple[str, ...]:
    kind = item.kind.value.capitalize()
    return str(item.due_on), day_words(item), item.name, item.who, kind, full_note(item)
