"""Read one row of an export as a FormAnswer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from csc_qa.core.audit_tool import AnswerKind, Question
from csc_qa.core.form_answer import FieldValue, FormAnswer
from csc_qa.core.typed_dates import NotADateError
from csc_qa.sources.export_plan import TIMES, ExportPlan, cell_at
from csc_qa.sources.garbled_text import is_garbled
from csc_qa.sources.grid import Row, is_blank, tidy
from csc_qa.sources.match_questions import QuestionMatch
from csc_qa.sources.month_first import is_either
from csc_qa.sources.plugin_fields import take_field
from csc_qa.sources.safe_text import is_too_long, raw_text, without_unfit
from csc_qa.sources.typed_answer import read_answer
from csc_qa.sources.typed_identifier import CHANGED
from csc_qa.sources.unreadable_answer import UnreadableAnswerError


@dataclass(repr=False)
class _Read:
    """What was read of a row so far."""

    answers: dict[str, str] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    fields: dict[str, FieldValue] = field(default_factory=dict)


def read_row(plan: ExportPlan, number: int, row: Row) -> FormAnswer:
    """Return the answer of a row; what cannot be read as its kind is noted and left out of the fields.

    Args:
        number: of the row, from 1.
        row: one with an answer, no text of which is too long.
    """
    read = _Read()
    for match in plan.match.matches:
        _read_question(plan, number, row, match, read)
    for name, header in plan.extra.items():
        text = _text(plan, number, row, name, header.column)
        if text is not None:
            read.extra[name] = text
    _ask_plugins(plan, number, read)
    return FormAnswer(
        tool=plan.tool.id,
        response_id=_response_id(plan, number, row),
        **_times(plan, number, row),
        fields=read.fields,
        answers=read.answers,
        extra=read.extra,
        row=number,
        source=plan.notes.source,
    )


def _read_question(plan: ExportPlan, number: int, row: Row, match: QuestionMatch, read: _Read) -> None:
    question, header = match.question, match.header
    text = _text(plan, number, row, header.text, header.column)
    if text is None:
        if question.is_required and (number - 1, header.column) not in plan.grid.faults:
            plan.notes.add("CSCQA-FRM-030", row=number, header=header.text)
        return
    read.answers[question.id] = text
    try:
        value = _typed(plan, question, header.column, row, text)
    except UnreadableAnswerError as error:
        plan.notes.add(error.code, row=number, header=header.text)
    else:
        _keep(plan, number, match, value, read.fields)


def _text(plan: ExportPlan, number: int, row: Row, header: str, column: int) -> str | None:
    """Return the text of a cell, fit for a workbook; None where it is blank."""
    if fault := plan.grid.faults.get((number - 1, column)):
        plan.notes.add(fault, row=number, header=header)
        return None
    cell = cell_at(row, column)
    if is_blank(cell):
        return None
    text = raw_text(cell)
    fit = without_unfit(text)
    if fit != text:
        plan.notes.add("CSCQA-FRM-027", row=number, header=header)
    if is_garbled(fit):
        plan.notes.add("CSCQA-FRM-044", row=number, header=header)
    return None if is_blank(fit) else fit


def _typed(plan: ExportPlan, question: Question, column: int, row: Row, text: str) -> FieldValue | None:
    cell = row[column]
    if question.field is None:
        return None
    if question.kind is AnswerKind.DATE and column in plan.month_first and is_either(cell):
        raise UnreadableAnswerError("CSCQA-FRM-041")
    if isinstance(cell, int | float) and len(text) < plan.lengths_with_noughts.get(column, 0):
        raise UnreadableAnswerError(CHANGED)
    return read_answer(question, text if isinstance(cell, str) else cell, plan.scale)


def _keep(
    plan: ExportPlan,
    number: int,
    match: QuestionMatch,
    value: FieldValue | None,
    fields: dict[str, FieldValue],
) -> None:
    """Keep a value under its field; free texts that share a field follow one another."""
    name = match.question.field
    if name is None or value is None:
        return
    before = fields.setdefault(name, value)
    if before is value or before == value:
        return
    both = f"{before}\n{value}"
    if match.question.kind is AnswerKind.TEXT and isinstance(before, str) and not is_too_long(both):
        fields[name] = both
    else:
        plan.notes.add("CSCQA-FRM-034", row=number, header=match.header.text)


def _ask_plugins(plan: ExportPlan, number: int, read: _Read) -> None:
    if plan.parse_answer is None:
        return
    try:
        given = dict(plan.parse_answer(plan.tool, dict(read.answers)))
    except Exception as error:  # a plugin may raise anything; what it says may quote the answer
        plan.notes.add("CSCQA-FRM-032", type(error).__name__, row=number)
        return
    for name, value in given.items():
        taken = take_field(name, value, plan.scale)
        if taken is not None:
            read.fields[name] = taken
        elif value is not None:
            plan.notes.add("CSCQA-FRM-033", row=number)


def _response_id(plan: ExportPlan, number: int, row: Row) -> str:
    column = plan.headers.forms.get("id")
    cell = None if column is None else cell_at(row, column)
    if is_blank(cell):
        plan.notes.add("CSCQA-FRM-023", row=number)
        return ""
    return tidy(without_unfit(raw_text(cell)))


def _times(plan: ExportPlan, number: int, row: Row) -> dict[str, datetime | None]:
    times: dict[str, datetime | None] = dict.fromkeys(TIMES)
    for name in TIMES:
        if name in plan.headers.forms:
            column = plan.headers.forms[name]
            try:
                times[name] = plan.times.read(cell_at(row, column))
            except NotADateError:
                header = str(plan.header_row[column])
                plan.notes.add("CSCQA-FRM-031", row=number, header=header)
    return times
