"""Checks of the dates by which audits are tracked: what cannot have happened in that order.

Words and severity of each code stand in the table of finding codes.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.register_check import RegisterCheck
from csc_qa.hooks.markers import hookimpl

# A date that is not there breaks no order. Completion before allocation is a check of the register itself.
BEFORE_ALLOCATION = nw.any_horizontal(
    nw.col("overseen_on") < nw.col("allocated_on"),
    nw.col("uploaded_on") < nw.col("allocated_on"),
    nw.col("moderated_on") < nw.col("allocated_on"),
    ignore_nulls=True,
)
UPLOADED_BEFORE_OVERSIGHT = ~nw.col("uploaded_on").is_null() & (
    nw.col("overseen_on").is_null() | (nw.col("overseen_on") > nw.col("uploaded_on"))
)
MODERATED_BEFORE_COMPLETION = nw.col("moderated_on") < nw.col("completed_on")


def _check(code: str, column: str, needs: tuple[str, ...], fails: nw.Expr) -> RegisterCheck:
    known = FINDING_CODES[code]
    return RegisterCheck(
        code=code,
        severity=known.severity,
        message=known.summary,
        hint=known.hint,
        column=column,
        needs=needs,
        fails=fails,
    )


@hookimpl
def csc_qa_checks() -> list[RegisterCheck]:
    """Return the built-in checks of the dates of the cycle."""
    return [
        _check("CSCQA-PRG-008", "allocated_on", ("allocated_on",), BEFORE_ALLOCATION),
        _check("CSCQA-PRG-009", "uploaded_on", ("uploaded_on", "overseen_on"), UPLOADED_BEFORE_OVERSIGHT),
        _check(
            "CSCQA-PRG-010", "moderated_on", ("moderated_on", "completed_on"), MODERATED_BEFORE_COMPLETION
        ),
    ]
