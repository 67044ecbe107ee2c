"""The button Due dates."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.due import due_page

MACRO = Macro(
    name="due_dates",
    label="Due dates",
    group="Audit cycle",
    summary="What is due this month, or in the month on the sheet QA Settings, and whose turn it is.",
    function=due_page,
    icon="due",
)
