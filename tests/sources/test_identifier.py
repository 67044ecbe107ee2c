"""A child's identifier comes back exactly as it was typed, or is left out with an error."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.exports import TOOLS, make_table, write_cells, write_csv

from csc_qa.sources import FormExport, read_form_export, read_form_grid
from csc_qa.sources.shown_number import ShownNumber, show_number

TYPED = st.one_of(
    st.text("0123456789", min_size=1, max_size=24),
    st.text("0123456789ABEPRex-+./# ", min_size=1, max_size=14),
    st.integers(0, 10**20),
    st.floats(0, 1e20, allow_nan=False).filter(lambda number: number > 1e-6),
)


def read(*cells: object) -> FormExport:
    table = make_table(rows=len(cells))
    for row, cell in enumerate(cells):
        table.put("child_id", cell, row)
    return read_form_grid("a.xlsx", "Sheet1", table.cells, TOOLS)


def codes(export: FormExport) -> list[str]:
    return [finding.code.removeprefix("CSCQA-FRM-") for finding in export.findings]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("0012345", "0012345"),
        ("\u200e8123456\u200b\u00ad", "8123456"),
        ("\ufeff P/0012-A \u00a0", "P/0012-A"),
        ('="0012345"', "0012345"),
        (8123456.0, "8123456"),
        (999_999_999_999_999.0, "999999999999999"),
        ("12345678901234567890", "12345678901234567890"),
        ("1E10", "1E10"),
        ("ABC-12", "ABC-12"),
    ],
)
def test_identifier(cell: object, kept: str) -> None:
    export = read(cell)
    assert export.findings == ()
    assert export.answers[0].fields["child_id"] == kept


@pytest.mark.parametrize(
    "cell",
    [
        "1.23457E+11",
        "1,23457E+11",
        "1e+16",
        "8123456.0",
        "########",
        "12/03/2023",
        "2023-03-12",
        "12-Mar",
        "Mar-12",
        1.23457e17,
        1e15,
        8123456.5,
        -8123456.0,
        float("inf"),
        True,
        date(2023, 3, 12),
        datetime(2023, 3, 12, 9),
        time(9),
    ],
)
def test_identifier_that_a_program_may_have_changed_is_left_out(cell: object) -> None:
    export = read(cell)
    assert codes(export) == ["042"]
    assert (export.findings[0].row, export.findings[0].column) == (2, "Child's case number")
    assert export.findings[0].severity == "error"
    assert "child_id" not in export.answers[0].fields
    assert not any(str(cell) in str(finding) for finding in export.findings)


def test_number_that_may_have_lost_its_noughts_is_left_out() -> None:
    export = read("0012345", 12345.0, 8123456.0, "12345")
    assert codes(export) == ["042"]
    assert [each.fields.get("child_id") for each in export.answers] == ["0012345", None, "8123456", "12345"]


def test_noughts_of_a_test_submission_say_nothing() -> None:
    assert codes(read("0000000", 12345.0)) == []


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("0000000", "0012345"),
        ("[Blue]0000000;-0", "0012345"),
        ("#,##0", "12345"),
        ("#,##0.00_);(#,##0.00)", "12345"),
        ("0.00E+00", "12345"),
        ("@", "12345"),
        ("General", "12345"),
        ('"P"0000', None),
        ("000 000 0000", None),
        ("\\P0", None),
        ("0%", None),
    ],
)
def test_number_is_read_as_its_cell_shows_it(code: str, shown: str | None, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, style = book.add_worksheet(), book.add_format({"num_format": code})
        for number, row in enumerate(make_table(rows=1).put("completed_on", "20/01/2023").cells):
            for column, cell in enumerate(row):
                sheet.write(number, column, str(cell) if isinstance(cell, date) else cell)
        sheet.write_number(1, 5, 12345, style)
    export = read_form_export(path, TOOLS)
    assert export.answers[0].fields.get("child_id") == shown
    assert codes(export) == ([] if shown else ["042"])


def test_format_of_a_date_is_no_odd_one() -> None:
    assert not isinstance(show_number(44946.0, 'dd" of "mmmm'), ShownNumber)


def test_excel_error_in_csv_is_no_identifier(tmp_path: Path) -> None:
    table = make_table().put("child_id", "#NAME?").put("strengths", "#REF!", 1)
    export = read_form_export(write_csv(tmp_path / "a.csv", table.cells), TOOLS)
    assert codes(export) == ["035", "035"]
    assert "child_id" not in export.answers[0].fields
    assert "strengths" not in export.answers[1].fields


def assert_not_altered(export: FormExport, typed: object) -> None:
    fields = [each.fields.get("child_id") for each in export.answers]
    if not fields:
        assert "020" in codes(export)
    elif "042" in codes(export):
        assert fields == [None]
    elif fields != [None]:
        text = f"{typed:.0f}" if isinstance(typed, float) else str(typed)
        assert fields == [" ".join(text.split())]
    else:
        assert {"020", "030", "035"} & set(codes(export)) or not str(typed).strip()


@settings(max_examples=150, deadline=None)
@given(TYPED)
def test_no_cell_is_altered(typed: object) -> None:
    assert_not_altered(read(float(typed) if isinstance(typed, int) and typed < 2**53 else typed), typed)


@settings(max_examples=60, deadline=None)
@given(TYPED.filter(lambda typed: not isinstance(typed, float)))
def test_no_text_of_a_file_is_altered(typed: object) -> None:
    table = make_table(rows=1).put("child_id", str(typed))
    with TemporaryDirectory() as folder:
        book = read_form_export(write_cells(Path(folder) / "a.xlsx", table.cells), TOOLS)
        text = read_form_export(write_csv(Path(folder) / "a.csv", table.cells), TOOLS)
    assert_not_altered(book, typed)
    assert_not_altered(text, typed)
    assert [each.fields for each in book.answers] == [each.fields for each in text.answers]
