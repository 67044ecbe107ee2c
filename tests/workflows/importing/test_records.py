"""What of an answer becomes a field of the audit, and what is kept beside it: nothing is lost."""

from __future__ import annotations

from datetime import date, datetime

from tests.sources.exports import make_tool
from tests.workflows.importing.imports import CATALOGUE

from csc_qa.core.audit_tool import AnswerKind, AuditTool, Question
from csc_qa.core.form_answer import FieldValue, FormAnswer
from csc_qa.intake.form_record import FormRecord
from csc_qa.workflows.declared import vocabulary_of
from csc_qa.workflows.importing.records import record_of

VOCABULARY = vocabulary_of(CATALOGUE)


def read(tool: AuditTool, answers: dict[str, str], fields: dict[str, FieldValue], **extra: str) -> FormRecord:
    answer = FormAnswer(
        tool=tool.id,
        response_id="1",
        completed_at=datetime(2022, 11, 20, 9, 30, 59),
        answers=answers,
        fields=fields,
        extra=extra,
        row=2,
        source="f.xlsx",
    )
    return record_of(answer, tool, VOCABULARY)


def test_day_of_completion_is_the_day_it_was_sent_where_not_asked() -> None:
    tool = make_tool(Question(id="g", text="Grade", kind=AnswerKind.GRADE, field="grade"))
    record = read(tool, {"g": "RI"}, {"grade": "requires_improvement"})
    assert record.texts["completed_on"] == "2022-11-20"
    assert record.texts["grade"] == "Requires Improvement"
    assert record.sent == "2022-11-20 09:30"
    assert record.answers == {}
    told = read(tool, {}, {"completed_on": date(2022, 10, 1)})
    assert told.texts["completed_on"] == "2022-10-01"


def test_service_area_is_called_by_its_name() -> None:
    tool = make_tool(Question(id="a", text="Team", field="service_area"))
    assert (
        read(tool, {"a": "CRS"}, {"service_area": "CRS"}).texts["service_area"] == "Children Resource Service"
    )
    assert read(tool, {"a": "New team"}, {"service_area": "New team"}).texts["service_area"] == "New team"


def test_questions_of_one_wording_are_kept_apart() -> None:
    tool = make_tool(Question(id="a", text="Comments"), Question(id="b", text="Comments"))
    record = read(tool, {"a": "One", "b": "Two"}, {}, Comments="Three")
    assert record.answers == {"Comments": "One", "Comments (2)": "Two", "Comments (3)": "Three"}


def test_answer_that_lost_against_another_is_kept() -> None:
    """Of two questions for one field that differ the first is taken; a plugin may replace what was typed."""
    grade = {"kind": AnswerKind.GRADE, "field": "grade"}
    tool = make_tool(
        Question(id="a", text="Grade", **grade),
        Question(id="b", text="Overall?", **grade),
        Question(id="t", text="Theme", field="theme"),
        Question(id="s", text="Strengths", field="strengths"),
        Question(id="u", text="More strengths", field="strengths"),
    )
    answers = {"a": "Good", "b": "RI", "t": "As typed", "s": "One.", "u": "Two."}
    fields: dict[str, FieldValue] = {"grade": "good", "theme": "By a plugin", "strengths": "One.\nTwo."}
    assert read(tool, answers, fields).answers == {"Overall?": "RI", "Theme": "As typed"}


def test_answer_that_could_not_be_read_is_kept() -> None:
    tool = make_tool(Question(id="d", text="Day", kind=AnswerKind.DATE, field="action_due_on"))
    assert read(tool, {"d": "soon"}, {}).answers == {"Day": "soon"}
