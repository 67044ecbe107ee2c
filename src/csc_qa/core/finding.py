"""Finding: one thing that is wrong or worth knowing, as data."""

from __future__ import annotations

from csc_qa.core.finding_codes import FINDING_CODES, Severity
from csc_qa.core.model import FrozenModel


class Finding(FrozenModel):
    """What was found, where, and what to do next. Never quotes a child's name or identifier.

    Example:
        >>> print(make_finding("CSCQA-REG-004", sheet="Q1", row=17, column="Completed"))
        CSCQA-REG-004  sheet "Q1", row 17, column "Completed": not a date.
        Next: Correct the cell: day, month, year, such as 28/01/2022.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None

    @property
    def where(self) -> str:
        """The place in words, empty where the finding has none."""
        parts = [
            f'sheet "{self.sheet}"' if self.sheet else "",
            f"row {self.row}" if self.row else "",
            f'column "{self.column}"' if self.column else "",
        ]
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.code}  {place}{_as_sentence(self.message)}\nNext: {self.hint}"


def make_finding(
    code: str,
    message: str | None = None,
    *,
    sheet: str | None = None,
    row: int | None = None,
    column: str | None = None,
    hint: str | None = None,
) -> Finding:
    """Return a finding with the severity, and where not given the words, of its code.

    Raises:
        KeyError: the code is not in `FINDING_CODES`.
    """
    known = FINDING_CODES[code]
    return Finding(
        code=code,
        severity=known.severity,
        message=message or known.summary,
        hint=hint or known.hint,
        sheet=sheet,
        row=row,
        column=column,
    )


def has_errors(findings: list[Finding]) -> bool:
    """Say whether any of the findings is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def _as_sentence(message: str) -> str:
    return message if message.endswith((".", "?", "!")) else f"{message}."
