"""The button Headlines."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="headlines",
    label="Headlines",
    group="Reports",
    summary="Strengths, things to improve, what changed and what to do, in short.",
    function=partial(report_page, kind="headlines"),
    icon="headlines",
)
