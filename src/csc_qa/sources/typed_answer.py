"""Read one answer as its question's kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from csc_qa.core.audit_tool import AnswerKind, Question
from csc_qa.core.form_answer import FieldValue
from csc_qa.core.grade import GradeScale
from csc_qa.core.spelling import Spellings
from csc_qa.sources.grid import Cell, tidy
from csc_qa.sources.safe_text import raw_text
from csc_qa.sources.typed_date import read_day, read_month_of
from csc_qa.sources.typed_grade import read_grade
from csc_qa.sources.typed_identifier import read_identifier
from csc_qa.sources.typed_yes_no import read_yes_or_no
from csc_qa.sources.unreadable_answer import UnreadableAnswerError


def read_answer(question: Question, cell: Cell, scale: GradeScale) -> FieldValue | None:
    """Return the value of an answer; None where it says that there is none.

    Args:
        cell: not blank, and without characters that are unfit for a workbook.

    Raises:
        UnreadableAnswerError: it is no identifier, date, yes or no, or grade, and should be.
    """
    if question.kind is AnswerKind.GRADE:
        return read_one_grade(cell, scale)
    if question.kind in {AnswerKind.CHOICE, AnswerKind.CHOICES}:
        return read_choices(cell, question.choices)
    return _READERS[question.kind](question, cell)


def split_choices(cell: Cell) -> list[str]:
    """Return the parts of an answer as Forms lists them.

    Example:
        >>> split_choices("Social worker;Team manager;")
        ['Social worker', 'Team manager']
    """
    return [part for part in map(tidy, raw_text(cell).split(";")) if part]


def read_choices(cell: Cell, choices: tuple[str, ...]) -> str | None:
    """Return what was chosen, in the words of the form where it is one of its choices.

    Example:
        >>> read_choices("neglect ;Other: cold house;", ("Neglect", "Health"))
        'Neglect; Other: cold house'
    """
    parts = split_choices(cell)
    if choices:
        known = _spellings(choices)
        parts = [known.find(part) or part for part in parts]
    return "; ".join(parts) or None


def read_one_grade(cell: Cell, scale: GradeScale) -> str | None:
    """Return the key of a grade.

    Raises:
        UnreadableAnswerError: it is none, or more than one.
    """
    said = {read_grade(part, scale) for part in split_choices(cell)}
    if len(said) > 1:
        raise UnreadableAnswerError("CSCQA-FRM-026")
    return next(iter(said), None)


def read_one_yes_or_no(cell: Cell) -> bool | None:
    """Return yes or no.

    Raises:
        UnreadableAnswerError: it is neither, or both.
    """
    said = {read_yes_or_no(part) for part in _parts_of_list(raw_text(cell))}
    if {True, False} <= said:
        raise UnreadableAnswerError("CSCQA-FRM-025")
    return next((each for each in said if each is not None), None)


@lru_cache(maxsize=256)
def _spellings(choices: tuple[str, ...]) -> Spellings[str]:
    return Spellings((choice, choice) for choice in choices)


def _parts_of_list(text: str) -> list[str]:
    """Return the parts of a list, which Forms ends with a semicolon; another text stays whole."""
    return split_choices(text) if text.rstrip().endswith(";") else [tidy(text)]


def _date(question: Question, cell: Cell) -> date | None:
    return read_month_of(cell) if question.field == "audit_month" else read_day(cell)


_READERS: dict[AnswerKind, Callable[[Question, Cell], FieldValue | None]] = {
    AnswerKind.TEXT: lambda _, cell: raw_text(cell),
    AnswerKind.DATE: _date,
    AnswerKind.YES_NO: lambda _, cell: read_one_yes_or_no(cell),
    AnswerKind.NAME: lambda _, cell: read_choices(cell, ()),
    AnswerKind.IDENTIFIER: lambda _, cell: read_identifier(cell),
}
