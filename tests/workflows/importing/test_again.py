"""The same forms again: nothing is added twice, whatever the unit did to its register meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.workflows.importing.imports import (
    HEADER,
    Form,
    audits,
    by_hand,
    cells,
    codes,
    export,
    form,
    register,
    run,
    told,
    typed,
)

FORMS = [form(1), form(2, grade="Inadequate"), form(3)]


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    return export(tmp_path / "forms.xlsx", *FORMS)


def sort_rows(sheet: Worksheet) -> None:
    rows = sorted(sheet.iter_rows(min_row=2, values_only=True), key=lambda row: str(row[1]), reverse=True)
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value


def insert_rows(sheet: Worksheet) -> None:
    sheet.insert_rows(4, 3)
    sheet.insert_rows(1, 2)


def rename(sheet: Worksheet) -> None:
    sheet.title = "Audits 22-23"


def move_to_new_sheet(sheet: Worksheet) -> None:
    assert sheet.parent is not None
    other = sheet.parent.create_sheet("Moved")
    other.append([cell.value for cell in sheet[1]])
    for row in list(sheet.iter_rows(min_row=4, values_only=True)):
        other.append(row)
    sheet.delete_rows(4, 3)


@pytest.mark.parametrize("without", [None, "Audit ref", "Child ID"])
@pytest.mark.parametrize("change", [sort_rows, insert_rows, rename, move_to_new_sheet])
def test_nothing_is_added_after_the_unit_changed_its_register(
    tmp_path: Path, forms: Path, without: str | None, change: Callable[[Worksheet], None]
) -> None:
    kept = [at for at, name in enumerate(HEADER) if name != without]
    rows = [[row[at] for at in kept] for row in (HEADER, typed("QA-1"), typed("QA-2", child="7000002"))]
    path = register(tmp_path / "m.xlsx", {"Audits": rows})
    assert told(run(forms, path)) == (3, 0, 0)
    by_hand(path, change)
    before, again = path.read_bytes(), run(forms, path)
    assert told(again) == (0, 0, 3)
    assert codes(again) == []
    assert path.read_bytes() == before


def test_a_correction_finds_its_row_wherever_it_is(tmp_path: Path, forms: Path) -> None:
    for number, change in enumerate((sort_rows, insert_rows, rename, move_to_new_sheet)):
        path = register(tmp_path / f"{number}.xlsx")
        run(forms, path)
        by_hand(path, change)
        corrected = export(tmp_path / "later.xlsx", FORMS[1].edited(grade="Good"))
        result = run(corrected, path)
        assert told(result) == (0, 1, 0)
        grades = {each["child_id"]: each["grade"] for each in audits(path)}
        assert grades["8123402"] == "good"
        assert len(grades) == 5


def test_deleted_row_is_not_added_again(tmp_path: Path, forms: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(forms, path)
    by_hand(path, lambda sheet: sheet.delete_rows(5))
    before, again = path.read_bytes(), run(forms, path)
    assert told(again) == (0, 0, 3)
    assert codes(again) == ["IMP-004"]
    assert path.read_bytes() == before
    corrected = run(export(tmp_path / "c.xlsx", FORMS[1].edited(grade="Good")), path)
    assert (told(corrected), codes(corrected)) == ((0, 0, 1), ["IMP-004"])
    assert len(audits(path)) == 4


def test_rows_that_no_column_tells_apart_are_not_said_to_be_gone(tmp_path: Path, forms: Path) -> None:
    """Without reference and child nobody can say where an audit is, so nothing is said of it."""
    rows = [HEADER[2:], typed()[2:]]
    path = register(tmp_path / "m.xlsx", {"Audits": rows})
    assert told(run(forms, path)) == (3, 0, 0)
    again = run(forms, path)
    assert (told(again), codes(again)) == ((0, 0, 3), [])
    corrected = run(export(tmp_path / "c.xlsx", FORMS[1].edited(grade="Good")), path)
    assert (told(corrected), codes(corrected)) == ((0, 0, 1), ["IMP-014"])


def test_form_is_not_added_again_where_our_sheets_were_deleted(tmp_path: Path, forms: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(forms, path)
    book = load_workbook(path)
    del book["QA Form answers"], book["QA Change log"]
    book.save(path)
    again = run(forms, path)
    assert (told(again), codes(again)) == ((0, 0, 3), [])
    assert len(audits(path)) == 5


def test_ids_of_a_copied_form_begin_anew(tmp_path: Path, forms: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(forms, path)
    copied = Form(1, started=form(8).started.replace(month=12), fields=form(8).fields)
    result = run(export(tmp_path / "copied.xlsx", copied), path)
    assert told(result) == (1, 0, 0)
    references = [each["audit_id"] for each in audits(path)]
    assert references[2:] == ["CRS_1-1", "CRS_1-2", "CRS_1-3", "CRS_1-1-2"]


def test_export_without_ids_is_known_again(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    without = export(tmp_path / "a.xlsx", *FORMS, without=["Id"])
    assert told(run(without, path)) == (3, 0, 0)
    before = path.read_bytes()
    assert told(run(without, path)) == (0, 0, 3)
    assert path.read_bytes() == before


def test_export_with_ids_after_one_without_is_known(tmp_path: Path, forms: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "a.xlsx", *FORMS, without=["Id"]), path)
    assert told(run(forms, path)) == (0, 0, 3)


def test_csv_is_known_after_the_workbook(tmp_path: Path, forms: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    as_csv = export(tmp_path / "forms.csv", *FORMS)
    assert told(run([forms, as_csv], path)) == (3, 0, 3)
    assert told(run(as_csv, path)) == (0, 0, 3)
    assert len(cells(path, "QA Form answers")) == 3 + len(FORMS)
