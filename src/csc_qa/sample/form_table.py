"""FormTable: a sample export as rows of cells, before it is written as a workbook or as csv."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from csc_qa.core.audit_tool import AnswerKind, AuditTool
from csc_qa.core.grade import GradeScale
from csc_qa.sample import spellings
from csc_qa.sample.form_answers import Answer, SampleSubmission
from csc_qa.sample.form_texts import dirty_headers

Cell = str | int | date | None

_OPENING = ("Id", "Start time", "Completion time", "Email", "Name")
_MODIFIED = "Last modified time"
_STRAY_SPACES = 0.2
_QUIZ_EVERY, _TEXT_DATES_EVERY, _RATINGS_EVERY, _MODIFIED_EVERY = 5, 4, 5, 2


@dataclass(frozen=True)
class FormTable:
    """Headers, which Forms keeps apart from one another, and rows."""

    headers: list[str]
    rows: list[list[Cell]]


def tabulate(
    tool: AuditTool, scale: GradeScale, sent: list[SampleSubmission], number: int, rng: Random
) -> FormTable:
    """Return the export of a form.

    Args:
        number: of the export; it says whether dates are typed as text, grades are ratings, times of
            change are told, and the form is a quiz.
    """
    questions = dirty_headers(tool, rng)
    modified = [_MODIFIED] if number % _MODIFIED_EVERY else []
    is_quiz = number % _QUIZ_EVERY == _QUIZ_EVERY - 1
    headers = [*_OPENING, *modified]
    for question in questions:
        headers += [question, *_quiz_headers(question)] if is_quiz else [question]
    hand = _Hand(scale, number, rng)
    rows: list[list[Cell]] = []
    for form_id, each in enumerate(sent, start=1):
        row: list[Cell] = [form_id, each.started_at, each.completed_at, _email(each.name), each.name]
        row += [each.modified_at] if modified else []
        for asked in tool.questions:
            cell = hand.write(asked.kind, each.answers[asked.id])
            row += [cell, 0, None] if is_quiz else [cell]
        rows.append(row)
    return FormTable(headers, rows)


class _Hand:
    """Writes answers as the form of this number takes them."""

    def __init__(self, scale: GradeScale, number: int, rng: Random) -> None:
        self._scale = scale
        self._dates_are_text = number % _TEXT_DATES_EVERY == _TEXT_DATES_EVERY - 1
        self._grades_are_ratings = number % _RATINGS_EVERY == 2 and all(
            scale.find(str(grade.rank)) == grade for grade in scale.grades
        )
        self._rng = rng

    def write(self, kind: AnswerKind, answer: Answer) -> Cell:
        if isinstance(answer, date):
            return self._date_text(answer) if self._dates_are_text else answer
        if answer is None:
            return None
        if kind is AnswerKind.GRADE and self._grades_are_ratings:
            grade = self._scale.find(answer)
            return grade.rank if grade else answer
        if kind is AnswerKind.IDENTIFIER and answer.isdigit() and self._rng.random() < 0.5:
            return int(answer)
        is_chosen = kind in {AnswerKind.GRADE, AnswerKind.YES_NO, AnswerKind.CHOICE, AnswerKind.CHOICES}
        is_stray = not is_chosen and self._rng.random() < _STRAY_SPACES
        return answer + self._rng.choice((" ", "\u00a0")) if is_stray else answer

    def _date_text(self, day: date) -> str:
        name = spellings.MONTHS[day.month - 1]
        return self._rng.choice(spellings.DATE_TEXTS).format(d=day, month=name, short=name[:3])


def _quiz_headers(question: str) -> tuple[str, str]:
    return f"Points - {question}", f"Feedback - {question}"


def _email(name: str) -> str:
    return f"{name.casefold().replace(' ', '.')}@council.example"


def time_text(moment: datetime) -> str:
    """Return a time as Forms formats it, the month first, in every country."""
    return f"{moment.month}/{moment.day}/{moment:%y} {moment.hour}:{moment:%M:%S}"
