"""What is due in a month, and the programme of a year."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from csc_qa.core.dated_item import DatedItem
from csc_qa.core.errors import ProgrammeError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.period import Period
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.programme.dated_items import items_of_month, items_of_year
from csc_qa.programme.dated_steps import has_begun


class Programme(NamedTuple):
    """Entries of a programme by date, and what is missing from it."""

    period: Period
    items: list[DatedItem]
    findings: list[Finding]


def list_due(month: Period | str, catalogue: Catalogue) -> Programme:
    """Return what the audits of a month ask for until they are done, and what else falls in the month.

    Raises:
        PeriodError: the text is not a period.
        ProgrammeError: it is not one month.
        CalendarError: the month is not from 1990 to 2099.
    """
    period = Period.parse(month) if isinstance(month, str) else month
    if period != Period.month(period.start.year, period.start.month):
        raise ProgrammeError.because("CSCQA-PRG-006", f'"{month}" is not one month')
    first = period.start
    items = items_of_month(catalogue.framework, catalogue.programme(first.year), first)
    return Programme(period, items, _missing(catalogue, first, first.year))


def list_programme(year: int, catalogue: Catalogue) -> Programme:
    """Return the programme of a year.

    Raises:
        ProgrammeError: no plugin declares one for the year.
        CalendarError: the year is not from 1990 to 2099.
    """
    declared = catalogue.programme(year)
    if not declared:
        message = f"{year} has no programme, so there is no calendar to write"
        raise ProgrammeError.because("CSCQA-PRG-003", message)
    period = Period(start=date(year, 1, 1), end=date(year, 12, 31))
    items = items_of_year(catalogue.framework, declared, year)
    return Programme(period, items, _missing(catalogue, period.start, year))


def due_json(programme: Programme) -> dict[str, object]:
    """Return the JSON of `csc-qa due`."""
    steps = [{"step": item.name, "who": item.who, "due_on": str(item.due_on)} for item in programme.items]
    return {"steps": steps}


def _missing(catalogue: Catalogue, month: date, year: int) -> list[Finding]:
    findings = []
    valid = catalogue.framework.valid
    if month not in valid:
        what = "go on as before" if has_begun(catalogue.framework, month) else "are missing"
        message = f"the framework is for {valid.label}: its steps and deadlines {what}"
        findings.append(make_finding("CSCQA-PRG-002", message))
    if not catalogue.programme(year):
        message = f"no plugin declares a programme for {year}: themes and events are missing"
        findings.append(make_finding("CSCQA-PRG-001", message))
    return findings
