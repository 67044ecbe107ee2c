"""QA_WILSON: the 95 % interval of a percentage."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.workflows.interval_cells import wilson_interval


def wilson(numerator: float, denominator: float) -> tuple[float, float]:
    """Return low and high of Wilson's interval, 0 to 100.

    Raises:
        JudgingError: the numerator is not between 0 and the denominator.
    """
    low, high = wilson_interval(numerator, denominator)
    return low, high


FUNCTION = WorksheetFunction(
    name="wilson",
    group="Indicators",
    summary="The 95 % confidence interval of a percentage (Wilson): low and high beside one another.",
    function=wilson,
    arguments=(
        Argument(name="numerator", description="Those counted", kind=CellKind.NUMBER),
        Argument(name="denominator", description="Out of so many", kind=CellKind.NUMBER),
    ),
    example="=QA_WILSON(254, 325)",
)
