"""The button Area report."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="area_report",
    label="Area report",
    group="Reports",
    summary="The position of one service area beside the rest; QA Settings says of which.",
    function=partial(report_page, kind="area"),
    icon="report_area",
)
