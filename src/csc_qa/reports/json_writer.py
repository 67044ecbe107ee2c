"""The figures of a report as JSON, from the same calculation as its tables."""

from __future__ import annotations

from pydantic_core import to_json

from csc_qa.core.report import Report


def render_json(report: Report) -> bytes:
    """Return the figures as indented UTF-8 JSON; what is not a number becomes null."""
    return to_json(report.figures, indent=2, inf_nan_mode="null") + b"\n"
