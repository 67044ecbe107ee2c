"""QA_SCORE: a grade as a number."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue


def grade_score(grade: str, *, catalogue: Catalogue) -> int | None:
    """Return the grade's rank, 1 for the best; None where the text says ungraded.

    Raises:
        GradeError: the text is no grade.
    """
    scale = catalogue.framework.grade_scale
    return None if scale.is_ungraded(grade) else scale.parse(grade).rank


FUNCTION = WorksheetFunction(
    name="score",
    group="Grades",
    summary="A grade as a number: 1 Outstanding to 4 Inadequate; blank where there is none.",
    function=grade_score,
    arguments=(
        Argument(name="grade", description="A grade as typed, or a range of them", kind=CellKind.TEXT),
    ),
    example="=QA_SCORE(F5:F300)",
)
