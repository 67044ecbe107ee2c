"""QA_SPC_SIGNAL: the special cause of every point of a series."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.workflows.spc_cells import chart_of_cells


def spc_signal(
    values: list[list[Any]],
    *,
    better: str = "",
    rebases: list[list[Any]] | None = None,
    fix_after: float | None = None,
) -> list[list[Any]]:
    """Return a row for each row of the values: the rule that fired, and what it means; blank without one.

    Raises:
        CellError: the ranges are not columns of the same rows.
        SpcError: there is no value, or an argument cannot be understood.
    """
    chart, places = chart_of_cells(values, rebases, better=better, fix_after=fix_after)
    found: list[list[Any]] = [[None, None] for _ in values]
    for row, point in zip(places, chart.points, strict=True):
        if point.special_cause is not None:
            found[row] = [str(point.special_cause), str(point.variation)]
    return found


FUNCTION = WorksheetFunction(
    name="spc_signal",
    group="Statistical process control",
    summary="The rule by which each point of a series is a special cause, and whether it improves.",
    function=spc_signal,
    arguments=(
        Argument(
            name="values",
            description="The column of values, in order of time; blank cells are left out",
            kind=CellKind.NUMBER,
            takes=Takes.WHOLE_RANGE,
        ),
        Argument(
            name="better",
            description="higher or lower; where left out neither is better",
            kind=CellKind.TEXT,
            is_optional=True,
        ),
        Argument(
            name="rebases",
            description="The column beside the values: a text begins a new segment there, and is the reason",
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
    example='=QA_SPC_SIGNAL(B2:B40, "higher")',
)
