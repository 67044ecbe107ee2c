"""Questions as a later version of a form may word them: a few by hand, the rest by rule."""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question

BY_HAND = {
    "child_id": "Case number of the child",
    "auditor": "Auditor's name",
    "practitioner": "Allocated practitioner's name",
    "audit_month": "Which month was the audit allocated for?",
    "completed_on": "Date the audit was completed",
    "practitioner_involved": "Did you go through the case with the practitioner?",
    "strengths": "What works well in this case?",
    "actions": "What needs to be done now?",
    "action_owner": "Who will do this?",
    "action_due_on": "By when will it be done?",
    "safeguarding_concern": "Did you identify an immediate or serious safeguarding concern?",
    "grade": "Overall audit grade",
}


def reword(question: Question) -> str:
    """Return other words for a question: by hand, or with a word more and punctuation less."""
    if question.id in BY_HAND:
        return BY_HAND[question.id]
    first, rest = question.text.split(" ", 1)
    return f"{first} {rest} please".replace(",", "").replace("?", "")


def reworded_headers(tool: AuditTool) -> list[str]:
    return [reword(question) for question in tool.questions]
