"""The button Scrutiny pack."""

from __future__ import annotations

from functools import partial

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report import report_page

MACRO = Macro(
    name="scrutiny_pack",
    label="Scrutiny pack",
    group="Reports",
    summary="The paper for the scrutiny panel: recommendations, their progress, and the figures.",
    function=partial(report_page, kind="scrutiny"),
    icon="scrutiny",
)
