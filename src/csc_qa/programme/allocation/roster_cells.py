"""RosterCells: one row of a roster, read cell by cell; what cannot be read is noted and never quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.core.typed_text import NeitherYesNorNoError, read_text, read_yes_no

_MOST_AUDITS = 31
_LABELS = {
    "name": "Auditor",
    "service_area": "Service area",
    "audits": "Audits",
    "absent_from": "Absent from",
    "absent_until": "Absent until",
    "exempt": "Exempt",
    "email": "Email",
}


class RosterCells:
    """One row.

    Attributes:
        findings: what could not be read so far.
    """

    def __init__(
        self, row: Sequence[object], columns: Mapping[str, int], number: int, sheet: str | None
    ) -> None:
        self._cells = {field: row[column] if column < len(row) else None for field, column in columns.items()}
        self._number, self._sheet = number, sheet
        self.findings: list[Finding] = []

    @property
    def is_blank(self) -> bool:
        """Say whether nothing stands in the columns that are read."""
        return all(self._text_of(cell) is None for cell in self._cells.values())

    def text(self, field: str) -> str | None:
        """Return the text of a cell; None where it is blank or its column is not there."""
        return self._text_of(self._cells.get(field))

    def day(self, field: str) -> date | None:
        """Return the date of a cell; None where it is blank or was noted as none."""
        cell = self._cells.get(field)
        try:
            return None if self._text_of(cell) is None else read_date(cell)
        except NotADateError:
            self.note("CSCQA-ALC-007", field)
            return None

    def audits(self) -> int:
        """Return how many audits are asked for: 1 where the cell is blank."""
        text = self.text("audits")
        if text is None:
            return 1
        if text.isascii() and text.isdecimal() and int(text) <= _MOST_AUDITS:
            return int(text)
        self.note("CSCQA-ALC-006", "audits")
        return 1

    def exemption(self) -> tuple[bool, date | None]:
        """Return whether the auditor is exempt, and until when where that is what the cell says."""
        cell = self._cells.get("exempt")
        if self._text_of(cell) is None:
            return False, None
        try:
            return bool(read_yes_no(cell)), None
        except NeitherYesNorNoError:
            pass
        try:
            return False, read_date(cell)
        except NotADateError:
            self.note("CSCQA-ALC-008", "exempt")
            return False, None

    def note(self, code: str, field: str) -> None:
        """Note what is wrong with a cell."""
        self.findings.append(self.finding(code, field))

    def finding(self, code: str, field: str) -> Finding:
        """Return a finding about a cell."""
        return make_finding(code, sheet=self._sheet, row=self._number, column=_LABELS[field])

    @staticmethod
    def _text_of(cell: object) -> str | None:
        return None if cell is None else read_text(cell)
