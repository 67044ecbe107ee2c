"""What a person types on the sheet "QA Columns": where nothing is recognised, and what is not to be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from tests.workflows.pages.test_columns import CATALOGUE, DAY, cells_of
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa.core.errors import MappingError, WorkbookError
from csc_qa.core.own_sheet import WHOLE_SHEET
from csc_qa.core.page import Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.columns import columns_pages

ODD_HEADER = ("Bereich", "Ergebnis", "Tag")
ODD: Rows = [("Unsere Audits",), ODD_HEADER, ("CRS", "Good", date(2022, 1, 5))]
TYPED = {("Odd", "Bereich"): "Service area", ("Odd", "Ergebnis"): "grade", ("Odd", "Tag"): "completed_on"}
REGISTER: Rows = [(*HEADER, "Panel grade"), (*audit("A1"), "RI")]


class Workbook:
    """A workbook in which a person presses Connect workbook, types, and presses again."""

    def __init__(self, path: Path, sheets: dict[str, Rows]) -> None:
        self.path = path
        self.sheets = sheets

    @property
    def master(self) -> FileMaster:
        return FileMaster(write_workbook(self.path, self.sheets), CATALOGUE, DAY)

    def press(self) -> Page:
        return columns_pages(self.master)[0]

    def type(self, typed: Mapping[tuple[str, str], str]) -> Page:
        """Type under Read as, and press again."""
        self.sheets["QA Columns"] = cells_of(self.press(), dict(typed))
        again = self.press()
        self.sheets["QA Columns"] = cells_of(again, {})
        return again

    @property
    def audits(self) -> list[str]:
        return [str(each) for each in self.master.read().audits]


def rows_of(page: Page) -> list[tuple[object, ...]]:
    return [tuple(row[:3]) for row in page.sections[0].tables[0].rows]


@pytest.fixture
def odd(tmp_path: Path) -> Workbook:
    return Workbook(tmp_path / "m.xlsx", {"Odd": ODD, "Notes": [("a", "note")]})


def test_headers_that_may_be_a_registers_are_shown(odd: Workbook) -> None:
    page = odd.press()
    assert page.sections[0].sentences[0].startswith("No sheet was recognised as an audit register.")
    assert rows_of(page) == [("Odd", WHOLE_SHEET, ""), *(("Odd", header, "") for header in ODD_HEADER)]


def test_headers_that_are_known_are_proposed(tmp_path: Path) -> None:
    near: Rows = [("Audit ref", "Service areas", "Ergebnis"), ("A1", "CRS", "Good")]
    rows = (
        columns_pages(FileMaster(write_workbook(tmp_path / "m.xlsx", {"Near": near}), CATALOGUE, DAY))[0]
        .sections[0]
        .tables[0]
        .rows
    )
    assert rows[0][3] == (
        "not read as an audit register: it lacks a grade, a moderated grade or a completion date"
    )
    assert [row[2:] for row in rows[1:]] == [
        ("audit_id", "known header"),
        ("", "probably service_area, but not surely"),
        ("", "not read"),
    ]


def test_what_was_typed_makes_it_a_register(odd: Workbook) -> None:
    rows = rows_of(odd.type(TYPED))
    assert rows[1:] == [
        ("Odd", "Bereich", "service_area"),
        ("Odd", "Ergebnis", "grade"),
        ("Odd", "Tag", "completed_on"),
    ]
    assert odd.audits == ["Odd!3 (Children Resource Service, Good)"]


def test_part_of_it_is_kept_until_there_is_enough(odd: Workbook) -> None:
    first = odd.type({("Odd", "Ergebnis"): "grade"})
    assert ("Odd", "Ergebnis", "grade") in rows_of(first)
    with pytest.raises(WorkbookError, match="CSCQA-WBK-005"):
        odd.master.read()
    odd.type({key: field for key, field in TYPED.items() if field != "grade"})
    assert odd.audits == ["Odd!3 (Children Resource Service, Good)"]


def test_word_that_is_no_field_is_named_for_a_sheet_that_is_not_read_too(odd: Workbook) -> None:
    with pytest.raises(MappingError, match=r'"medal".*"Odd"'):
        odd.type({("Odd", "Ergebnis"): "medal"})


def test_workbook_without_any_header_row_has_no_way_on(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="CSCQA-WBK-005"):
        Workbook(tmp_path / "m.xlsx", {"Notes": [("a", "note")]}).press()


@pytest.mark.parametrize("words", ["not read", "Not read", "NOT READ "])
def test_column_is_not_read(tmp_path: Path, words: str) -> None:
    book = Workbook(tmp_path / "m.xlsx", {"Q1": REGISTER})
    assert "moderated_grade" in book.master.read().register.fields
    page = book.type({("Q1", "Panel grade"): words})
    assert rows_of(page)[-1] == ("Q1", "Panel grade", "not read")
    assert rows_of(book.press()) == rows_of(page)
    assert "moderated_grade" not in book.master.read().register.fields
    book.type({("Q1", "Panel grade"): ""})
    assert "moderated_grade" in book.master.read().register.fields


def test_two_columns_are_not_read(tmp_path: Path) -> None:
    book = Workbook(tmp_path / "m.xlsx", {"Q1": REGISTER})
    book.type({("Q1", "Panel grade"): "not read", ("Q1", "Audit Ref"): "not read"})
    assert book.master.read().register.fields == {"service_area", "grade", "completed_on"}
    assert book.master.connect().mapping.sheets["Q1"].not_read == ("Audit Ref", "Panel grade")


def test_sheet_is_not_read(tmp_path: Path) -> None:
    book = Workbook(tmp_path / "m.xlsx", {"Q1": REGISTER, "Copy": [HEADER, audit("B1")]})
    page = book.type({("Copy", WHOLE_SHEET): "not read"})
    assert rows_of(page)[-1] == ("Copy", WHOLE_SHEET, "not read")
    assert rows_of(book.press()) == rows_of(page)
    assert [each.audit_id for each in book.master.read().audits] == ["A1"]
    book.type({("Copy", WHOLE_SHEET): ""})
    assert [each.audit_id for each in book.master.read().audits] == ["A1", "B1"]


def test_sheet_with_an_empty_header_is_not_read_either(tmp_path: Path) -> None:
    book = Workbook(tmp_path / "m.xlsx", {"Q1": REGISTER, "Copy": [HEADER, audit("B1")]})
    typed = list(cells_of(book.press(), {}))
    last = max(at for at, row in enumerate(typed) if row[0] == "Copy")
    typed.insert(last + 1, ["Copy", None, "not read"])
    book.sheets["QA Columns"] = typed
    assert [each.audit_id for each in book.master.read().audits] == ["A1"]


def test_field_beside_a_whole_sheet_is_an_error(tmp_path: Path) -> None:
    book = Workbook(tmp_path / "m.xlsx", {"Q1": REGISTER})
    with pytest.raises(MappingError, match=r'CSCQA-MAP-003.*"grade" stands beside "Q1" as a whole'):
        book.type({("Q1", WHOLE_SHEET): "grade"})


def test_sheet_of_which_nothing_is_read_does_not_alarm(tmp_path: Path) -> None:
    near: Rows = [("Audit ref", "Service area", "Ergebnis"), *[(f"B{n}", "CRS", "Good") for n in range(4)]]
    book = Workbook(tmp_path / "m.xlsx", {"Q1": REGISTER, "Near": near})
    assert "CSCQA-REG-025" in {each.code for each in book.master.read().findings}
    book.type({("Near", WHOLE_SHEET): "not read"})
    assert {each.sheet for each in book.master.read().findings} <= {"Q1", None}
