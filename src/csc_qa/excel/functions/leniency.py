"""QA_LENIENCY: each auditor's grades against the panel's."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.leniency_cells import leniency_of_cells


def leniency(
    auditors: list[list[Any]], original: list[list[Any]], moderated: list[list[Any]], *, catalogue: Catalogue
) -> list[list[Any]]:
    """Return a row for each auditor: audits, mean steps, low and high of the interval, what it shows.

    Raises:
        CellError: the ranges are not columns of one length.
        GradeError: a cell is no grade.
    """
    found = leniency_of_cells(auditors, original, moderated, catalogue)
    head = ["Auditor", "Audits", "Mean steps", "Low", "High", "What it shows"]
    figures = ((each, (each.audits, each.mean_steps, each.low, each.high)) for each in found)
    return [head, *([each.auditor, *numbers, each.verdict.value] for each, numbers in figures)]


def _column(name: str, description: str) -> Argument:
    return Argument(name=name, description=description, kind=CellKind.TEXT, takes=Takes.WHOLE_RANGE)


FUNCTION = WorksheetFunction(
    name="leniency",
    group="Moderation",
    summary="By how many grades each auditor was more lenient than the panel, with a 95 % interval.",
    function=leniency,
    arguments=(
        _column("auditors", "The column of auditors"),
        _column("original", "The column of auditors' grades beside it"),
        _column("moderated", "The column of moderated grades beside it"),
    ),
    example="=QA_LENIENCY(E5:E300, F5:F300, P5:P300)",
)
