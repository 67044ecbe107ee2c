"""Which cases the sample has, and in which month each was completed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

from csc_qa.sample.apportion import apportion
from csc_qa.sample.case_counts import Cell, Programme, Span, count_cases
from csc_qa.sample.published_figures import UNGRADED_2022

YEAR = 2022
# Invented: how many more audits were completed as the year went on; August is quiet.
MONTHS_OF_SPAN: dict[Span, dict[int, int]] = {
    Span.JAN_MAY: {1: 11, 2: 13, 3: 15, 4: 17, 5: 19},
    Span.JUN_OCT: {6: 28, 7: 32, 8: 26, 9: 37, 10: 43},
    Span.NOV_DEC: {11: 43, 12: 36},
}
REVIEWS_BY_MONTH = {month: 20 + 2 * month for month in range(1, 11)}
LATE_REVIEWS = {"Social Work with Families": 2, "ICAS": 2}
WAITING_AREAS = (
    "Children Resource Service",
    "Brief Intervention Team",
    "Social Work with Families",
    "Social Work with Families",
    "Children & Families First",
    "Fostering",
)


@dataclass(frozen=True)
class Case:
    """A case to audit or review.

    Attributes:
        grade: key of the grade; None is not graded.
        month: first day of the month of completion; of the audit month where it waits to be done.
        is_waiting: allocated, but not completed.
    """

    service_area: str
    programme: str
    grade: str | None
    month: date
    is_waiting: bool = False


def plan_cases(rng: Random) -> list[Case]:
    """Return the graded audits, ungraded reviews and audits still to be done."""
    waiting = [
        Case(area, Programme.SERVICE_AREA.value, None, date(YEAR, 12, 1), is_waiting=True)
        for area in WAITING_AREAS
    ]
    return [*_graded(rng), *_ungraded(rng), *waiting]


def _graded(rng: Random) -> list[Case]:
    counts = count_cases()
    return [
        Case(cell.service_area, cell.programme.value, cell.grade, month)
        for span in Span
        for cell, month in _spread(_cells_of(counts, span), MONTHS_OF_SPAN[span], rng)
    ]


def _cells_of(counts: Counter[Cell], span: Span) -> list[Cell]:
    return [cell for cell in counts.elements() if cell.span is span]


def _ungraded(rng: Random) -> list[Case]:
    cases = []
    for area, (number, kind) in UNGRADED_2022.items():
        late = LATE_REVIEWS.get(area, 0)
        months = [*_months_of(number, REVIEWS_BY_MONTH), *_months_of(late, MONTHS_OF_SPAN[Span.NOV_DEC])]
        cases += [Case(area, kind.capitalize(), None, month) for month in months]
    rng.shuffle(cases)
    return cases


def _spread(cells: list[Cell], weights: dict[int, int], rng: Random) -> Iterable[tuple[Cell, date]]:
    rng.shuffle(cells)
    return zip(cells, _months_of(len(cells), weights), strict=True)


def _months_of(count: int, weights: dict[int, int]) -> list[date]:
    shares = apportion(count, weights)
    return [date(YEAR, month, 1) for month, share in shares.items() for _ in range(share)]
