"""Turn the answers of exports into the records that are compared with a register."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, datetime
from itertools import count
from typing import Any

from csc_qa.core.audit_tool import AnswerKind, AuditTool, Question
from csc_qa.core.form_answer import FieldValue, FormAnswer
from csc_qa.core.grade import GradeScale
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.intake.form_record import FormRecord
from csc_qa.workbook.vocabulary import Vocabulary

_TYPED_AS_IS = {
    AnswerKind.TEXT,
    AnswerKind.NAME,
    AnswerKind.IDENTIFIER,
    AnswerKind.CHOICE,
    AnswerKind.CHOICES,
}


def record_of(answer: FormAnswer, tool: AuditTool, vocabulary: Vocabulary) -> FormRecord:
    """Return what a form said, in plain texts.

    A form that does not ask when the audit was completed was completed when it was sent; one that does not
    ask for the service area is of the only one that its tool serves.
    """
    fields: dict[str, FieldValue] = dict(answer.fields)
    if answer.completed_at and not fields.get("completed_on"):
        fields["completed_on"] = answer.completed_at.date()
    fields["tool"] = tool.name
    area = vocabulary.area_of_tool.get(tool.name)
    if area and not fields.get("service_area"):
        fields["service_area"] = area
    texts = {name: _text(name, value, vocabulary) for name, value in fields.items()}
    return FormRecord(
        tool=tool.id,
        form_id=answer.response_id,
        started=_minute(answer.started_at),
        completed=_minute(answer.completed_at),
        sent=_minute(answer.modified_at or answer.completed_at),
        source=answer.source,
        row=answer.row,
        texts={name: text for name, text in texts.items() if text},
        answers=_other_answers(answer, tool),
    )


def ask_plugins(catalogue: Catalogue, tool: AuditTool, row: dict[str, str]) -> Mapping[str, Any]:
    """Return the `Audit` fields that plugins read from an answer; of two plugins the later one's stand."""
    found: dict[str, Any] = {}
    for _, fields in catalogue.registry.collect("csc_qa_parse_answer", tool=tool, row=row):
        found |= fields
    return found


def _other_answers(answer: FormAnswer, tool: AuditTool) -> dict[str, str]:
    """Return the answers that no field of the audit says, by question; none of them is lost."""
    found: dict[str, str] = {}
    for question in tool.questions:
        typed = answer.answers.get(question.id)
        if typed is not None and not _is_said(typed, question, answer, tool):
            found[_unlike(question.text, found)] = typed
    for name, text in answer.extra.items():
        found[_unlike(name, found)] = text
    return found


def _is_said(typed: str, question: Question, answer: FormAnswer, tool: AuditTool) -> bool:
    """Say whether the field of a question says what was typed; a plugin or another question may differ."""
    value = answer.fields.get(question.field or "")
    if value is None:
        return False
    if question.kind in _TYPED_AS_IS and isinstance(value, str):
        return typed == value or fold(typed) in fold(value)
    return next(each for each in tool.questions if each.field == question.field) == question


def _unlike(name: str, taken: Container[str]) -> str:
    """Return a name with a number behind it where it is taken."""
    numbered = (f"{name} ({number})" for number in count(2))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def _text(name: str, value: FieldValue, vocabulary: Vocabulary) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if name == "service_area":
        return vocabulary.area_names.find(value) or value
    return _grade_name(name, value, vocabulary.scale) or value


def _grade_name(name: str, key: str, scale: GradeScale) -> str | None:
    is_grade = name in ("grade", "moderated_grade") or name.startswith("grade_")
    return scale[key].name if is_grade and key in scale.keys else None


def _minute(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""
