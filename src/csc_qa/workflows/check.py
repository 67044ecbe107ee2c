"""Check a master workbook: everything that is wrong with it, most serious first."""

from __future__ import annotations

from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.workflows.open_master import MasterWorkbook

_ORDER = list(Severity)


def check_master(master: MasterWorkbook) -> list[Finding]:
    """Return every finding: errors, then warnings, then information; each in the workbook's order."""
    return sorted(master.findings, key=lambda finding: _ORDER.index(finding.severity))


def count_findings(findings: list[Finding]) -> dict[str, int]:
    """Return the number of errors and of warnings."""
    return {
        "errors": sum(finding.severity is Severity.ERROR for finding in findings),
        "warnings": sum(finding.severity is Severity.WARNING for finding in findings),
    }
