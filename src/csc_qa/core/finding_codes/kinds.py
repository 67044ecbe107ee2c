"""What a finding code says."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FindingCode(NamedTuple):
    """One row of the table: severity, what was found in brief, and the usual next step."""

    severity: Severity
    summary: str
    hint: str


E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741 - one letter keeps a row on a line
