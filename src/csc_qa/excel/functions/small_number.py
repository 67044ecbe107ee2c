"""QA_SMALL_NUMBER: a count as it may be published."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.reports.kpi.small_numbers import HIDDEN, is_small


def small_number(count: float) -> float | str:
    """Return c for a count from 1 to 4, else the count."""
    return HIDDEN if is_small(count) else count


FUNCTION = WorksheetFunction(
    name="small_number",
    group="Reports",
    summary="The count, or c for one from 1 to 4; a total beside it may still give it away.",
    function=small_number,
    arguments=(Argument(name="count", description="A count, or a range of counts", kind=CellKind.NUMBER),),
    example="=QA_SMALL_NUMBER(B2:F14)",
)
