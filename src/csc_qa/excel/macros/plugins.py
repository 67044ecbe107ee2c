"""The button Plugins."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.plugins import plugins_page

MACRO = Macro(
    name="plugins",
    label="Plugins",
    group="Help",
    summary="Which plugins were found, what they give, and whether they work.",
    function=plugins_page,
    icon="plugins",
)
