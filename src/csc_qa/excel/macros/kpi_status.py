"""The button KPI status."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.kpi_status import kpi_status_page

MACRO = Macro(
    name="kpi_status",
    label="KPI status",
    group="Indicators",
    summary="Every indicator against target, year, comparators and its own variation, with drafts in words.",
    function=kpi_status_page,
    icon="kpi_status",
)
