"""QA_GRADE: the canonical name of a grade."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.spelling import Spellings
from csc_qa.excel.lookups import find_area
from csc_qa.hooks.catalogue import Catalogue


def grade_name(grade: str, *, service_area: str | None = None, catalogue: Catalogue) -> str:
    """Return the grade's name; "Ungraded" where the text says so.

    Raises:
        GradeError: the text is no grade.
    """
    scale = catalogue.framework.grade_scale
    if service_area:
        key = Spellings(find_area(service_area, catalogue).grade_spellings).find(grade)
        if key is not None:
            return scale[key].name
    return "Ungraded" if scale.is_ungraded(grade) else scale.parse(grade).name


FUNCTION = WorksheetFunction(
    name="grade",
    group="Grades",
    summary="The name of a grade, from any spelling of it: RI, req imp, G, 1 to 4.",
    function=grade_name,
    arguments=(
        Argument(name="grade", description="A grade as typed, or a range of them", kind=CellKind.TEXT),
        Argument(
            name="service_area",
            description="The service area, where it has spellings of its own",
            kind=CellKind.TEXT,
            is_optional=True,
        ),
    ),
    example="=QA_GRADE(F5:F300)",
)
