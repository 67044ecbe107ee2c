"""Values go in as what they are: text never becomes a formula, dates look like dates."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from tests.workbook.editing.edited import edit_workbook, faults, parts_of
from tests.writing import HEADER, audit, rewrite_package, write_workbook

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing import AppendedRows, CellChange, CellValue, plan_edit
from csc_qa.workbook.editing.styles import is_date_code


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, audit("A1"), audit("A2")]})


def append(path: Path, row: dict[int, CellValue]) -> list[object]:
    edit_workbook(path, [AppendedRows("Q1", 3, [row])])
    with CalamineWorkbook.from_path(path) as book:
        return list(book.get_sheet_by_name("Q1").to_python(skip_empty_area=False)[3])


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+44 23", "-", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "a & b < c > \"d\" 'e'"),
        *(
            "  spaces  ",
            "two\nlines",
            "\n",
            "_x0041_ as typed",
            "</is></c>",
            "é 漢 😀",
            "x" * 32_767,
            "1",
            "TRUE",
        ),
    ],
)
def test_text_stays_that_text(path: Path, text: str) -> None:
    append(path, {0: text})
    cell = openpyxl.load_workbook(path)["Q1"]["A4"]
    assert cell.data_type != "f"
    assert str(cell.value).replace("_x005F_", "_") == text
    assert faults(path) == []


def test_carriage_return_at_the_start_is_text(path: Path) -> None:
    append(path, {0: "\r=1+1"})
    assert openpyxl.load_workbook(path)["Q1"]["A4"].data_type != "f"
    assert b"_x000D_=1+1" in parts_of(path)["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(
    "value",
    [
        *("a\x00", "\x0b", "\x1f", "\ufffe", "\ud800", "x" * 32_768, "😀" * 16_384),
        *(float("nan"), float("inf"), 10**15, 10**400, date(1899, 1, 1), pd.NaT),
        *(np.int64(5), np.True_, Decimal(1), time(9, 30)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_value_that_no_cell_can_hold_is_refused(path: Path, value: Any) -> None:
    content = path.read_bytes()
    with pytest.raises(ValueError, match=r"cell|characters|date"):
        plan_edit(path, [AppendedRows("Q1", 3, [{0: value}])])
    assert path.read_bytes() == content


def test_numbers_and_truth_values_keep_their_type(path: Path) -> None:
    assert append(path, {0: 7, 1: 2.5, 2: True, 3: None}) == [7.0, 2.5, True, ""]


def test_numbers_and_dates_of_numpy_and_pandas_are_written_as_such(path: Path) -> None:
    assert append(path, {0: np.float64(2.5), 3: pd.Timestamp(2022, 5, 1)})[::3] == [2.5, date(2022, 5, 1)]
    assert b"<v>2.5</v>" in parts_of(path)["xl/worksheets/sheet1.xml"]


def test_date_takes_the_format_of_the_column_or_a_new_one(path: Path) -> None:
    styles = parts_of(path)["xl/styles.xml"].decode()
    append(path, {0: date(2022, 5, 1), 1: datetime(2022, 5, 1, 9, 30), 3: date(2022, 5, 2)})
    sheet = openpyxl.load_workbook(path)["Q1"]
    assert sheet["D4"].number_format == sheet["D3"].number_format == "dd/mm/yyyy"
    assert sheet["A4"].number_format == "dd/mm/yyyy"
    assert sheet["B4"].number_format == "dd/mm/yyyy hh:mm"
    assert [sheet["A4"].value, sheet["B4"].value] == [datetime(2022, 5, 1), datetime(2022, 5, 1, 9, 30)]
    first = styles.index("<cellXfs"), styles.index("</cellXfs>")
    old_formats = styles[first[0] : first[1]].split(">", 1)[1]
    assert old_formats in parts_of(path)["xl/styles.xml"].decode()
    assert faults(path) == []


def test_workbook_that_counts_from_1904(path: Path) -> None:
    def count_from_1904(parts: dict[str, bytes]) -> None:
        book = parts["xl/workbook.xml"]
        parts["xl/workbook.xml"] = book.replace(b"<workbookPr ", b'<workbookPr date1904="1" ')

    rewrite_package(path, count_from_1904)
    with pytest.raises(EditError, match="1904"):
        append(path, {3: date(1903, 12, 31)})
    append(path, {3: date(2022, 5, 2)})
    assert openpyxl.load_workbook(path)["Q1"]["D4"].value == datetime(2022, 5, 2)


def test_cells_are_corrected_and_keep_their_format(path: Path) -> None:
    changes = [
        CellChange("Q1", 2, 2, "=RI"),
        CellChange("Q1", 2, 3, date(2022, 5, 2)),
        CellChange("Q1", 3, 6, "far"),
        CellChange("Q1", 3, 0, None),
    ]
    edit_workbook(path, [*changes, AppendedRows("Q1", 3, [{0: "A3"}])])
    sheet = openpyxl.load_workbook(path)["Q1"]
    assert [sheet["C2"].value, sheet["D2"].value, sheet["G3"].value] == ["=RI", datetime(2022, 5, 2), "far"]
    assert sheet["C2"].data_type == "s"
    assert sheet["D2"].number_format == "dd/mm/yyyy"
    assert sheet["A3"].value is None
    assert sheet["A4"].value == "A3"
    assert faults(path) == []


@pytest.mark.parametrize(
    ("code", "is_date"),
    [
        *(("dd/mm/yyyy", True), ("[$-809]d mmmm yyyy;@", True), ("mmm-yy", True), ("General", False)),
        *(("0.00", False), ("[Red]0", False), ('0 "days"', False), ("hh:mm:ss", False), ("@", False)),
    ],
)
def test_codes_of_dates_are_known(code: str, is_date: bool) -> None:
    assert is_date_code(code) is is_date


def test_a_date_is_shown_as_further_up_but_not_in_its_colours(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Q1")
    waiting = book.add_format({"num_format": "mmm-yy", "bg_color": "#FFFF00"})
    bordered = book.add_format({"border": 1})
    sheet.write_row(0, 0, ["Ref", "Month"])
    sheet.write_row(1, 0, ["A1"])
    sheet.write_datetime(1, 1, datetime(2022, 1, 1), waiting)
    sheet.write_row(2, 0, ["A2", "January 2022"], bordered)
    book.close()
    edit_workbook(path, [AppendedRows("Q1", 3, [{0: "A3", 1: date(2022, 2, 1)}])])
    cell = openpyxl.load_workbook(path)["Q1"]["B4"]
    assert (cell.number_format, cell.fill.fill_type, cell.border.left.style) == ("mmm-yy", None, "thin")
