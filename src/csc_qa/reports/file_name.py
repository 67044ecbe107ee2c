"""The names of report files."""

from __future__ import annotations

import re
from pathlib import Path

from csc_qa.core.report import Report

_NOT_OF_AUDITS = ("kpi",)


def file_stem(report: Report) -> str:
    """Return the name of a report's files without extension, such as `annual-audit-report-2022`."""
    kind = re.sub(r"[^a-z0-9]+", "-", report.kind.lower()).strip("-") or "audit"
    words = "report" if kind in _NOT_OF_AUDITS else "audit-report"
    period = str(report.period).replace("/", "-to-")
    return f"{kind}-{words}-{period}"


def previous_name(path: Path) -> Path:
    """Return the name under which an older version of the file is kept."""
    return path.with_name(f"{path.stem}.previous{path.suffix}")
