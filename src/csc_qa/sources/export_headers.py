"""Sort the headers of an export: what Forms adds to every answer, what it adds for quizzes, questions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.spelling import fold
from csc_qa.sources.grid import Row, is_blank, tidy
from csc_qa.sources.sheet_reach import column_letters

# Folded header to what it holds. Forms writes Id or ID.
FORMS_COLUMNS = {
    "id": "id",
    "start time": "started_at",
    "completion time": "completed_at",
    "last modified time": "modified_at",
    "email": "email",
    "name": "name",
    "language": "language",
    "total points": "total_points",
    "quiz feedback": "quiz_feedback",
    "grade posted time": "grade_posted_at",
}
_QUIZ = re.compile(r"(?:points|feedback) [-–—] (.+)", re.IGNORECASE | re.DOTALL)
# Forms numbers the second question of the same text: Comments, Comments2.
_NUMBER = re.compile(r"(?<=[^\s\d])\d{1,3}$")


@dataclass(frozen=True)
class Header:
    """A header that is, or may be, a question.

    Attributes:
        text: on one line.
        folded: as texts are compared.
        unnumbered: folded without the number that Forms adds to a second question of the same text.
    """

    column: int
    text: str
    folded: str
    unnumbered: str


@dataclass(frozen=True)
class ExportHeaders:
    """The columns of an export.

    Attributes:
        forms: what Forms adds (`id`, `started_at`, …) to its column.
        questions: the other headers, in order.
        nameless: columns without a header that have cells below.
    """

    forms: dict[str, int]
    questions: list[Header]
    nameless: list[int]


def folded_questions(tools: Iterable[AuditTool]) -> set[str]:
    """Return every wording of every question of the tools, folded."""
    return {fold(text) for tool in tools for each in tool.questions for text in each.texts}


def make_header(column: int, cell: object) -> Header:
    """Return the header that a cell holds."""
    text = tidy(str(cell))
    return Header(column, text, fold(text), fold(_NUMBER.sub("", text)))


def sort_headers(row: Row, below: list[Row], known: Collection[str]) -> ExportHeaders:
    """Sort the cells of the header row.

    Args:
        below: the rows of answers.
        known: folded wordings of all questions, which a column for quiz points never is.
    """
    headers = [make_header(column, cell) for column, cell in enumerate(row) if not is_blank(cell)]
    forms: dict[str, int] = {}
    questions: list[Header] = []
    for header in headers:
        name = FORMS_COLUMNS.get(header.folded)
        if name is not None and name not in forms:
            forms[name] = header.column
        else:
            questions.append(header)
    asked = {header.folded for header in headers}
    return ExportHeaders(
        forms=forms,
        questions=[each for each in questions if each.folded in known or not _is_of_quiz(each, asked)],
        nameless=_nameless(row, below),
    )


def is_known(header: Header, known: Collection[str]) -> bool:
    """Say whether a header is surely one of an export."""
    return header.folded in FORMS_COLUMNS or header.folded in known or header.unnumbered in known


def name_nameless(column: int) -> str:
    """Return what a column without a header is called."""
    return f"Column {column_letters(column)}"


def _is_of_quiz(header: Header, asked: set[str]) -> bool:
    """Say whether a column holds the points or the feedback for another column."""
    found = _QUIZ.fullmatch(header.text)
    return found is not None and bool({fold(found[1]), fold(_NUMBER.sub("", found[1]))} & asked)


def _nameless(row: Row, below: list[Row]) -> list[int]:
    blank = [column for column, cell in enumerate(row) if is_blank(cell)]
    return [column for column in blank if any(_is_filled(each, column) for each in below)]


def _is_filled(row: Row, column: int) -> bool:
    return column < len(row) and not is_blank(row[column])
