"""Sort the headers of an export: what Forms adds to every answer, what it adds for quizzes, questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.spelling import fold
from csc_qa.sources.columns_by_place import find_by_place
from csc_qa.sources.garbled_text import ungarbled
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
_ADDED = re.compile(r"column ?\d+")
# Excel cuts the headers of a table at 255 characters, some of which are spaces that tidying takes out.
_CUT = 240
# In characters: what is longer is an answer.
LONGEST_HEADER = 1000


@dataclass(frozen=True)
class Header:
    """A header that is, or may be, a question.

    Attributes:
        text: on one line.
        folded: as texts are compared.
        unnumbered: folded without the number that Forms adds to a second question of the same text.
        statement: what stands after the last full stop, folded: Forms heads the columns of a Likert
            question with the question, a full stop and the statement.
    """

    column: int
    text: str
    folded: str
    unnumbered: str = ""
    statement: str = ""


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
    text = ungarbled(tidy(str(cell)))
    folded, bare = fold(text), _NUMBER.sub("", text)
    statement = fold(text.rpartition(".")[2]) if "." in text else ""
    return Header(column, text, folded, folded if bare == text else fold(bare), statement)


def sort_headers(row: Row, below: list[Row], known: Set[str]) -> ExportHeaders:
    """Sort the cells of the header row.

    Args:
        below: the rows of answers.
        known: folded wordings of all questions, which a column for quiz points never is.
    """
    headers = [each for each in headers_of(row) if not _is_of_table(each, below)]
    forms: dict[str, int] = {}
    questions: list[Header] = []
    asks_before = False
    for header in headers:
        name = FORMS_COLUMNS.get(header.folded)
        is_asked = header.folded in known
        # The columns of Forms stand before all questions, so that a second Name or Language is asked.
        if name is not None and name not in forms and not (is_asked and asks_before):
            forms[name] = header.column
        else:
            questions.append(header)
            asks_before |= is_asked
    asked = {header.folded for header in headers}
    questions = [each for each in questions if each.folded in known or not _is_of_quiz(each, asked)]
    forms |= find_by_place(forms, [(each.column, each.folded in known) for each in questions], below)
    taken = set(forms.values())
    return ExportHeaders(
        forms=forms,
        questions=[each for each in questions if each.column not in taken],
        nameless=_nameless(row, below),
    )


def headers_of(row: Row) -> list[Header]:
    """Return the cells of a row that may be headers."""
    return [
        make_header(column, cell)
        for column, cell in enumerate(row)
        if not is_blank(cell) and not (isinstance(cell, str) and len(cell) > LONGEST_HEADER)
    ]


def is_known(header: Header, known: Set[str]) -> bool:
    """Say whether a header is surely one of an export."""
    return header.folded in FORMS_COLUMNS or is_asked(header, known)


def is_asked(header: Header, known: Set[str]) -> bool:
    """Say whether a header is worded as a question is declared."""
    return not known.isdisjoint((header.folded, header.unnumbered, header.statement))


def name_nameless(column: int) -> str:
    """Return what a column without a header is called."""
    return f"Column {column_letters(column)}"


def _is_of_quiz(header: Header, asked: Set[str]) -> bool:
    """Say whether a column holds the points or the feedback for another column."""
    found = _QUIZ.fullmatch(header.text)
    if found is None:
        return False
    text = fold(found[1])
    is_cut = len(header.text) >= _CUT
    return (
        text in asked
        or fold(_NUMBER.sub("", found[1])) in asked
        or (is_cut and any(each.startswith(text) for each in asked))
    )


def _is_of_table(header: Header, below: list[Row]) -> bool:
    """Say whether a column is one that Excel named when it was put into the table, and nobody filled."""
    return bool(_ADDED.fullmatch(header.folded)) and not any(_is_filled(row, header.column) for row in below)


def _nameless(row: Row, below: list[Row]) -> list[int]:
    blank = [column for column, cell in enumerate(row) if is_blank(cell)]
    return [column for column in blank if any(_is_filled(each, column) for each in below)]


def _is_filled(row: Row, column: int) -> bool:
    return column < len(row) and not is_blank(row[column])
