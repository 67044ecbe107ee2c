"""What the indicators of this family share."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.supervision import CASE_GROUP, SUPERVISION
from csc_qa.core.computation import Computation, Population
from csc_qa.core.period import Period
from csc_qa.core.reporting_month import ReportingMonth

FAMILY = "Supervision"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
# Sections of the report.
SUPPORT = "Management support for better practice"

# Case supervision every eight weeks, unless a service lead agreed an exemption.
_LIMIT_WEEKS = 8


def supervised_in_time(*groups: str) -> Computation:
    """Return how to count whose supervision was in time: all children with an open case, or some groups."""
    return Computation(
        population=Population(
            table=SUPERVISION.number,
            who=nw.col("case_group").is_in(list(groups or CASE_GROUP.keys)),
            columns=("case_group",),
            must_say=("case_group",),
            is_of_children=True,
        ),
        numerator=_is_in_time,
        columns=("last_supervision_on",),
        optional=("exempt_until",),
        as_at=("last_supervision_on",),
    )


def _is_in_time(month: ReportingMonth) -> nw.Expr:
    is_recent = month.has_since("last_supervision_on", month.weeks_back(_LIMIT_WEEKS))
    is_exempt = nw.col("exempt_until") >= month.ends
    return is_recent.fill_null(False) | is_exempt.fill_null(False)
