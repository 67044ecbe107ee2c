"""The button Quarterly report."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="quarterly_report",
    label="Quarterly report",
    group="Reports",
    summary="The audits of a quarter, with change on the quarters before, on one sheet.",
    function=partial(report_page, kind="quarterly"),
    icon="report_quarter",
)
