"""Whom several indicators are about, as Annex A lists them: children in need, on a plan, looked after."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.computation import Condition, Population, expression_of
from csc_qa.core.reporting_month import ReportingMonth

# The teams for children with disabilities (CWD), however a council calls them. Southampton's is Jigsaw.
CWD_TEAMS = r"(?i)jigsaw|\bcwd\b|disabilit"


IS_WITH_CWD = nw.col("allocated_team").str.contains(CWD_TEAMS)


def is_looked_after(month: ReportingMonth) -> nw.Expr:
    """Hold for children looked after when the month is over."""
    return month.is_open("care_started_on", "care_ceased_on")


CHILDREN_IN_NEED = Population(
    table=6,
    who=(
        lambda month: month.is_open("cin_started_on", "cin_closed_on"),
        nw.col("case_status") == "Child in need plan",
        ~IS_WITH_CWD.fill_null(False),
    ),
    columns=("cin_started_on", "cin_closed_on", "case_status", "allocated_team"),
    must_say=("cin_started_on", "case_status"),
    is_of_children=True,
)
CHILDREN_ON_PROTECTION_PLANS = Population(
    table=7,
    who=lambda month: month.is_open("plan_started_on", "plan_ended_on"),
    columns=("plan_started_on", "plan_ended_on"),
    must_say=("plan_started_on",),
    is_of_children=True,
)


def looked_after(further: Condition | None = None, *columns: str) -> Population:
    """Return the children looked after when the month is over, or those of them who meet a condition.

    Args:
        further: the condition.
        columns: the fields it reads.
    """
    return Population(
        table=8,
        who=lambda month: (
            is_looked_after(month)
            if further is None
            else is_looked_after(month) & expression_of(further, month)
        ),
        columns=("care_started_on", "care_ceased_on", *columns),
        must_say=("care_started_on",),
        is_of_children=True,
    )


CHILDREN_LOOKED_AFTER = looked_after()
