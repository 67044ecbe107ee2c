"""A register that has nothing but its header takes its first audits without the header's looks."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from tests.workbook.editing.edited import areas, edit_workbook, faults, formulas, parts_of
from tests.writing import rewrite_package, rewrite_sheet

from csc_qa.workbook.editing import AppendedRows

SHEET, BOOK, TABLE = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/tables/table1.xml"
HEADERS = ("Ref", "Area", "Grade", "Done", "Days")
NEW = AppendedRows("Q1", 3, [{0: "N1", 2: "Good", 3: date(2022, 5, 1)}, {0: "N2"}, {0: "N3"}])
ONE = AppendedRows("Q1", 3, NEW.rows[:1])


def write(path: Path, more: Any) -> Path:
    """Write a title and a header in bold, then what more is wanted."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Q1")
        bold = book.add_format({"bold": True, "bg_color": "#FFFF00"})
        sheet.write("A1", "Audits 2022", bold)
        sheet.write_row("A3", HEADERS, bold)
        more(book, sheet)
    return path


def bold_rows(path: Path) -> list[int]:
    sheet = openpyxl.load_workbook(path)["Q1"]
    return [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).font.bold]


def column_a(path: Path) -> list[object]:
    sheet = openpyxl.load_workbook(path)["Q1"]
    return [sheet.cell(row, 1).value for row in range(3, sheet.max_row + 1)]


@pytest.mark.parametrize("edit", [NEW, ONE])
def test_formats_and_rules_of_the_blank_row_are_carried_on_and_totals_grow(
    tmp_path: Path, edit: AppendedRows
) -> None:
    def blank_row_and_totals(book: Any, sheet: Any) -> None:
        day = book.add_format({"num_format": "d mmm yy"})
        sheet.set_row(3, 40)
        sheet.write_blank("D4", None, day)
        sheet.write_formula("E4", "=IF(ISBLANK(D4),0,TODAY()-D4)")
        sheet.data_validation("C4:C5", {"validate": "list", "source": ["Good", "RI"]})
        sheet.conditional_format("C4", {"type": "cell", "criteria": "==", "value": '"RI"'})
        sheet.write("A6", "Total")
        sheet.write_formula("B6", "=COUNTA(A4:A5)")

    path = write(tmp_path / "m.xlsx", blank_row_and_totals)
    plan, _ = edit_workbook(path, [edit])
    last = 3 + len(edit.rows)
    assert plan.first_rows == {"Q1": 4}
    assert column_a(path)[1:] == [f"N{number}" for number in range(1, len(edit.rows) + 1)] + [None, "Total"]
    assert bold_rows(path) == [1, 3]
    assert openpyxl.load_workbook(path)["Q1"]["D4"].number_format == "d mmm yy"
    expected = {f"E{row}": f"IF(ISBLANK(D{row}),0,TODAY()-D{row})" for row in range(4, last + 1)}
    assert formulas(path, SHEET) == expected | {f"B{last + 2}": f"COUNTA(A4:A{last + 1})"}
    assert areas(path, SHEET, "dataValidation") == [f"C4:C{last + 1}"]
    assert areas(path, SHEET, "conditionalFormatting") == ["C4" if last == 4 else f"C4:C{last}"]
    assert parts_of(path)[SHEET].decode().count("customHeight") == len(edit.rows)
    assert faults(path) == []


def test_empty_table_is_filled(tmp_path: Path) -> None:
    columns = [{"header": header} for header in HEADERS[:-1]]
    columns.append({"header": "Days", "formula": "=[@Done]+1"})
    options = {"columns": columns, "name": "Register"}
    path = write(tmp_path / "m.xlsx", lambda book, sheet: sheet.add_table("A3:E4", options))

    def show_insert_row(parts: dict[str, bytes]) -> None:
        parts[TABLE] = parts[TABLE].replace(b' totalsRowShown="0"', b' insertRow="1" totalsRowShown="0"')

    edit_workbook(rewrite_package(path, show_insert_row), [NEW])
    table = parts_of(path)[TABLE].decode()
    assert re.findall(r'\bref="([^"]*)"', table) == ["A3:E6", "A3:E6"]
    assert "insertRow" not in table
    assert set(formulas(path, SHEET)) == {"E4", "E5", "E6"}
    assert faults(path) == []


def test_filter_and_print_area_take_in_the_first_rows(tmp_path: Path) -> None:
    def filter_header(book: Any, sheet: Any) -> None:
        sheet.autofilter("A3:E3")
        sheet.print_area("A1:E3")
        book.define_name("Headers", "=Q1!$A$3:$E$3")

    path = write(tmp_path / "m.xlsx", filter_header)
    edit_workbook(path, [NEW])
    assert areas(path, SHEET, "autoFilter") == ["A3:E6"]
    named = parts_of(path)[BOOK].decode()
    for area in ("!$A$3:$E$6<", "!$A$1:$E$6<", "!$A$3:$E$3<"):
        assert area in named
    assert faults(path) == []


def test_formulas_filled_down_beforehand_stay_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "m.xlsx", lambda book, sheet: sheet.write_row("E4", [0]))
    cells = '<c r="E4"><f t="shared" ref="E4:E5" si="0">D4+1</f><v>1</v></c></row>'
    cells += '<row r="5"><c r="E5"><f t="shared" si="0"/><v>1</v></c>'
    rewrite_sheet(path, lambda xml: xml.replace('<c r="E4"><v>0</v></c>', cells))
    edit_workbook(path, [AppendedRows("Q1", 3, [{0: "N1", 4: 9}, {0: "N2"}])])
    assert formulas(path, SHEET) == {"E5": "D5+1", "E6": "D6+1"}
    assert '<c r="E4"><v>9</v></c>' in parts_of(path)[SHEET].decode()
    assert faults(path) == []


def test_what_is_typed_right_under_the_header_is_pushed_down(tmp_path: Path) -> None:
    path = write(tmp_path / "m.xlsx", lambda book, sheet: sheet.write_row("A4", ["Total", "=COUNTA(A3:A3)"]))
    edit_workbook(path, [NEW])
    assert column_a(path) == ["Ref", "N1", "N2", "N3", "Total"]
    assert bold_rows(path) == [1, 3]
    assert faults(path) == []


def test_header_without_a_row_below_it_takes_the_formats_of_its_columns(tmp_path: Path) -> None:
    def format_columns(book: Any, sheet: Any) -> None:
        sheet.set_column("D:D", 12, book.add_format({"num_format": "d mmm yy"}))

    path = write(tmp_path / "m.xlsx", format_columns)
    edit_workbook(path, [NEW])
    edit_workbook(path, [AppendedRows("Q1", 6, [{0: "N4", 3: date(2022, 5, 2)}])])
    assert column_a(path) == ["Ref", "N1", "N2", "N3", "N4"]
    sheet = openpyxl.load_workbook(path)["Q1"]
    assert [sheet["D4"].number_format, sheet["D7"].number_format] == ["d mmm yy"] * 2
    assert bold_rows(path) == [1, 3]
