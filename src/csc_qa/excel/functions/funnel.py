"""QA_FUNNEL: which teams differ from the whole by more than chance."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.workflows.spc_cells import funnel_of_cells


def funnel(
    teams: list[list[Any]], numerators: list[list[Any]], denominators: list[list[Any]]
) -> list[list[Any]]:
    """Return a header and a row for each team: percentage, limits for a team of its size, where it lies.

    Raises:
        CellError: the ranges are not columns of the same rows.
        JudgingError: a numerator is not between 0 and its denominator, or no team has cases.
    """
    head = ["Team", "Of", "Percent", "Low 99.8%", "Low 95%", "High 95%", "High 99.8%", "Where it lies"]
    points = funnel_of_cells(teams, numerators, denominators)
    return [
        head,
        *(
            [
                *(each.team, each.denominator, each.percent),
                *(each.lower_outer, each.lower_inner, each.upper_inner, each.upper_outer),
                str(each.verdict),
            ]
            for each in points
        ),
    ]


def _column(name: str, description: str, kind: CellKind) -> Argument:
    return Argument(name=name, description=description, kind=kind, takes=Takes.WHOLE_RANGE)


FUNCTION = WorksheetFunction(
    name="funnel",
    group="Indicators",
    summary="Each team's percentage with the limits of a funnel plot around that of all teams together.",
    function=funnel,
    arguments=(
        _column("teams", "The column of teams", CellKind.TEXT),
        _column("numerators", "The column of those counted beside it", CellKind.NUMBER),
        _column("denominators", "The column of those they are out of beside it", CellKind.NUMBER),
    ),
    example="=QA_FUNNEL(A2:A12, B2:B12, C2:C12)",
)
