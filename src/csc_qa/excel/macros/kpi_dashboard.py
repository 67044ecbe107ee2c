"""The button KPI dashboard."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.kpi_dashboard import kpi_dashboard_page

MACRO = Macro(
    name="kpi_dashboard",
    label="KPI dashboard",
    group="Indicators",
    summary="All indicators on one page with target, RAG and variation, and charts of those to look at.",
    function=kpi_dashboard_page,
    icon="dashboard",
)
