"""QA_SPC_ASSURANCE: whether a process will meet its target."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.workflows.spc_cells import chart_of_cells


def spc_assurance(
    values: list[list[Any]], target: float, better: str, *, rebases: list[list[Any]] | None = None
) -> str | None:
    """Return pass, fail or inconsistent, from the target and the latest limits.

    Raises:
        CellError: the ranges are not columns of the same rows.
        SpcError: there is no value, or `better` is no such word.
    """
    chart, _ = chart_of_cells(values, rebases, better=better, target=target)
    return None if chart.assurance is None else str(chart.assurance)


FUNCTION = WorksheetFunction(
    name="spc_assurance",
    group="Statistical process control",
    summary="Whether the process as it is will meet its target: pass, fail or inconsistent.",
    function=spc_assurance,
    arguments=(
        Argument(
            name="values",
            description="The column of values, in order of time; blank cells are left out",
            kind=CellKind.NUMBER,
            takes=Takes.WHOLE_RANGE,
        ),
        Argument(name="target", description="In the unit of the values", kind=CellKind.NUMBER),
        Argument(name="better", description="higher or lower", kind=CellKind.TEXT),
        Argument(
            name="rebases",
            description="The column beside the values: a text begins a new segment there, and is the reason",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
            is_optional=True,
        ),
    ),
    example='=QA_SPC_ASSURANCE(B2:B40, 90, "higher")',
)
