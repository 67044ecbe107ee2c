"""QA_SHIFT: what moderation did to a grade."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.count_cells import moderated_grade


def grade_shift(original: str, moderated: str, *, catalogue: Catalogue) -> int | None:
    """Return by how many grades moderation moved it: above 0 better, below 0 worse.

    Raises:
        GradeError: a text is no grade.
    """
    scale = catalogue.framework.grade_scale
    if scale.is_ungraded(original) or scale.is_ungraded(moderated):
        return None
    before = scale.parse(original)
    return before.rank - moderated_grade(moderated, before, scale).rank


FUNCTION = WorksheetFunction(
    name="shift",
    group="Moderation",
    summary="By how many grades moderation moved an audit: 1 up, -1 down, 0 where the grade stood.",
    function=grade_shift,
    arguments=(
        Argument(name="original", description="The auditor's grade", kind=CellKind.TEXT),
        Argument(
            name="moderated",
            description="The grade after moderation; agreed, upheld and no change stand for the auditor's",
            kind=CellKind.TEXT,
        ),
    ),
    example="=QA_SHIFT(F5:F300, P5:P300)",
)
