"""Indicators on care leavers: how many, are we in touch, and do they live well?

All but their number stand in the report's text only, for December 2022 and without a target.
Source: performance report, January 2023.
"""

from __future__ import annotations

from functools import cache

import narwhals as nw

from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Care leavers"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
RIGHT_SERVICE = "Right service at the right time"


# Eligible children are still looked after; they leave care later.
_LEFT_CARE = ["Relevant child", "Former relevant child", "Qualifying care leaver"]
_CARE_LEAVERS = Population(
    table=9,
    who=nw.col("eligibility").is_in(_LEFT_CARE),
    columns=("eligibility",),
    must_say=("eligibility",),
    is_of_children=True,
)


@cache
def _aged(first_age: int, last_age: int) -> Population:
    """Return the care leavers who are so old when the month is over; those who died are in no age group."""

    def is_so_old(month: ReportingMonth) -> nw.Expr:
        is_old_enough = nw.col("date_of_birth") <= month.months_back(12 * first_age)
        return is_old_enough & (nw.col("date_of_birth") > month.months_back(12 * (last_age + 1)))

    has_died = (nw.col("in_touch") == "Died").fill_null(False)
    who = (is_so_old, nw.col("eligibility").is_in(_LEFT_CARE), ~has_died)
    columns = ("eligibility", "date_of_birth", "in_touch")
    return _CARE_LEAVERS.model_copy(
        update={"who": who, "columns": columns, "must_say": ("eligibility", "date_of_birth")}
    )


def _percentage(
    indicator: str, words: str, numerator: str, says: tuple[str, str], first_age: int, last_age: int
) -> Indicator:
    column, code = says
    whom = f"care leavers aged {first_age} to {last_age}"
    return Indicator(
        id=f"{indicator}_{first_age}_{last_age}",
        name=f"Percentage of {whom} {words}",
        aliases=(f"Care leavers {words}, {first_age}-{last_age}",),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.HIGHER,
        family=FAMILY,
        population=whom,
        numerator=numerator,
        denominator=whom,
        source=SOURCE,
        computation=Computation(
            population=_aged(first_age, last_age),
            numerator=nw.col(column) == code,
            columns=(column,),
        ),
    )


_TOUCH = (
    "care_leavers_in_touch",
    "in touch",
    "those with whom the authority is in touch",
    ("in_touch", "Yes"),
)
_HOME = (
    "care_leavers_in_suitable_accommodation",
    "in suitable accommodation",
    "those whose home is suitable for them",
    ("suitability", "Suitable"),
)

INDICATORS = [
    Indicator(
        id="care_leavers",
        name="Number of care leavers",
        aliases=("Care leavers",),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="young people who have left care and are still supported",
        numerator="care leavers at the end of the month",
        sections=(RIGHT_SERVICE,),
        source=SOURCE,
        computation=Computation(population=_CARE_LEAVERS),
    ),
    _percentage(*_TOUCH, 16, 17),
    _percentage(*_TOUCH, 19, 21),
    _percentage(*_HOME, 16, 17),
    _percentage(*_HOME, 19, 21),
]

LIMITS = (PrintedLimits("care_leavers", RIGHT_SERVICE, "N/A"),)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on care leavers."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
