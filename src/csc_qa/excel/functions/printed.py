"""QA_PRINTED: the parts of a printed figure."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.printed_figure import PrintedFigure


def printed_parts(figure: Any) -> tuple[float | None, int | None, int | None]:
    """Return value, numerator and denominator, each None where it is not printed.

    Raises:
        PrintedFigureError: the text is in none of the forms that tables print.
    """
    found = PrintedFigure.parse(figure)
    return None if found.value is None else float(found.value), found.numerator, found.denominator


FUNCTION = WorksheetFunction(
    name="printed",
    group="Indicators",
    summary="A printed figure such as 79% (264/333) in three cells: value, numerator, denominator.",
    function=printed_parts,
    arguments=(
        Argument(name="figure", description="A figure as printed, or a range of them", kind=CellKind.ANY),
    ),
    example="=QA_PRINTED(B5:B16)",
)
