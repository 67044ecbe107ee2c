"""Write small Forms exports for tests."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from csc_qa.core.audit_tool import AnswerKind, AuditTool, Question
from csc_qa.hooks.catalogue import build_catalogue
from csc_qa.hooks.loading import load_plugins

TOOLS: Mapping[str, AuditTool] = build_catalogue(load_plugins()).audit_tools
CRS_1 = TOOLS["crs_1"]
FORMS = ["Id", "Start time", "Completion time", "Email", "Name"]
# What no finding may quote.
CHILD, PERSON, TEXT = "8123456", "Umber Thimblewick", "Chronology is in use."
PRIVATE = (CHILD, PERSON, TEXT)

ANSWERS: dict[AnswerKind, object] = {
    AnswerKind.TEXT: TEXT,
    AnswerKind.NAME: PERSON,
    AnswerKind.IDENTIFIER: CHILD,
    AnswerKind.DATE: date(2023, 1, 20),
    AnswerKind.YES_NO: "Yes",
    AnswerKind.GRADE: "Good",
    AnswerKind.CHOICE: "Other",
    AnswerKind.CHOICES: "Neglect;Health;",
}


@dataclass
class Table:
    """An export that a test changes before it is written."""

    tool: AuditTool
    headers: list[str] = field(default_factory=list)
    rows: list[list[object]] = field(default_factory=list)

    def column(self, question: str) -> int:
        """The position of a question."""
        ids = [each.id for each in self.tool.questions]
        return len(FORMS) + ids.index(question)

    def put(self, question: str, cell: object, row: int = 0) -> Table:
        self.rows[row][self.column(question)] = cell
        return self

    def drop(self, *questions: str) -> Table:
        gone = {self.column(question) for question in questions}
        self.headers = [each for position, each in enumerate(self.headers) if position not in gone]
        self.rows = [[c for position, c in enumerate(row) if position not in gone] for row in self.rows]
        return self

    def add(self, header: str, cell: object = TEXT) -> Table:
        self.headers.append(header)
        for row in self.rows:
            row.append(cell)
        return self

    @property
    def cells(self) -> list[list[object]]:
        return [list(self.headers), *self.rows]


def make_table(tool: AuditTool = CRS_1, rows: int = 2) -> Table:
    """Return an export without a fault."""
    table = Table(tool, [*FORMS, *(question.text for question in tool.questions)])
    for number in range(1, rows + 1):
        sent = datetime(2023, 1, 20, 9) + timedelta(minutes=number)
        answers = [ANSWERS[question.kind] for question in tool.questions]
        table.rows.append([number, sent, sent, "someone@council.example", PERSON, *answers])
    return table


def write_cells(path: Path, cells: Sequence[Sequence[object]], sheet: str = "Sheet1") -> Path:
    """Write rows as a workbook: texts as texts, dates as dates."""
    return write_sheets(path, {sheet: cells})


def write_sheets(
    path: Path, sheets: Mapping[str, Sequence[Sequence[object]]], hidden: str | None = None
) -> Path:
    with xlsxwriter.Workbook(path) as book:
        day, moment = (book.add_format({"num_format": form}) for form in ("m/d/yyyy", "m/d/yy h:mm:ss"))
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            if name == hidden:
                sheet.very_hidden()
            else:
                sheet.activate()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        style = moment if isinstance(cell, datetime) else day
                        sheet.write_datetime(number, column, cell, style)
                    elif isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif cell is not None:
                        sheet.write(number, column, cell)
    return path


def csv_text(cells: Sequence[Sequence[object]], separator: str = ",") -> str:
    """Return rows as csv, dates as Excel in Britain writes them."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerows([_as_text(cell) for cell in row] for row in cells)
    return buffer.getvalue()


def _as_text(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else "" if cell is None else str(cell)


def write_csv(
    path: Path, cells: Sequence[Sequence[object]], encoding: str = "utf-8-sig", separator: str = ","
) -> Path:
    path.write_bytes(csv_text(cells, separator).encode(encoding))
    return path


def make_tool(*questions: Question, tool_id: str = "own", name: str = "Own") -> AuditTool:
    """Return a tool of these questions, for what no built-in tool asks."""
    return CRS_1.model_copy(update={"id": tool_id, "name": name, "aliases": (), "questions": questions})
