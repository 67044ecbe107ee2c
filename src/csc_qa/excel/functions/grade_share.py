"""QA_GRADE_SHARE: which share of audits is good or better."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.share_cells import good_share_of_cells

Cell = float | None


def grade_share(grades: list[list[Any]], *, catalogue: Catalogue) -> tuple[Cell, Cell, Cell, int]:
    """Return percentage, low and high of its 95 % interval, and of how many; blank of nothing."""
    found = good_share_of_cells([cell for row in grades for cell in row], catalogue)
    return found.percent, found.low, found.high, found.of


FUNCTION = WorksheetFunction(
    name="grade_share",
    group="Grades",
    summary="The percentage that is Good or better, low and high of its 95 % interval, and of how many.",
    function=grade_share,
    arguments=(
        Argument(
            name="grades",
            description="The range of grades; ungraded and blank cells count neither way",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
        ),
    ),
    example="=QA_GRADE_SHARE(F5:F300)",
)
