"""QA_PRINTED_CHECK: does a printed percentage follow from its own numbers?"""

from __future__ import annotations

from typing import Any

from csc_qa.core.errors import PrintedFigureError
from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.printed_figure import PrintedFigure


def check_printed(figure: Any) -> str:
    """Return "OK", or "nothing to check" where the figure has no numbers beside it.

    Raises:
        PrintedFigureError: the percentage is not what its own numbers give, or the text is no figure.
    """
    found = PrintedFigure.parse(figure)
    if found.fault:
        raise PrintedFigureError.because("CSCQA-FIG-002", found.fault)
    return "OK" if found.is_percentage and found.own_percentage is not None else "nothing to check"


FUNCTION = WorksheetFunction(
    name="printed_check",
    group="Indicators",
    summary="OK where a printed percentage follows from the numbers beside it; else what they give.",
    function=check_printed,
    arguments=(
        Argument(name="figure", description="A figure as printed, or a range of them", kind=CellKind.ANY),
    ),
    example="=QA_PRINTED_CHECK(B5:B16)",
)
