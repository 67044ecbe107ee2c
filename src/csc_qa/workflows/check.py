"""Check a master workbook: everything that is wrong with it, most serious first."""

from __future__ import annotations

from collections.abc import Iterable

from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.workflows.open_master import MasterWorkbook

_ORDER = list(Severity)
SHEET_NOT_READ, GRADES_NOT_READ = "CSCQA-REG-025", "CSCQA-REG-026"


def check_master(master: MasterWorkbook) -> list[Finding]:
    """Return every finding: errors, then warnings, then information; each in the workbook's order."""
    return sorted(master.findings, key=lambda finding: _ORDER.index(finding.severity))


def findings_to_say(findings: Iterable[Finding]) -> list[Finding]:
    """Return those that a reader of the figures must know of, most serious first, each once.

    These are errors, entries on the panel's sheet that were not counted, and sheets and columns that look
    like those of a register and were not read. Those of plugins are said on their own.
    """
    said = [
        each for each in dict.fromkeys(findings) if each.severity is Severity.ERROR or changes_figures(each)
    ]
    return sorted(
        (each for each in said if not each.code.startswith("CSCQA-PLG")),
        key=lambda each: (_ORDER.index(each.severity), not changes_figures(each)),
    )


def changes_figures(finding: Finding) -> bool:
    """Say whether a finding is about a panel's entry, or about a sheet or its grades that were not read."""
    return finding.code.startswith("CSCQA-MOD") or finding.code in (SHEET_NOT_READ, GRADES_NOT_READ)


def findings_of_figures(findings: Iterable[Finding]) -> list[Finding]:
    """Return those of a panel's entries, and of sheets and grades not read, most serious first."""
    return [each for each in findings_to_say(findings) if changes_figures(each)]


def sheets_of(findings: Iterable[Finding], code: str) -> tuple[str, ...]:
    """Return the sheets that findings of a code name, each once."""
    return tuple(dict.fromkeys(each.sheet for each in findings if each.code == code and each.sheet))


def count_findings(findings: list[Finding]) -> dict[str, int]:
    """Return the number of errors and of warnings."""
    return {
        "errors": sum(finding.severity is Severity.ERROR for finding in findings),
        "warnings": sum(finding.severity is Severity.WARNING for finding in findings),
    }
