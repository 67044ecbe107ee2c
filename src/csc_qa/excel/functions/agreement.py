"""QA_AGREEMENT: what moderation made of the auditors' grades."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.count_cells import agreement_of_cells


def agreement(
    original: list[list[Any]], moderated: list[list[Any]], *, catalogue: Catalogue
) -> list[list[Any]]:
    """Return the matrix of original by moderated grades, then how many stood, went up and went down.

    Raises:
        CellError: the ranges are not columns of one length, or a cell is no grade.
    """
    found = agreement_of_cells(original, moderated, catalogue)
    names = [grade.name for grade in found.scale.grades]
    blank = [None] * (len(names) - 1)
    rows = [[name, *counts, sum(counts)] for name, counts in zip(names, found.matrix, strict=True)]
    return [
        ["Auditor's grade", *names, "Total"],
        *rows,
        ["After moderation", *found.moderated.values(), found.audits],
        ["Grade stood", found.exact_agreement, *blank, None],
        ["Moved up", found.moved_up, *blank, None],
        ["Moved down", found.moved_down, *blank, None],
    ]


FUNCTION = WorksheetFunction(
    name="agreement",
    group="Moderation",
    summary="Auditors' grades against the grades after moderation; audits without both are left out.",
    function=agreement,
    arguments=(
        Argument(
            name="original",
            description="The column of auditors' grades",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
        ),
        Argument(
            name="moderated",
            description="The column of moderated grades beside it",
            kind=CellKind.TEXT,
            takes=Takes.WHOLE_RANGE,
        ),
    ),
    example="=QA_AGREEMENT(F5:F300, P5:P300)",
)
