from __future__ import annotations

from itertools import combinations

import pytest
from tests.sources.exports import TOOLS
from tests.sources.rewordings import reword

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.spelling import fold
from csc_qa.sources.question_likeness import likeness


@pytest.mark.parametrize(
    ("header", "question"),
    [
        ("Date on which the audit was allocated", "Date on which the audit was completed"),
        ("Moderated grade", "Overall grade"),
        ("Grade for Learning", "Grade for Planning"),
        ("Sibling's case number", "Child's case number"),
        ("Name of the team", "Name of the auditor"),
        ("Who else will do it?", "Who will do it?"),
        ("Comments", "Overall grade"),
        ("", "Overall grade"),
    ],
)
def test_other_question(header: str, question: str) -> None:
    assert likeness(fold(header), fold(question)) == 0


@pytest.mark.parametrize(
    ("header", "question"),
    [
        ("Grade overall", "Overall grade"),
        ("Overall audit grade", "Overall grade"),
        ("Child's case number (Mosaic)", "Child's case number"),
        ("Who'll do it", "Who will do it?"),
    ],
)
def test_same_question(header: str, question: str) -> None:
    assert likeness(fold(header), fold(question)) >= 75


@pytest.mark.parametrize("tool", TOOLS.values(), ids=str)
def test_no_two_questions_of_a_tool_are_taken_for_each_other(tool: AuditTool) -> None:
    for one, other in combinations(tool.questions, 2):
        assert likeness(fold(one.text), fold(other.text)) == 0
        assert likeness(fold(reword(one)), fold(other.text)) == 0
