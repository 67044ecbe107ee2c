"""The import's buttons by xlwings' own Windows code, on a spreadsheet that inserts, copies and calculates."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from tests.excel.desktop.test_addin import python_with_uno
from tests.excel.server.running import free_port
from tests.programs import program

from csc_qa.sample.form_exports import write_form_exports
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.undo_import import undo_import

HEADER = (
    *("Audit Ref", "Service area", "Audit tool", "Child ID", "Auditor", "Date allocated", "Date completed"),
    *("Days", "Overall Grade", "Areas for improvement", "Comments"),
)
REF, CHILD, COMPLETED, DAYS, GRADE, IMPROVE, COMMENTS = 0, 3, 6, 7, 8, 9, 10
FIRST, LAST = 3, 7
KIND, FORMULA, SHOWN, COLOUR, NOTE = range(5)
ADDED = 3
# Numbers with digits that Excel would lose, a date, a formula: what a person may type for a case number.
IDENTIFIERS = ("0012345678901234567", "1/2", "=2+3")


@pytest.fixture(scope="module", params=["General", "@"])
def pressed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("office")
    catalogue = load_catalogue()
    export = write_form_exports(folder, catalogue.audit_tools, catalogue.framework.grade_scale)[0]
    give_identifiers(export)
    found = subprocess.run(
        [python_with_uno(), "-c", "import uno, sys; print(uno.__file__, sys.version_info[:2])"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    path, _, version = found.partition(" ")
    if version != str(sys.version_info[:2]):
        pytest.skip("uno is of another Python")
    script = Path(__file__).parent / "press_in_libre_office.py"
    command = [sys.executable, str(script), program("soffice"), str(Path(path).parent)]
    command += [
        str(folder / "profile"),
        str(free_port()),
        str(write_register(folder, request.param)),
        str(export),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def give_identifiers(export: Path) -> None:
    book = openpyxl.load_workbook(export)
    sheet = book.worksheets[0]
    column = next(cell.column for cell in sheet[1] if "case number" in str(cell.value))
    cases = [cell for (cell,) in sheet.iter_rows(2, None, column, column) if str(cell.value).isdigit()]
    for cell, identifier in zip(cases, IDENTIFIERS, strict=True):
        cell.value, cell.data_type = identifier, "s"
    book.save(export)


def write_register(folder: Path, form: str) -> Path:
    """Write a small register: a colour, a note, formulas, a total below."""
    workbook = xlsxwriter.Workbook(folder / "Register.xlsx")
    sheet = workbook.add_worksheet("Q4 Oct-Dec 22")
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    grey, text = workbook.add_format({"bg_color": "#DDDDDD"}), workbook.add_format({"num_format": form})
    sheet.write_row(1, 0, HEADER)
    for row in range(FIRST - 1, LAST):
        number = row + 1
        sheet.write(row, REF, f"A{number}", grey)
        sheet.write_row(row, 1, ("CRS", "CRS 1"))
        sheet.write_string(row, CHILD, f"98{number:05}", text)
        sheet.write(row, 4, "Oriole Sedgewhistle")
        sheet.write_datetime(row, 5, date(2022, 10, number), day)
        sheet.write_datetime(row, COMPLETED, date(2022, 11, number), day)
        sheet.write_formula(row, DAYS, f"=G{number}-F{number}", None, 31)
        sheet.write_row(row, GRADE, ("Good", "Visits", "mine"))
    sheet.write_comment(LAST - 1, REF, "asked the auditor")
    sheet.write(LAST, 0, "Total")
    sheet.write_formula(LAST, 1, f"=COUNTA(A{FIRST}:A{LAST})", None, LAST - FIRST + 1)
    workbook.close()
    return folder / "Register.xlsx"


def test_other_workbooks_are_looked_at_only_for_forms(pressed: dict[str, Any]) -> None:
    assert pressed["asked_by_about"] == 0
    assert pressed["said"][0].startswith(f"{ADDED} added, ")


def test_preview_refusal_and_failure_leave_the_register(pressed: dict[str, Any]) -> None:
    assert pressed["said"][1] == "CSCQA-WRT-006"
    assert pressed["failed"] == "CSCQA-MAC-009"
    for state in ("previewed", "refused", "taken_back"):
        assert pressed[state] == pressed["before"]


def test_rows_stand_under_the_last_audit(pressed: dict[str, Any]) -> None:
    before, after = pressed["before"], pressed["after"]
    assert pressed["said"][2].startswith(f"{ADDED} added, ")
    assert len(after) == len(before) + ADDED
    assert after[:LAST] == before[:LAST]
    assert after[LAST + ADDED][0] == before[LAST][0]
    assert pressed["sheets"][1:] == ["QA About", "QA Import", "QA Form answers", "QA Change log"]


def test_new_rows_calculate_and_carry_looks_but_nothing_typed(pressed: dict[str, Any]) -> None:
    for number, row in enumerate(pressed["after"][LAST : LAST + ADDED], start=LAST + 1):
        assert row[DAYS][FORMULA] == f"=G{number}-F{number}"
        assert row[COMMENTS][SHOWN] == ""
        assert row[REF][COLOUR] == pressed["before"][LAST - 1][REF][COLOUR] == 0xDDDDDD
        assert not row[REF][NOTE]
        assert row[COMPLETED][KIND] == "VALUE"

    rows = pressed["after"][LAST : LAST + ADDED]
    assert [(row[CHILD][KIND], row[CHILD][SHOWN]) for row in rows] == [("TEXT", each) for each in IDENTIFIERS]


def test_total_counts_the_new_audits(pressed: dict[str, Any]) -> None:
    total = pressed["after"][LAST + ADDED][1]
    assert total[FORMULA] == f"=COUNTA(A{FIRST}:A{LAST + ADDED})"
    assert total[SHOWN] == str(LAST - FIRST + 1 + ADDED)


def test_table_and_names_grow_but_not_one_of_a_single_cell_or_of_excels_own(pressed: dict[str, Any]) -> None:
    assert pressed["table"] == [LAST + ADDED, len(HEADER)]
    assert pressed["names"] == {
        "AllAudits": f"$A${FIRST}:$K${LAST + ADDED}",
        "LastAudit": f"$A${LAST}",
        "_FilterDatabase": f"$A$2:$K${LAST}",
    }


def test_pictures_are_not_copied_and_links_are_cleared(pressed: dict[str, Any]) -> None:
    copied = [value for name, value in pressed["log"] if name == "CopyObjectsWithCells"]
    assert copied
    assert not any(copied)
    assert pressed["objects_copied"] is True
    assert [name for name, _ in pressed["log"] if name.endswith("ClearHyperlinks()")]


def test_command_takes_back_what_the_button_did(pressed: dict[str, Any]) -> None:
    saved = Path(pressed["saved"])
    undone = undo_import(saved, load_catalogue(), now=datetime(2023, 1, 27))
    assert (undone.removed, undone.findings) == (ADDED, [])
    with CalamineWorkbook.from_path(str(saved)) as book:
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert [row[REF] for row in rows] == [row[REF][SHOWN] for row in pressed["before"]]


def test_second_press_adds_nothing(pressed: dict[str, Any]) -> None:
    assert pressed["said"][3].startswith("0 added, 0 updated, ")
