"""The names of report files."""

from __future__ import annotations

import re
from pathlib import Path

from csc_qa.core.report import Report

_NOT_OF_AUDITS = ("kpi", "scrutiny")


def file_stem(report: Report) -> str:
    """Return the name of a report's files without extension, such as `annual-audit-report-2022`.

    The version for publication ends in `-public`, so that the two never take each other's place.
    """
    kind = _slug(report.kind) or "audit"
    words = "report" if kind in _NOT_OF_AUDITS else "audit-report"
    period = str(report.period).replace("/", "-to-")
    ending = () if report.is_confidential else ("public",)
    return "-".join(part for part in (kind, words, _slug(report.about), period, *ending) if part)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def previous_name(path: Path) -> Path:
    """Return the name under which an older version of the file is kept."""
    return path.with_name(f"{path.stem}.previous{path.suffix}")
