"""Notes: the findings of one export, each with the file, sheet, row and question it is about."""

from __future__ import annotations

from csc_qa.core.errors import FormError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.sources.grid import tidy

_LONGEST_QUOTE = 60


class Notes:
    """Collects findings. What it is given must not hold answers.

    Attributes:
        source: name of the export.
        sheet: the sheet that is read, once it is known.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.sheet: str | None = None
        self.findings: list[Finding] = []

    def add(self, code: str, detail: str = "", *, row: int | None = None, header: str | None = None) -> None:
        """Note a finding.

        Args:
            detail: what the code alone does not say.
            row: in the export, from 1.
            header: of the column, as it stands in the export.
        """
        self.findings.append(self._finding(code, detail, row=row, header=header))

    def refusal(self, code: str, detail: str = "", *, hint: str | None = None) -> FormError:
        """Return the error to raise where the export cannot be read."""
        return FormError(self._finding(code, detail, hint=hint))

    def _finding(
        self,
        code: str,
        detail: str,
        *,
        row: int | None = None,
        header: str | None = None,
        hint: str | None = None,
    ) -> Finding:
        more = f": {detail}" if detail else ""
        return make_finding(
            code,
            f'export "{self.source}": {FINDING_CODES[code].summary}{more}',
            sheet=self.sheet,
            row=row,
            column=shorten(header) if header is not None else None,
            hint=hint,
        )


def shorten(header: str) -> str:
    """Return a header as messages quote it: on one line, cut to 60 characters.

    Example:
        >>> shorten("Overall grade \\n"), len(shorten("long " * 40))
        ('Overall grade', 60)
    """
    text = tidy(header)
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"


def quote(headers: list[str], most: int = 5) -> str:
    """Return headers in quotation marks, the first few by name and the others by number.

    Example:
        >>> quote(["Id", "Name", "Email"], most=2)
        '"Id", "Name" and 1 more'
    """
    named = ", ".join(f'"{shorten(header)}"' for header in headers[:most])
    return f"{named} and {len(headers) - most} more" if len(headers) > most else named
