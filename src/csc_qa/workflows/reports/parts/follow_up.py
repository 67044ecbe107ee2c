"""What follows from audits, in the order in which reports tell it."""

from __future__ import annotations

from csc_qa.workflows.reports.parts.actions import actions_details, actions_section
from csc_qa.workflows.reports.parts.completion import completion_section
from csc_qa.workflows.reports.parts.escalations import escalations_details, escalations_section
from csc_qa.workflows.reports.parts.learning import learning_details, learning_section
from csc_qa.workflows.reports.parts.themes import themes_section
from csc_qa.workflows.reports.parts.timeliness import timeliness_section

FOLLOW_UP = (
    timeliness_section,
    completion_section,
    escalations_section,
    actions_section,
    learning_section,
    themes_section,
)
# For those who act on them: they name people and cases.
FOLLOW_UP_DETAILS = (escalations_details, actions_details, learning_details)
