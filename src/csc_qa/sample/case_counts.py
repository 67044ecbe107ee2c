"""How many graded audits of which area, grade, programme and span meet all published figures at once.

January to October per area is published, and June to December per programme. So three spans are
counted: January to May, June to October, and November to December, which follows from the other two.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from csc_qa.sample.apportion import SampleError, apportion, subtract
from csc_qa.sample.published_figures import (
    ANNUAL_2022,
    AREAS_OF_SERVICE_AREA_AUDITS,
    GRADE_KEYS,
    SERVICE_AREA_AUDITS_JUN_DEC,
    THEMED_AUDITS_JUN_DEC,
)

# Invented: how many of the 241 audits of January to October were before June, and who audited most.
JAN_TO_MAY_AUDITS = 75
NOV_DEC_WEIGHTS: dict[str, int] = {
    "Children Resource Service": 10,
    "Brief Intervention Team": 8,
    "Social Work with Families": 9,
    "Jigsaw": 6,
    "ICAS": 6,
    "Children & Families First": 8,
    "Adoption": 4,
    "Fostering": 5,
}
NOV_DEC_THEMED_WEIGHTS = NOV_DEC_WEIGHTS | {
    "Pathways Through Care": 14,
    "Young People's Service": 7,
    "Permanency": 6,
}


class Span(StrEnum):
    """A part of 2022, by the month of completion."""

    JAN_MAY = "January to May"
    JUN_OCT = "June to October"
    NOV_DEC = "November to December"


class Programme(StrEnum):
    """Under which programme an audit was done."""

    SERVICE_AREA = "Service area"
    THEMED = "Themed"


class Cell(NamedTuple):
    """What audits are counted by."""

    span: Span
    programme: Programme
    service_area: str
    grade: str


def count_cases() -> Counter[Cell]:
    """Return the number of graded audits of each kind.

    Raises:
        SampleError: the published figures cannot all be met.
    """
    cells: Counter[Cell] = Counter()
    early = apportion(JAN_TO_MAY_AUDITS, {grade: sum(_annual(grade).values()) for grade in GRADE_KEYS})
    for grade in GRADE_KEYS:
        before_june = apportion(early[grade], _annual(grade))
        for area, count in before_june.items():
            programme = Programme.SERVICE_AREA if area in NOV_DEC_WEIGHTS else Programme.THEMED
            cells[Cell(Span.JAN_MAY, programme, area, grade)] += count
        cells.update(_count_from_june(grade, subtract(_annual(grade), before_june)))
    return +cells


def _annual(grade: str) -> dict[str, int]:
    return {area: counts.of(grade) for area, counts in ANNUAL_2022.items()}


def _count_from_june(grade: str, until_october: dict[str, int]) -> Counter[Cell]:
    """Split June to October by programme, and let November and December make up what is missing."""
    themed = _themed_until_october(grade, until_october)
    by_area = subtract(until_october, themed)
    late_by_area = SERVICE_AREA_AUDITS_JUN_DEC.of(grade) - sum(by_area.values())
    late_themed = THEMED_AUDITS_JUN_DEC.of(grade) - sum(themed.values())
    parts = {
        (Span.JUN_OCT, Programme.SERVICE_AREA): by_area,
        (Span.JUN_OCT, Programme.THEMED): themed,
        (Span.NOV_DEC, Programme.SERVICE_AREA): apportion(late_by_area, NOV_DEC_WEIGHTS),
        (Span.NOV_DEC, Programme.THEMED): apportion(late_themed, NOV_DEC_THEMED_WEIGHTS),
    }
    return Counter(
        {
            Cell(span, programme, area, grade): count
            for (span, programme), part in parts.items()
            for area, count in part.items()
        }
    )


def _themed_until_october(grade: str, until_october: dict[str, int]) -> dict[str, int]:
    """Return the themed audits by area: all of those areas that had no other, and a share of the rest."""
    always = {a: n for a, n in until_october.items() if a not in AREAS_OF_SERVICE_AREA_AUDITS}
    others = {a: n for a, n in until_october.items() if a in AREAS_OF_SERVICE_AREA_AUDITS}
    themed, service = THEMED_AUDITS_JUN_DEC.of(grade), SERVICE_AREA_AUDITS_JUN_DEC.of(grade)
    done = sum(until_october.values())
    fewest = max(sum(always.values()), done - service)
    most = min(themed, done)
    if fewest > most:
        raise SampleError(f"themed and service area audits graded {grade} cannot both be met")
    even = round(themed * done / (themed + service))
    wanted = min(max(even, fewest), most)
    return always | apportion(wanted - sum(always.values()), others)
