"""QA_SPC_LIMITS: mean and process limits of a series."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.workflows.spc_cells import chart_of_cells


def spc_limits(
    values: list[list[Any]], *, rebases: list[list[Any]] | None = None, fix_after: float | None = None
) -> list[list[Any]]:
    """Return a header and a row for each segment: first row, mean, limits, near limits, reason.

    Raises:
        CellError: the ranges are not columns of the same rows.
        SpcError: there is no value, or limits would be fixed after fewer than 12 points.
    """
    chart, _ = chart_of_cells(values, rebases, fix_after=fix_after)
    head = [
        "From row",
        "Points",
        "Mean",
        "Lower limit",
        "Upper limit",
        "Near lower",
        "Near upper",
        "Rebased because",
    ]
    rows = [
        [
            each.start.toordinal(),
            each.points,
            *(each.mean, each.lower, each.upper, each.near_lower, each.near_upper),
            each.reason or None,
        ]
        for each in chart.segments
    ]
    return [head, *rows]


FUNCTION = WorksheetFunction(
    name="spc_limits",
    group="Statistical process control",
    summary="Mean and process limits of a series (XmR), for each segment between rebases.",
    function=spc_limits,
    arguments=(
        Argument(
            name="values",
            description="The column of values, in order of time; blank cells are left out",
            kind=CellKind.NUMBER,
            takes=Takes.WHOLE_RANGE,
        ),
        Argument(
            name="rebases",
            description="The column beside it: a text begins a new segment there, and is the reason",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
            is_optional=True,
        ),
        Argument(
            name="fix_after",
            description="Take the limits from the first so many points, 12 or more",
            kind=CellKind.NUMBER,
            is_optional=True,
        ),
    ),
    example="=QA_SPC_LIMITS(B2:B40)",
)
