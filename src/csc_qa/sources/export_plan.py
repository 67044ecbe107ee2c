"""ExportPlan: what is known of an export before its answers are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from csc_qa.core.audit_tool import AnswerKind, AuditTool
from csc_qa.core.grade import OFSTED_SCALE, GradeScale
from csc_qa.sources.export_headers import ExportHeaders, Header, name_nameless
from csc_qa.sources.form_times import FormTimes
from csc_qa.sources.grid import Cell, Grid, Row, tidy
from csc_qa.sources.match_questions import ToolMatch
from csc_qa.sources.month_first import is_month_first
from csc_qa.sources.notes import Notes
from csc_qa.sources.plugin_fields import ParseAnswer
from csc_qa.sources.safe_text import raw_text

TIMES = ("started_at", "completed_at", "modified_at")
_NAMES = {"child_id", "auditor", "practitioner"}


@dataclass(frozen=True)
class ExportPlan:
    """The grid of an export, where its headers stand, and what each column is."""

    grid: Grid
    header_position: int
    headers: ExportHeaders
    match: ToolMatch
    notes: Notes
    scale: GradeScale = OFSTED_SCALE
    parse_answer: ParseAnswer | None = None

    @property
    def tool(self) -> AuditTool:
        """The tool of the form."""
        return self.match.tool

    @property
    def header_row(self) -> Row:
        """The cells of the header row."""
        return self.grid.rows[self.header_position]

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Yield the rows below the header, each with its number from 1."""
        first = self.header_position + 1
        yield from enumerate(self.grid.rows[first:], start=first + 1)

    @cached_property
    def extra(self) -> dict[str, Header]:
        """Columns that the tool does not declare, by a name of their own."""
        named: dict[str, Header] = {}
        for header in self.match.unknown:
            named[_free_name(header.text, named)] = header
        for column in self.headers.nameless:
            name = _free_name(name_nameless(column), named)
            named[name] = Header(column, name, "", "")
        return named

    @cached_property
    def answer_columns(self) -> list[int]:
        """Columns of questions, declared or not."""
        matched = [match.header.column for match in self.match.matches]
        return [*matched, *(header.column for header in self.extra.values())]

    @cached_property
    def name_columns(self) -> list[int]:
        """Columns that say who or which case it is."""
        columns = [match.header.column for match in self.match.matches if match.question.field in _NAMES]
        return [*columns, *(column for name, column in self.headers.forms.items() if name == "name")]

    @cached_property
    def header_texts(self) -> list[tuple[int, str]]:
        """Columns with a header, and it on one line."""
        texts = ((column, tidy(raw_text(cell))) for column, cell in enumerate(self.header_row) if cell)
        return [each for each in texts if each[1]]

    @cached_property
    def has_numbered_rows(self) -> bool:
        """Say whether any row has a number as its Id, as Forms gives it."""
        column = self.headers.forms.get("id")
        return column is not None and any(is_number(cell_at(row, column)) for _, row in self.rows())

    @cached_property
    def lengths_with_noughts(self) -> dict[int, int]:
        """Column of identifiers to the most characters of one that begins with a nought.

        A number with fewer digits than that may have lost the noughts in front of it.
        """
        kinds = ((each.question.kind, each.header.column) for each in self.match.matches)
        columns = [column for kind, column in kinds if kind is AnswerKind.IDENTIFIER]
        return {
            column: max((_length_with_nought(cell_at(row, column)) for _, row in self.rows()), default=0)
            for column in columns
        }

    @cached_property
    def rows_with_faults(self) -> frozenset[int]:
        """Numbers of rows in which the value of a cell is not known."""
        return frozenset(row + 1 for row, _ in self.grid.faults)

    @cached_property
    def times(self) -> FormTimes:
        """The reader of the times that Forms took."""
        columns = [column for name, column in self.headers.forms.items() if name in TIMES]
        return FormTimes([cell_at(row, column) for _, row in self.rows() for column in columns])

    @cached_property
    def month_first(self) -> frozenset[int]:
        """Columns of dates in text of which at least one has the month first.

        In a csv file that makes them all so, because one program wrote them.
        """
        matches = self.match.matches
        dates = [each.header.column for each in matches if each.question.kind is AnswerKind.DATE]
        found = frozenset(column for column in dates if self._is_month_first(column))
        return frozenset(dates) if found and self.grid.sheet is None else found

    def _is_month_first(self, column: int) -> bool:
        return any(is_month_first(cell_at(row, column)) for _, row in self.rows())


def cell_at(row: Row, column: int) -> Cell:
    """Return the cell of a column, None where the row is shorter."""
    return row[column] if column < len(row) else None


def is_number(cell: Cell) -> bool:
    """Say whether a cell holds a whole number, as such or as text."""
    if isinstance(cell, str):
        return tidy(cell).isdecimal()
    return isinstance(cell, int | float) and not isinstance(cell, bool) and float(cell).is_integer()


def _length_with_nought(cell: Cell) -> int:
    """Return how long an identifier is that begins with a nought and has more than noughts, else 0."""
    text = tidy(cell) if isinstance(cell, str) and "0" in cell else ""
    return len(text) if text.startswith("0") and text.strip("0") else 0


def _free_name(name: str, taken: dict[str, Header]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}{number}", number + 1
    return free
