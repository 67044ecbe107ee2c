"""The button Annual report."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.annual import annual_page

MACRO = Macro(
    name="annual_report",
    label="Annual report",
    group="Analysis",
    summary="Grades by area and month, moderation and the quality of the audits, on one sheet.",
    function=annual_page,
    icon="report",
)
