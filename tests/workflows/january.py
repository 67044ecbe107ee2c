"""What people do in the month of January 2023, on the sample workbook: fill in forms, type into cells."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from typer.testing import CliRunner

from csc_qa import load_catalogue, open_master
from csc_qa.cli.app import app
from csc_qa.core.edits import AppendedRows, CellChange, CellValue, Edit
from csc_qa.sample.allocated_forms import AllocatedForm, write_allocated_forms
from csc_qa.workbook.editing import apply_edit, plan_edit
from csc_qa.workflows.allocation_sheet import ALLOCATION_SHEET

SHEET = "Q4 Oct-Dec 22"
GRADES = ("Good", "Good", "Requires Improvement", "Good", "Outstanding", "Inadequate")
# Every state is looked at from the same day, so that only what is done moves it.
AS_OF = "2023-04-30"
NOW = datetime(2023, 2, 1, 9)


def run(*arguments: object, exit_code: int = 0) -> str:
    """Run a command and return what it prints."""
    done = CliRunner().invoke(app, [str(each) for each in arguments])
    assert done.exit_code == exit_code, (done.output, done.stderr, done.exception)
    return done.stdout


def answer(*arguments: object, exit_code: int = 0) -> Any:
    """Run a command and return its JSON."""
    return json.loads(run(*arguments, "--json", exit_code=exit_code))


def states(book: Path) -> Counter[str]:
    """Return how many audits are in which state, as `csc-qa chase` prints them."""
    printed = " ".join(run("chase", book, "--as-of", AS_OF).split())
    found = re.search(r"\d+ audits: (.*?)\.", printed)
    assert found, printed
    return Counter({name: int(number) for number, name in re.findall(r"(\d+) (\w+)", found[1])})


def allocated(book: Path) -> list[dict[str, Any]]:
    """Return the audits on the sheet of the allocation, title of the column to cell."""
    rows = [list(row) for row in load_workbook(book)[ALLOCATION_SHEET].values]
    header = next(at for at, row in enumerate(rows) if row[0] == "Auditor" and "Due on" in row)
    below = rows[header + 1 :]
    end = next((at for at, row in enumerate(below) if row[0] is None), len(below))
    return [dict(zip(map(str, rows[header]), row, strict=True)) for row in below[:end]]


def send_forms(book: Path, folder: Path) -> list[dict[str, Any]]:
    """Write the exports of the forms that auditors send for what was allocated; return those audits.

    Areas without a form have none. The third form tells of a safeguarding concern.
    """
    with_form = [audit for audit in allocated(book) if audit["Audit tool"]]
    forms = []
    for number, audit in enumerate(with_form):
        said = {
            "child_id": str(audit["Child identifier"]),
            "auditor": audit["Auditor"],
            "service_area": audit["Service area"],
            "theme": audit["Theme"],
            "grade": GRADES[number % len(GRADES)],
            "safeguarding_concern": "Yes" if number == 2 else "No",
        }
        if audit["Allocated worker"]:
            said["practitioner"] = audit["Allocated worker"]
        forms.append(AllocatedForm(audit["Audit tool"], said))
    catalogue = load_catalogue()
    scale = catalogue.framework.grade_scale
    write_allocated_forms(folder, forms, catalogue.audit_tools, scale, date(2023, 1, 1), seed=23)
    return with_form


def rows_of_month(book: Path) -> dict[str, int]:
    """Return reference to row of the register of the audits of January."""
    table = open_master(book).audits_table
    chosen = table[table["audit_month"] == "2023-01-01"]
    assert set(chosen["sheet"].astype(str)) <= {SHEET}
    return dict(zip(chosen["audit_id"], map(int, chosen["row"]), strict=True))


def type_in(book: Path, audits: Sequence[str], values: Mapping[str, CellValue]) -> None:
    """Type values, by field, into the rows of some audits of the register."""
    rows = rows_of_month(book)
    cells = [(audit, field, value) for audit in audits for field, value in values.items()]
    change(
        book, [CellChange(SHEET, rows[audit], columns(book)[field], value) for audit, field, value in cells]
    )


def type_rows(book: Path, rows: Sequence[Mapping[str, CellValue]]) -> None:
    """Type new audits under the last one of the sheet."""
    last = max(rows_of_month(book).values())
    new = [{columns(book)[field]: value for field, value in row.items()} for row in rows]
    change(book, [AppendedRows(SHEET, last, new)])


def type_beside(
    book: Path, sheet: str, typed: Sequence[tuple[Mapping[str, str], Mapping[str, CellValue]]]
) -> None:
    """Type entries into rows of a sheet of ours: each is the row's key, and title of the column to entry."""
    rows = [list(row) for row in load_workbook(book)[sheet].values]
    wanted = {title for part in typed[0] for title in part}
    at = next(at for at, row in enumerate(rows) if wanted <= {str(cell) for cell in row})
    titles = [str(cell) for cell in rows[at]]
    changes: list[Edit] = []
    for key, entries in typed:
        place = next(
            number
            for number, row in enumerate(rows[at + 1 :], start=at + 2)
            if all(row[titles.index(title)] == text for title, text in key.items())
        )
        changes += [CellChange(sheet, place, titles.index(title), text) for title, text in entries.items()]
    change(book, changes)


def change(book: Path, edits: Sequence[Edit]) -> None:
    """Do what a person does in Excel."""
    apply_edit(plan_edit(book, edits), out=None, backups_kept=0, now=NOW)


@cache
def columns(book: Path) -> dict[str, int]:
    """Return field to column of the register sheet, which nothing here moves."""
    sheets = open_master(book).register.sheets
    return next(sheet for sheet in sheets if sheet.name == SHEET).header.columns


def cells_of(book: Path) -> dict[str, list[list[object]]]:
    """Return the cells of every sheet as they stand, formulas among them."""
    return {sheet.title: [list(row) for row in sheet.values] for sheet in load_workbook(book).worksheets}
