"""The button Escalations."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.escalations import escalations_pages

MACRO = Macro(
    name="escalations",
    label="Escalations",
    group="Audit cycle",
    summary="Who must act on poor audits and concerns, by when, and what is done; and the list for forums.",
    function=escalations_pages,
    icon="escalations",
)
