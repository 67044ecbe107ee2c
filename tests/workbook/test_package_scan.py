"""Cells that only look blank, and sheets that reach too far, in packages as different programs write them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from tests.writing import HEADER, audit, rewrite_sheet, write_workbook

from csc_qa import open_master
from csc_qa.core.finding_codes import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
SHEET = "xl/worksheets/sheet1.xml"
WITH_LEARNING = (*HEADER, "Learning", "Comments")


@pytest.fixture
def by_openpyxl(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Q1"
    rows = [
        WITH_LEARNING,
        ("A1", "CRS", "#N/A", date(2022, 3, 1), "x", "#REF!"),
        ("A2", "CRS", "=B2", date(2022, 3, 1), "=C2", "=D2"),
        ("A3", "CRS", "Good", date(2022, 3, 1), "#DIV/0!"),
        ("#VALUE!",),
    ]
    for row in rows:
        sheet.append(row)
    book.save(tmp_path / "m.xlsx")
    return tmp_path / "m.xlsx"


def unread(path: Path) -> list[tuple[str, Severity, int | None, str | None]]:
    codes = ("CSCQA-REG-017", "CSCQA-REG-018")
    findings = [each for each in open_master(path).findings if each.code in codes]
    return [(each.code, each.severity, each.row, each.column) for each in findings]


EXPECTED = [
    ("CSCQA-REG-017", ERROR, 2, "Overall Grade"),
    ("CSCQA-REG-017", WARNING, 4, "Learning"),
    ("CSCQA-REG-018", ERROR, 3, "Overall Grade"),
    ("CSCQA-REG-018", WARNING, 3, "Learning"),
]


def test_cells_in_audits_and_in_columns_that_are_read_are_found(by_openpyxl: Path) -> None:
    assert unread(by_openpyxl) == EXPECTED


def prefixed(sheet: str) -> str:
    return re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", sheet).replace("xmlns=", "xmlns:x=")


def style_first(sheet: str) -> str:
    return sheet.replace("<c r=", '<c s="0" r=')


def type_first(sheet: str) -> str:
    return re.sub(r'<c r="(\w+)" t="e"', r'<c t="e" r="\1"', sheet)


def single_quotes(sheet: str) -> str:
    return re.sub(r"<c ([^>]*)>", lambda cell: cell[0].replace('"', "'"), sheet)


@pytest.mark.parametrize("rewrite", [prefixed, style_first, type_first, single_quotes])
def test_cells_are_found_however_the_program_writes_them(
    by_openpyxl: Path, rewrite: Callable[[str], str]
) -> None:
    assert unread(rewrite_sheet(by_openpyxl, rewrite)) == EXPECTED


def test_formula_with_a_stored_result_is_read(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Q1")
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ("A1", "CRS", None, "01/03/2022"))
        sheet.write_formula(1, 2, '=IF(1,"Good")', None, "Good")
    assert unread(path) == []
    assert open_master(path).audits_table["grade"].tolist() == ["good"]


STRAY = '<row r="1048576"><c r="XFD1048576"{}</row></sheetData>'
VALUE, FORMAT_ONLY = "><v>1</v></c>", ' s="0"/>'


def reaching_far(path: Path, stray: str, *, with_dimension: bool) -> Path:
    write_workbook(path, {"Q1": [HEADER, audit("A1")], "Q2": [HEADER, audit("B1")]})
    dimension = '<dimension ref="A1:XFD1048576"/>' if with_dimension else ""
    return rewrite_sheet(
        path,
        lambda sheet: re.sub("<dimension[^>]*/>", dimension, sheet).replace(
            "</sheetData>", STRAY.format(stray)
        ),
    )


def test_sheet_that_reaches_too_far_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    master = open_master(reaching_far(tmp_path / "m.xlsx", VALUE, with_dimension=True))
    assert [(each.code, each.sheet) for each in master.findings] == [("CSCQA-WBK-007", "Q1")]
    assert master.audits_table["audit_id"].tolist() == ["B1"]


def test_sheet_where_only_formats_reach_too_far_is_read(tmp_path: Path) -> None:
    master = open_master(reaching_far(tmp_path / "m.xlsx", FORMAT_ONLY, with_dimension=True))
    assert master.findings == []
    assert master.audits_table["audit_id"].tolist() == ["A1", "B1"]


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
def test_stray_cell_without_a_dimension_does_not_take_all_memory(tmp_path: Path) -> None:
    path = reaching_far(tmp_path / "m.xlsx", VALUE, with_dimension=False)
    script = (
        "import resource, sys, csc_qa; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30));"
        "print([each.code for each in csc_qa.open_master(sys.argv[1]).findings])"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "CSCQA-WBK-007" in done.stdout


def test_many_blank_formatted_rows_are_no_audits(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet, yellow = book.add_worksheet("Q1"), book.add_format({"bg_color": "yellow"})
        for number, row in enumerate([HEADER, ("A1", "CRS", "Good", "01/03/2022")]):
            sheet.write_row(number, 0, row)
        for number in range(2, 20_000):
            sheet.write_blank(number, 3, None, yellow)
        sheet.write_blank(1_048_575, 3, None, yellow)
    master = open_master(path)
    assert (len(master.audits_table), master.findings) == (1, [])
