"""QA_GRADE_COUNTS: how many audits have each grade."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.count_cells import count_grade_cells


def grade_counts(grades: list[list[Any]], *, catalogue: Catalogue) -> list[list[Any]]:
    """Return a row of name and number for each grade, then ungraded, what is no grade, and the total."""
    counts = count_grade_cells([cell for row in grades for cell in row], catalogue)
    return [[name, number] for name, number in counts.items()]


FUNCTION = WorksheetFunction(
    name="grade_counts",
    group="Grades",
    summary="How many cells hold each grade; blank cells are not counted.",
    function=grade_counts,
    arguments=(
        Argument(
            name="grades",
            description="The range of grades",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
        ),
    ),
    example="=QA_GRADE_COUNTS(F5:F300)",
)
