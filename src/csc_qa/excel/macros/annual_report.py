"""The button Annual report."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="annual_report",
    label="Annual report",
    group="Reports",
    summary="Grades by area and month, moderation and the quality of the audits, on one sheet.",
    function=partial(report_page, kind="annual"),
    icon="report",
)
