"""RegisterCheck: a rule over the rows of the register, its code and its message declared together."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.finding_codes import Severity
from csc_qa.core.model import FrozenModel


class RegisterCheck(FrozenModel):
    """A rule that rows may break.

    Attributes:
        code: of the finding; a plugin uses a prefix of its own.
        severity: error, warning or info.
        message: what is wrong with such a row, without any value of it.
        hint: what to do next.
        column: name of the audit field the finding points to.
        needs: audit fields the register must have; without them the check is not run.
        fails: narwhals expression, true for the rows that break the rule.

    Example:
        >>> RegisterCheck(
        ...     code="DEMO-001", severity=Severity.WARNING, message="no learning is recorded",
        ...     hint="Ask the auditor.", column="learning", needs=("learning",),
        ...     fails=nw.col("learning").is_null(),
        ... ).code
        'DEMO-001'
    """

    code: str
    severity: Severity
    message: str
    hint: str
    column: str
    needs: tuple[str, ...]
    fails: nw.Expr
