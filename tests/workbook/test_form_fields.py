"""Fields without a column in the register are taken from the forms that were imported."""

from __future__ import annotations

from pathlib import Path

from tests.writing import HEADER, audit, write_workbook

from csc_qa.core.own_sheet import FORMS_SHEET, FORMS_TITLES
from csc_qa.workflows.open_master import open_master

TITLES = [*FORMS_TITLES.values(), "Learning", "Grade", "Grade Outcomes"]


def form(reference: str, learning: str, grade: str, area_grade: str, note: str = "") -> list[object]:
    about = [reference, "Q1", "crs_1", "1", "", "", "a.xlsx", 2, "2023-01-03 09:00:00", note]
    return [*about, learning, grade, area_grade]


def write(path: Path, *forms: list[object], mark: str = "Made by csc_qa.") -> Path:
    own: list[list[object]] = [["Forms that were imported"], [mark], [*TITLES], *forms]
    return write_workbook(path, {"Q1": [HEADER, audit("A1", "Good"), audit("A2", "RI")], FORMS_SHEET: own})


def test_a_field_without_a_column_comes_from_the_form(tmp_path: Path) -> None:
    master = open_master(write(tmp_path / "m.xlsx", form("a1 ", "Name the plan's dates.", "Good", "RI")))
    first, second = master.audits
    assert "Learning" not in HEADER
    assert (first.learning, second.learning) == ("Name the plan's dates.", None)
    assert [grade.key for grade in first.area_grades.values()] == ["requires_improvement"]


def test_the_registers_own_column_stands(tmp_path: Path) -> None:
    master = open_master(write(tmp_path / "m.xlsx", form("A1", "x", "Inadequate", "")))
    assert [audit.grade.key for audit in master.audits if audit.grade] == ["good", "requires_improvement"]


def test_a_form_that_was_replaced_is_passed_over(tmp_path: Path) -> None:
    newer, older = form("A1", "new", "", ""), form("A1", "old", "", "", "replaced by form 7")
    assert open_master(write(tmp_path / "m.xlsx", newer, older)).audits[0].learning == "new"


def test_such_a_field_does_not_count_as_a_column(tmp_path: Path) -> None:
    assert "learning" not in open_master(write(tmp_path / "m.xlsx", form("A1", "x", "", ""))).register.fields


def test_a_persons_sheet_of_that_name_is_not_read(tmp_path: Path) -> None:
    master = open_master(write(tmp_path / "m.xlsx", form("A1", "x", "", ""), mark="mine"))
    assert master.audits[0].learning is None
