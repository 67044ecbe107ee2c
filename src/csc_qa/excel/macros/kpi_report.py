"""The button KPI report."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="kpi_report",
    label="KPI report",
    group="Reports",
    summary="The KPI tables of a month by section, with targets, icons in words and draft commentary.",
    function=partial(report_page, kind="kpi"),
    icon="report_kpi",
)
