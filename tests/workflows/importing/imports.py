"""Make exports and registers for tests of the import, and run it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.sources.exports import ANSWERS, CRS_1, FORMS, TOOLS, write_cells, write_csv
from tests.writing import Rows, write_workbook

from csc_qa import load_catalogue, open_master
from csc_qa.core.audit_tool import AuditTool
from csc_qa.workflows.import_forms import ImportOptions, ImportResult, import_forms

CATALOGUE = load_catalogue()
NOW = datetime(2023, 2, 1, 10, 15)
NOVEMBER, DECEMBER = date(2022, 11, 1), date(2022, 12, 1)
PTC = TOOLS["ptc"]
HEADER = (
    *("Audit ref", "Child ID", "Service area", "Audit tool", "Auditor", "Audit month", "Date allocated"),
    *("Date completed", "Overall grade", "Moderated grade", "Strengths", "Areas for improvement", "Comments"),
)


@dataclass(frozen=True)
class Form:
    """A form as an auditor sends it; `fields` are fields of the audit, by which its questions are found."""

    number: int | None = 1
    started: datetime = datetime(2022, 11, 20, 9, 1)
    sent: datetime | None = None
    modified: datetime | None = None
    fields: Mapping[str, object] = field(default_factory=dict)

    def but(self, **fields: object) -> Form:
        """Return the form with other answers."""
        return replace(self, fields={**self.fields, **fields})

    def edited(self, hours: int = 5, **fields: object) -> Form:
        """Return the same form, changed in Forms some hours after it was sent."""
        return replace(self.but(**fields), modified=self.started + timedelta(hours=hours))

    def resent(self, number: int, hours: int = 24, **fields: object) -> Form:
        """Return a new form of the same auditor with other answers."""
        later = self.started + timedelta(hours=hours)
        return replace(self.but(**fields), number=number, started=later, sent=None, modified=None)


def form(number: int | None = 1, *, day: date = date(2022, 11, 20), **fields: object) -> Form:
    """Return a form of November 2022: one child and one time for each number."""
    asked: dict[str, object] = {
        "child_id": f"81234{number or 0:02}",
        "auditor": "Umber Thimblewick",
        "audit_month": day.replace(day=1),
        "completed_on": day,
    }
    started = datetime(day.year, day.month, day.day, 9) + timedelta(minutes=number or 0)
    return Form(number, started=started, fields={**asked, **fields})


def table_of(
    forms: Sequence[Form], tool: AuditTool = CRS_1, without: Sequence[str] = ()
) -> list[list[object]]:
    """Return the rows of an export.

    Args:
        without: headers of columns that it does not have.
    """
    headers: list[object] = [*FORMS, "Last modified time", *(question.text for question in tool.questions)]
    rows = [_row(each, tool) for each in forms]
    kept = [position for position, header in enumerate(headers) if header not in without]
    return [[row[position] for position in kept] for row in [headers, *rows]]


def _row(each: Form, tool: AuditTool) -> list[object]:
    sent = each.sent or each.started + timedelta(minutes=30)
    answers = [each.fields.get(question.field or "", ANSWERS[question.kind]) for question in tool.questions]
    return [each.number, each.started, sent, "a@council.example", "A", each.modified or sent, *answers]


def export(
    path: Path, *forms: Form, tool: AuditTool = CRS_1, without: Sequence[str] = (), sheet: str = "Sheet1"
) -> Path:
    """Write an export, as csv where the name says so."""
    rows = table_of(forms, tool, without)
    return write_csv(path, rows) if path.suffix == ".csv" else write_cells(path, rows, sheet)


def register(path: Path, sheets: Mapping[str, Rows] | None = None, hidden: Sequence[str] = ()) -> Path:
    """Write a register; with two audits of October where no sheets are given."""
    first = typed("QA-1", child="7000001"), typed("QA-2", child="7000002", grade="RI")
    return write_workbook(path, sheets or {"Audits": [HEADER, *first]}, hidden)


def typed(
    reference: object = None,
    *,
    child: object = "7000001",
    area: object = "CRS",
    tool: object = "CRS 1",
    auditor: object = "Ada Okafor",
    month: object = date(2022, 10, 1),
    allocated: object = date(2022, 10, 2),
    done: object = date(2022, 10, 20),
    grade: object = "Good",
    moderated: object = None,
    strengths: object = "Plan is clear.",
    improve: object = None,
    comments: object = None,
) -> tuple[object, ...]:
    """Return a row under `HEADER`, as the unit types it."""
    head = (reference, child, area, tool, auditor, month, allocated, done, grade, moderated)
    return (*head, strengths, improve, comments)


def run(
    exports: Path | Sequence[Path], into: Path, catalogue: Any = CATALOGUE, **options: Any
) -> ImportResult:
    """Import exports into a workbook."""
    paths = [exports] if isinstance(exports, Path) else list(exports)
    return import_forms(paths, into, catalogue, now=NOW, options=ImportOptions(**options))


def told(result: ImportResult) -> tuple[int, int, int]:
    """Return how many forms were added, were corrections, and were there."""
    return result.added, result.updated, result.already_there


def codes(result: ImportResult) -> list[str]:
    """Return the codes of the findings on the import itself, but for columns that there are not."""
    found = sorted(each.code[-7:] for each in result.findings if "-IMP-" in each.code)
    return [code for code in found if code != "IMP-011"]


def audits(path: Path) -> list[dict[str, Any]]:
    """Return the audits as the reports count them."""
    table = open_master(path).audits_table
    records = table.astype(object).where(table.notna(), None).to_dict("records")
    return [{str(name): value for name, value in each.items()} for each in records]


def cells(path: Path, sheet: str = "Audits") -> list[list[Any]]:
    """Return the cells of a sheet, formulas as such."""
    with_values = load_workbook(path)[sheet]
    return [list(row) for row in with_values.iter_rows(values_only=True)]


def by_hand(path: Path, change: Callable[[Worksheet], None], sheet: str = "Audits") -> None:
    """Change a sheet as a person does in Excel."""
    book = load_workbook(path)
    change(book[sheet])
    book.save(path)


def put(path: Path, row: int, header: str, value: object, sheet: str = "Audits") -> None:
    """Type a value into a cell of a row under a header."""
    column = cells(path, sheet)[0].index(header) + 1
    by_hand(path, lambda each: each.cell(row, column).__setattr__("value", value), sheet)


def formulas_in(path: Path) -> int:
    """Return how many cells of the package hold a formula."""
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name) for name in package.namelist() if "worksheets/sheet" in name]
    return sum(part.count(b"<f>") + part.count(b"<f ") for part in parts)
