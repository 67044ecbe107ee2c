"""Checks of the register's rows: dates out of order, and moderation that does not fit the grade.

Words and severity of each code stand in the table of finding codes.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.register_check import RegisterCheck
from csc_qa.hooks.markers import hookimpl

# A date that is not there breaks no order: its comparison is null, or false, and the others decide.
DATES_OUT_OF_ORDER = nw.any_horizontal(
    nw.col("completed_on") < nw.col("allocated_on"),
    nw.col("overseen_on") < nw.col("completed_on"),
    nw.col("uploaded_on") < nw.col("completed_on"),
    ignore_nulls=True,
)
MODERATED_WITHOUT_GRADE = nw.col("grade").is_null() & ~nw.col("moderated_grade").is_null()
# The grade is a category in pandas, which other engines do not compare with text.
INADEQUATE_NOT_MODERATED = (nw.col("grade").cast(nw.String) == "inadequate") & nw.col(
    "moderated_grade"
).is_null()


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
    """Return the built-in checks of the register."""
    grades = ("grade", "moderated_grade")
    return [
        _check("CSCQA-REG-012", "completed_on", ("completed_on",), DATES_OUT_OF_ORDER),
        _check("CSCQA-REG-014", "grade", grades, MODERATED_WITHOUT_GRADE),
        _check("CSCQA-REG-019", "moderated_grade", grades, INADEQUATE_NOT_MODERATED),
    ]
