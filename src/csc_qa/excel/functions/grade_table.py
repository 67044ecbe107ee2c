"""QA_GRADE_TABLE: audits by service area and grade."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.count_cells import count_by_area


def grade_table(
    service_areas: list[list[Any]], grades: list[list[Any]], *, catalogue: Catalogue
) -> list[list[Any]]:
    """Return a table with header, a row for each area, and totals.

    Raises:
        CellError: the ranges are not columns of one length.
    """
    return count_by_area(service_areas, grades, catalogue)


FUNCTION = WorksheetFunction(
    name="grade_table",
    group="Grades",
    summary="Audits by service area and grade, with totals; a blank grade counts as ungraded.",
    function=grade_table,
    arguments=(
        Argument(
            name="service_areas",
            description="The column of service areas",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
        ),
        Argument(
            name="grades",
            description="The column of grades beside it",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
        ),
    ),
    example="=QA_GRADE_TABLE(C5:C300, F5:F300)",
)
