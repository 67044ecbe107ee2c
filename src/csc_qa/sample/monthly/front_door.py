"""Lists 1 to 5 of a month: contacts, early help, referrals, assessments, section 47 enquiries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random

from csc_qa.core.period import Period
from csc_qa.sample.monthly.figures import MONTHS, MonthFigures
from csc_qa.sample.monthly.rows import MonthMaker, Row, years_before

_FIRST_MONTH = "2021-04"
_REFERRALS_BEFORE = 300
_ASSESSMENTS_BEFORE = 280
# Children who come back, but more than 12 months after they came first: no re-referrals.
_BACK_TOO_LATE = 3
_OPEN_ASSESSMENTS = 150
_LIMIT_WORKING_DAYS = 45
_ENQUIRIES = 40
_SOURCES = ("1A", "2A", "2B", "3A", "3B", "3F", "5B", "6", "6", "8", "9")


@dataclass
class Referrals:
    """All referrals from April 2021 to December 2022, one after another.

    Attributes:
        days: child to the days of the child's referrals, in order.
    """

    days: dict[int, list[date]] = field(default_factory=dict)
    numbers: count[int] = field(default_factory=lambda: count(5_000_000))

    def first(self, day: date) -> None:
        """Refer a child who never was before."""
        self.days[next(self.numbers)] = [day]

    def between(self, first: date, last: date) -> list[tuple[date, int]]:
        """Return day and child of the referrals of some days, in order."""
        found = [(day, child) for child, days in self.days.items() for day in days]
        return sorted((day, child) for day, child in found if first <= day <= last)

    def before(self, child: int, day: date) -> int:
        """Return how many referrals the child had in the 12 months before a day."""
        return sum(years_before(day, 1) <= earlier < day for earlier in self.days[child])


def all_referrals(rng: Random) -> Referrals:
    """Return referrals of which each month has as many, and as many again within 12 months, as printed."""
    referrals = Referrals()
    for month in Period.parse(f"{_FIRST_MONTH}/2022-03").months():
        last = Period.month(month.year, month.month).end
        for _ in range(_REFERRALS_BEFORE):
            referrals.first(_day_in(month, last, rng))
    for text in MONTHS:
        _add_month(referrals, Period.parse(text), MonthFigures(text), rng)
    return referrals


def _add_month(referrals: Referrals, month: Period, figures: MonthFigures, rng: Random) -> None:
    again, total = figures.fraction("re_referrals_in_12_months")
    year_ago = years_before(month.start, 1)
    recent = [child for child, days in referrals.days.items() if days[-1] > years_before(month.end, 1)]
    long_ago = [
        child
        for child, days in referrals.days.items()
        if len(days) == 1 and year_ago <= days[0] < year_ago + timedelta(days=20)
    ]
    late = rng.sample(long_ago, _BACK_TOO_LATE)
    for child in rng.sample(recent, again):
        referrals.days[child].append(_day_in(month.start, month.end, rng))
    for child in late:
        anniversary = month.start + (referrals.days[child][0] - year_ago)
        referrals.days[child].append(anniversary + timedelta(days=rng.randint(1, 8)))
    for _ in range(total - again - _BACK_TOO_LATE):
        referrals.first(_day_in(month.start, month.end, rng))


def referral_rows(maker: MonthMaker, referrals: Referrals) -> list[Row]:
    """Return list 3: the referrals of the month and of the 12 months before it."""
    first = years_before(maker.period.start, 1)
    return [
        maker.child(ages=(2, 15), area="Children Resource Service", number=child)
        | {
            "date_of_referral": day,
            "referral_source": maker.rng.choice(_SOURCES),
            "is_no_further_action": "b) No",
            "referrals_in_12_months": referrals.before(child, day),
        }
        for day, child in referrals.between(first, maker.end)
    ]


def contact_rows(maker: MonthMaker, figures: MonthFigures) -> list[Row]:
    """Return list 1: the contacts of the month, and some of the days before it."""
    in_month = [maker.day_in(maker.period.start, maker.end) for _ in range(figures.count("contacts"))]
    before = [maker.period.start - timedelta(days=maker.rng.randint(1, 14)) for _ in range(200)]
    return [
        maker.child(area="Children Resource Service")
        | {"date_of_contact": day, "contact_source": maker.rng.choice(_SOURCES)}
        for day in sorted([*in_month, *before])
    ]


def early_help_rows(maker: MonthMaker, figures: MonthFigures) -> list[Row]:
    """Return list 2: assessments finished in the month, finished before it, and not finished."""
    finished: list[date | None] = [
        maker.day_in(maker.period.start, maker.end) for _ in range(figures.count("early_help_assessments"))
    ]
    finished += [maker.period.start - timedelta(days=maker.rng.randint(1, 40)) for _ in range(60)]
    finished += [None] * 40
    rows = []
    for day in finished:
        started = (day or maker.end) - timedelta(days=maker.rng.randint(10, 60))
        child = maker.child(area="Children & Families First")
        team = child["allocated_team"]
        days: Row = {"assessment_started_on": started, "assessment_completed_on": day, "organisation": team}
        rows.append(child | days)
    return rows


def assessment_rows(maker: MonthMaker) -> list[Row]:
    """Return list 4: assessments finished since March, and those that go on.

    In each month the shortest that is late took 46 working days, and the longest that is not took 45.
    """
    rows = [
        _assessment(maker, finished, days)
        for finished, days in _finished_before(maker)
        + [each for text in _so_far(maker) for each in _finished(text)]
    ]
    rows += [_assessment(maker, None, maker.rng.randint(0, 44)) for _ in range(_OPEN_ASSESSMENTS)]
    return rows


def _so_far(maker: MonthMaker) -> list[str]:
    return [text for text in MONTHS if Period.parse(text).end <= maker.end]


def _finished_before(maker: MonthMaker) -> list[tuple[date, int]]:
    march = Period.parse("2022-03")
    return [
        (maker.day_in(march.start, march.end), maker.rng.randint(5, 80)) for _ in range(_ASSESSMENTS_BEFORE)
    ]


def _finished(month: str) -> list[tuple[date, int]]:
    """Return the days on which a month's assessments were finished, each with how many working days it took.

    They are the same ones in the lists of every later month.
    """
    rng, period = Random(f"assessments {month}"), Period.parse(month)
    in_time, total = MonthFigures(month).fraction("assessments_in_45_days")
    took = [_LIMIT_WORKING_DAYS, _LIMIT_WORKING_DAYS + 1]
    took += [rng.randint(0, _LIMIT_WORKING_DAYS) for _ in range(in_time - 1)]
    took += [rng.randint(_LIMIT_WORKING_DAYS + 1, 85) for _ in range(total - in_time - 1)]
    return [(_day_in(period.start, period.end, rng), days) for days in took]


def _assessment(maker: MonthMaker, finished: date | None, days: int) -> Row:
    return maker.child(area="Brief Intervention Team") | {
        "assessment_started_on": maker.working_days_ago(finished or maker.end, days, days),
        "is_child_seen": "a) Yes",
        "assessment_authorised_on": finished,
        "is_support_required": None if finished is None else maker.rng.choice(("a) Yes", "b) No")),
    }


def enquiry_rows(maker: MonthMaker) -> list[Row]:
    """Return list 5: enquiries of the last months, which no indicator counts."""
    return [
        maker.child() | {"strategy_discussion_on": maker.days_ago(0, 180), "is_icpc_unnecessary": "a) Yes"}
        for _ in range(_ENQUIRIES)
    ]


def _day_in(first: date, last: date, rng: Random) -> date:
    return first + timedelta(days=rng.randint(0, (last - first).days))
