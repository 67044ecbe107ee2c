"""QA_BYAR: the 95 % interval of a rate."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.workflows.interval_cells import PER, byar_interval


def byar(count: float, population: float, *, per: float = PER) -> tuple[float, float]:
    """Return low and high of Byar's interval.

    Raises:
        JudgingError: the count is below 0, or there is no population.
    """
    low, high = byar_interval(count, population, per=per)
    return low, high


FUNCTION = WorksheetFunction(
    name="byar",
    group="Indicators",
    summary="The 95 % confidence interval of a rate (Byar): low and high beside one another.",
    function=byar,
    arguments=(
        Argument(name="count", description="Cases", kind=CellKind.NUMBER),
        Argument(name="population", description="Those among whom they were counted", kind=CellKind.NUMBER),
        Argument(
            name="per",
            description="The rate is per so many; 10,000 where left out",
            kind=CellKind.NUMBER,
            is_optional=True,
        ),
    ),
    example="=QA_BYAR(543, 49400)",
)
