"""What the indicators of this family share."""

from __future__ import annotations

from functools import cache

import narwhals as nw

from csc_qa.core.computation import Population
from csc_qa.core.period import Period
from csc_qa.core.reporting_month import ReportingMonth

FAMILY = "Care leavers"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
# Sections of the report.
RIGHT_SERVICE = "Right service at the right time"

# Eligible children are still looked after; they leave care later.
_LEFT_CARE = ["Relevant child", "Former relevant child", "Qualifying care leaver"]
CARE_LEAVERS = Population(
    table=9,
    who=nw.col("eligibility").is_in(_LEFT_CARE),
    columns=("eligibility",),
    must_say=("eligibility",),
    is_of_children=True,
)


@cache
def aged(first_age: int, last_age: int) -> Population:
    """Return the care leavers who are so old when the month is over; those who died are in no age group."""

    def is_so_old(month: ReportingMonth) -> nw.Expr:
        is_old_enough = nw.col("date_of_birth") <= month.months_back(12 * first_age)
        return is_old_enough & (nw.col("date_of_birth") > month.months_back(12 * (last_age + 1)))

    has_died = (nw.col("in_touch") == "Died").fill_null(False)
    who = (is_so_old, nw.col("eligibility").is_in(_LEFT_CARE), ~has_died)
    columns = ("eligibility", "date_of_birth", "in_touch")
    return CARE_LEAVERS.model_copy(
        update={"who": who, "columns": columns, "must_say": ("eligibility", "date_of_birth")}
    )
