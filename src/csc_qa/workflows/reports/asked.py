"""Check what was asked for: the period that a report is about, and the service area."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from csc_qa.core.errors import ReportError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.spelling import Spellings, fold
from csc_qa.workflows.open_master import MasterWorkbook

_LEAST_LIKENESS = 55.0
_MOST_NAMES = 5


def check_month(period: Period, report: str) -> Period:
    """Return the period, which must be one month.

    Raises:
        ReportError: it is not.
    """
    return _checked(period, PeriodKind.MONTH, f'the report "{report}" is about one month, such as 2022-12')


def check_quarter(period: Period, report: str) -> Period:
    """Return the period, which must be a quarter of the calendar year or of the financial year.

    Raises:
        ReportError: it is not.
    """
    expected = f'the report "{report}" is about one quarter, such as 2022-Q4 or FY2022-23-Q3'
    return _checked(period, PeriodKind.QUARTER, expected)


def findings_of_period(master: MasterWorkbook, period: Period) -> list[Finding]:
    """Return a warning where no audit belongs to the period, which says from when to when there are some."""
    if len(master.audits_in(period)):
        return []
    days = master.audits_in()["belongs_on"].dropna()
    known = f"; the register's are of {days.min():%B %Y} to {days.max():%B %Y}" if len(days) else ""
    message = f"no audit or review was completed in {period.label}, so the report is empty{known}"
    return [make_finding("CSCQA-RPT-002", message)]


def find_service_area(master: MasterWorkbook, asked: str) -> str:
    """Return the name under which a service area stands in the audits table.

    Args:
        asked: a name, id or alias, in any spelling that is declared; or a name that the register alone has.

    Raises:
        ReportError: there is none; the message names those most like it.
    """
    areas = list(master.catalogue.service_areas.values())
    known = Spellings([(spelling, area.name) for area in areas for spelling in area.spellings])
    for name in sorted(set(master.audits_table["service_area"].dropna())):
        known.add(str(name), str(name))
    if found := known.find(asked):
        return found
    message = f'there is no service area "{asked}". {_nearest(known, asked)}'
    raise ReportError.because("CSCQA-RPT-022", message)


def _checked(period: Period, kind: PeriodKind, expected: str) -> Period:
    if period != Period.of(period.start, kind):
        raise ReportError.because("CSCQA-RPT-021", f"{expected}; {period.label} was asked for")
    return period


def _nearest(known: Spellings[str], asked: str) -> str:
    spellings = known.folded()
    found = process.extract(
        fold(asked), list(spellings), scorer=fuzz.WRatio, limit=None, score_cutoff=_LEAST_LIKENESS
    )
    likely = list(dict.fromkeys(spellings[spelling] for spelling, _, _ in found))[:_MOST_NAMES]
    if likely:
        return f"Most like it: {', '.join(likely)}"
    return f"There are: {', '.join(dict.fromkeys(spellings.values()))}"
