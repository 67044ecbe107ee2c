"""The questions that every audit form asks, whatever the service area: who, when, and what follows.

They are illustrative, like all questions here: the real forms are not published.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AnswerKind, Question

YES_NO = ("Yes", "No")
GRADES = ("Outstanding", "Good", "Requires Improvement", "Inadequate")

OPENING_QUESTIONS = (
    Question(
        id="child_id",
        text="Child's case number",
        kind=AnswerKind.IDENTIFIER,
        field="child_id",
        is_required=True,
    ),
    Question(
        id="auditor",
        text="Name of the auditor",
        kind=AnswerKind.NAME,
        field="auditor",
        is_required=True,
    ),
    Question(
        id="practitioner",
        text="Name of the allocated practitioner",
        kind=AnswerKind.NAME,
        field="practitioner",
        is_required=True,
    ),
    Question(
        id="audit_month",
        text="Month for which the audit was allocated",
        kind=AnswerKind.DATE,
        field="audit_month",
        is_required=True,
    ),
    Question(
        id="completed_on",
        text="Date on which the audit was completed",
        kind=AnswerKind.DATE,
        field="completed_on",
        is_required=True,
    ),
    Question(
        id="theme",
        text="Theme of this month's audit, if there is one",
        field="theme",
    ),
    Question(
        id="practitioner_involved",
        text="Did you go through the case together with the practitioner?",
        kind=AnswerKind.YES_NO,
        field="practitioner_involved",
        choices=YES_NO,
        is_required=True,
    ),
    Question(
        id="family_view_sought",
        text="Did you ask the child, the parents or the carers what they think of the help they get?",
        kind=AnswerKind.YES_NO,
        field="family_view_sought",
        choices=YES_NO,
        is_required=True,
    ),
)

CLOSING_QUESTIONS = (
    Question(id="strengths", text="What is working well in this case?", field="strengths"),
    Question(
        id="areas_for_improvement",
        text="What needs to improve, and what difference would it make to the child?",
        field="areas_for_improvement",
    ),
    Question(id="actions", text="What has to be done now?", field="actions"),
    Question(id="action_owner", text="Who will do it?", kind=AnswerKind.NAME, field="action_owner"),
    Question(
        id="action_due_on",
        text="By what date will it be done?",
        kind=AnswerKind.DATE,
        field="action_due_on",
    ),
    Question(id="learning", text="What can others learn from this case?", field="learning"),
    Question(
        id="safeguarding_concern",
        text="Did you come upon an immediate or serious safeguarding concern?",
        kind=AnswerKind.YES_NO,
        field="safeguarding_concern",
        choices=YES_NO,
        is_required=True,
    ),
    Question(
        id="grade",
        text="Overall grade",
        kind=AnswerKind.GRADE,
        field="grade",
        choices=GRADES,
        is_required=True,
    ),
)


def area_grade_question(area: str, name: str) -> Question:
    """Return the question that asks for the grade of one analysis area."""
    return Question(
        id=f"grade_{area}",
        text=f"Grade for {name}",
        kind=AnswerKind.GRADE,
        area=area,
        field=f"grade_{area}",
        choices=GRADES,
    )
