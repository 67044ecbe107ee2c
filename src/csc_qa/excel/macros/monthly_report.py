"""The button Monthly report."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="monthly_report",
    label="Monthly report",
    group="Reports",
    summary="The audits of a month: grades, change, moderation, quality and completion, on one sheet.",
    function=partial(report_page, kind="monthly"),
    icon="report_month",
)
