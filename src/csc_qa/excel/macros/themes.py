"""The button Themes."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.themes import themes_page

MACRO = Macro(
    name="themes",
    label="Themes",
    group="Analysis",
    summary="What audits name as strengths, to improve and as learning, how that changes, and what is new.",
    function=themes_page,
    icon="themes",
)
