"""The button SPC charts."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.kpi_status import spc_page

MACRO = Macro(
    name="spc_charts",
    label="SPC charts",
    group="Indicators",
    summary="XmR charts of indicators: process limits, special causes and assurance.",
    function=spc_page,
    icon="spc",
)
