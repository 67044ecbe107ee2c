"""Gather what an allocation needs, with every fault of it, before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from csc_qa.core.errors import AllocationError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.framework import DayOfMonth, Framework
from csc_qa.core.own_sheet import SETTINGS_SHEET
from csc_qa.core.period import Period
from csc_qa.core.programme import ThemedAudit
from csc_qa.core.spelling import fold
from csc_qa.core.typed_text import NeitherYesNorNoError, read_yes_no
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.programme.allocation import AllocationRules
from csc_qa.programme.allocation.find_cases import child_key
from csc_qa.programme.allocation.roster import ROSTER_HEADERS, ROSTER_SHEET, Roster, read_roster
from csc_qa.programme.day_off import working_day_of
from csc_qa.sources.grid import Row
from csc_qa.sources.roster_file import read_roster_rows
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workflows.allocation_sheet import ALLOCATION_SHEET, read_allocated

OWN_TEAM_SETTING = "Own team may be audited"


@dataclass(frozen=True)
class Days:
    """The days of the framework: when cases are allocated and by when they are audited."""

    allocated_on: date
    due_on: date


def month_of(text: str) -> Period:
    """Return a month.

    Raises:
        PeriodError: the text is no period.
        AllocationError: the period is not one month.
    """
    period = Period.parse(text)
    if period != Period.month(period.start.year, period.start.month):
        raise AllocationError.because("CSCQA-ALC-030", f'"{text}" is not a month')
    return period


def roster_of(
    own_sheets: Mapping[str, Rows], file: Path | None, catalogue: Catalogue
) -> tuple[Roster, str | None]:
    """Return the roster, from a file where one is named, else from the workbook, and the name of its sheet.

    Raises:
        AllocationError: there is none, or the file cannot be read.
    """
    areas = list(catalogue.service_areas.values())
    if file is not None:
        return read_roster(read_roster_rows(file, ROSTER_SHEET, _count_headers), areas, None), None
    if ROSTER_SHEET not in own_sheets:
        raise AllocationError.because("CSCQA-ALC-001")
    return read_roster(own_sheets[ROSTER_SHEET], areas, ROSTER_SHEET), ROSTER_SHEET


def days_of(framework: Framework, month: Period, findings: list[Finding]) -> Days:
    """Return the days of a month; where the framework sets none, a finding and the month's own ends.

    A day on which nobody works is moved by the framework's rule.
    """
    days = []
    for key, otherwise in (("allocation", month.start), ("audit_completed", month.end)):
        step = next((each for each in framework.process_steps if each.key == key), None)
        if step is None or not isinstance(step.due, DayOfMonth):
            message = f'the framework does not say on which day of a month the step "{key}" is due'
            findings.append(make_finding("CSCQA-ALC-024", message))
            days.append(otherwise)
        else:
            days.append(working_day_of(step.due.due_on(month.start), framework.day_off))
    return Days(*days)


def themed_audits_of(catalogue: Catalogue, month: Period, findings: list[Finding]) -> list[ThemedAudit]:
    """Return the themed audits of a month; a finding where the programme has none."""
    found = [
        item
        for item in catalogue.programme(month.start.year)
        if isinstance(item, ThemedAudit) and item.month == month.start
    ]
    if not found:
        message = f"{month.label} has no programme of themed audits"
        findings.append(make_finding("CSCQA-ALC-012", message))
    return found


def rules_of(settings: Mapping[str, str], *, is_own_team_allowed: bool = False) -> AllocationRules:
    """Return the rules as the sheet "QA Settings" and the caller set them.

    Args:
        settings: name to value; the one read is "Own team may be audited", yes or no.
        is_own_team_allowed: the caller allows it, whatever the sheet says.

    Raises:
        AllocationError: the setting says neither yes nor no.
    """
    text = next((value for name, value in settings.items() if fold(name) == fold(OWN_TEAM_SETTING)), "")
    try:
        is_allowed = is_own_team_allowed or bool(read_yes_no(text))
    except NeitherYesNorNoError as error:
        message = f'the setting "{OWN_TEAM_SETTING}" says neither yes nor no'
        raise AllocationError.because("CSCQA-ALC-031", message, sheet=SETTINGS_SHEET) from error
    return AllocationRules(is_own_team_forbidden=not is_allowed)


def allocated_before(own_sheets: Mapping[str, Rows], month: Period) -> frozenset[str]:
    """Return the keys of the children whom the last allocation of another month gave to somebody."""
    found = read_allocated(own_sheets.get(ALLOCATION_SHEET, []))
    is_other = bool(found.month) and found.month != str(month)
    return frozenset(map(child_key, found.children)) if is_other else frozenset()


def _count_headers(rows: list[Row]) -> int:
    known = {fold(text) for texts in ROSTER_HEADERS.values() for text in texts}
    return max((_known_cells(row, known) for row in rows), default=0)


def _known_cells(row: Sequence[object], known: set[str]) -> int:
    return len({fold(str(cell)) for cell in row} & known)
