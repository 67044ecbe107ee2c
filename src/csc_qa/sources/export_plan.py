"""ExportPlan: what is known of an export before its answers are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from csc_qa.core.audit_tool import AnswerKind, AuditTool
from csc_qa.core.grade import GradeScale
from csc_qa.sources.export_headers import ExportHeaders, Header, name_nameless
from csc_qa.sources.form_times import FormTimes
from csc_qa.sources.grid import Cell, Grid, Row
from csc_qa.sources.match_questions import QuestionMatch, ToolMatch
from csc_qa.sources.month_first import is_month_first_column
from csc_qa.sources.notes import Notes
from csc_qa.sources.plugin_fields import ParseAnswer

TIMES = ("started_at", "completed_at", "modified_at")
_NAMES = {"child_id", "auditor", "practitioner"}


@dataclass(frozen=True)
class ExportPlan:
    """The grid of an export, where its headers stand, and what each column is."""

    grid: Grid
    header_position: int
    headers: ExportHeaders
    match: ToolMatch
    scale: GradeScale
    notes: Notes
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
    def rows_with_errors(self) -> frozenset[int]:
        """Numbers of rows in which a cell shows an Excel error."""
        return frozenset(row + 1 for row, _ in self.grid.errors)

    @cached_property
    def times(self) -> FormTimes:
        """The reader of the times that Forms took."""
        columns = [column for name, column in self.headers.forms.items() if name in TIMES]
        return FormTimes([cell_at(row, column) for _, row in self.rows() for column in columns])

    @cached_property
    def month_first(self) -> frozenset[int]:
        """Columns of dates in text of which at least one has the month first."""
        dates = (match for match in self.match.matches if match.question.kind is AnswerKind.DATE)
        return frozenset(match.header.column for match in dates if self._is_month_first(match))

    def _is_month_first(self, match: QuestionMatch) -> bool:
        return is_month_first_column(cell_at(row, match.header.column) for _, row in self.rows())


def cell_at(row: Row, column: int) -> Cell:
    """Return the cell of a column, None where the row is shorter."""
    return row[column] if column < len(row) else None


def _free_name(name: str, taken: dict[str, Header]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}{number}", number + 1
    return free
