"""The button Check KPIs."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.kpi_check import kpi_check_page

MACRO = Macro(
    name="check_kpis",
    label="Check KPIs",
    group="Indicators",
    summary="List what the KPI tables print that cannot be right, each with a link to its cell.",
    function=kpi_check_page,
    icon="check",
)
