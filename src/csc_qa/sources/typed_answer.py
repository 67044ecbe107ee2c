"""Read one answer as its question's kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from csc_qa.core.audit_tool import AnswerKind, Question
from csc_qa.core.form_answer import FieldValue
from csc_qa.core.grade import GradeScale
from csc_qa.core.spelling import Spellings, fold
from csc_qa.core.typed_dates import NotADateError, read_date, read_month
from csc_qa.core.typed_text import NeitherYesNorNoError, read_text, read_yes_no
from csc_qa.sources.grid import Cell
from csc_qa.sources.safe_text import raw_text


class UnreadableAnswerError(Exception):
    """An answer is not of its kind; it is not quoted.

    Attributes:
        code: of the finding.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def read_answer(question: Question, cell: Cell, scale: GradeScale) -> FieldValue | None:
    """Return the value of an answer; None where it says that there is none.

    Args:
        cell: not blank, and without characters that are unfit for a workbook.

    Raises:
        UnreadableAnswerError: it is no date, yes or no, or grade, and should be.
    """
    if question.kind is AnswerKind.TEXT:
        return raw_text(cell)
    readers: dict[AnswerKind, Callable[[Cell], FieldValue | None]] = {
        AnswerKind.DATE: read_month_answer if question.field == "audit_month" else read_date_answer,
        AnswerKind.YES_NO: read_yes_no_answer,
        AnswerKind.GRADE: lambda given: read_grade_answer(given, scale),
        AnswerKind.CHOICE: lambda given: read_choices(given, question.choices),
        AnswerKind.CHOICES: lambda given: read_choices(given, question.choices),
        AnswerKind.NAME: lambda given: read_choices(given, ()),
        AnswerKind.IDENTIFIER: read_text,
    }
    return readers[question.kind](cell)


def split_choices(cell: Cell) -> list[str]:
    """Return the parts of an answer as Forms lists them.

    Example:
        >>> split_choices("Social worker;Team manager;")
        ['Social worker', 'Team manager']
    """
    parts = (read_text(part) for part in raw_text(cell).split(";"))
    return [part for part in parts if part]


def read_choices(cell: Cell, choices: tuple[str, ...]) -> str | None:
    """Return what was chosen, in the words of the form where it is one of its choices.

    Example:
        >>> read_choices("neglect ;Other: cold house;", ("Neglect", "Health"))
        'Neglect; Other: cold house'
    """
    known = Spellings((choice, choice) for choice in choices)
    return "; ".join(known.find(part) or part for part in split_choices(cell)) or None


def read_date_answer(cell: Cell) -> date | None:
    """Return a date.

    Raises:
        UnreadableAnswerError: it is none.
    """
    try:
        return read_date(_without_list_mark(cell))
    except NotADateError as error:
        raise UnreadableAnswerError("CSCQA-FRM-024") from error


def read_month_answer(cell: Cell) -> date | None:
    """Return the first day of a month.

    Raises:
        UnreadableAnswerError: it names none.
    """
    try:
        return read_month(_without_list_mark(cell))
    except NotADateError as error:
        raise UnreadableAnswerError("CSCQA-FRM-024") from error


def read_yes_no_answer(cell: Cell) -> bool | None:
    """Return yes or no.

    Raises:
        UnreadableAnswerError: it is neither, or both.
    """
    try:
        said = {read_yes_no(part) for part in _parts_of_list(cell)}
    except NeitherYesNorNoError as error:
        raise UnreadableAnswerError("CSCQA-FRM-025") from error
    if {True, False} <= said:
        raise UnreadableAnswerError("CSCQA-FRM-025")
    return next((each for each in said if each is not None), None)


def read_grade_answer(cell: Cell, scale: GradeScale) -> str | None:
    """Return the key of a grade.

    Raises:
        UnreadableAnswerError: it is none, or more than one.
    """
    said = {_grade_key(part, scale) for part in split_choices(cell)}
    if len(said) > 1:
        raise UnreadableAnswerError("CSCQA-FRM-026")
    return next(iter(said), None)


def _parts_of_list(cell: Cell) -> list[str]:
    """Return the parts of a list, which Forms ends with a semicolon; another text stays whole."""
    text = raw_text(cell)
    return split_choices(text) if text.rstrip().endswith(";") else [text]


def _grade_key(text: str, scale: GradeScale) -> str | None:
    grade = scale.find(text)
    if grade is None and fold(text) and not scale.is_ungraded(text):
        raise UnreadableAnswerError("CSCQA-FRM-026")
    return grade.key if grade else None


def _without_list_mark(cell: Cell) -> Cell:
    return cell.strip().rstrip(";") if isinstance(cell, str) else cell
