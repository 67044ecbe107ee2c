"""A workbook says the same to a macro whether it is a file or open in Excel."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from tests.writing import HEADER, Rows, audit, rewrite_sheet, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import WorkbookError
from csc_qa.workbook.find_sheets import OpenWorkbook
from csc_qa.workbook.sheet_cells import cells_of_values, scan_values
from csc_qa.workflows.masters import FileMaster, OpenMaster
from csc_qa.workflows.pages.agreement import agreement_page
from csc_qa.workflows.pages.chase import chase_page
from csc_qa.workflows.pages.check import check_page
from csc_qa.workflows.pages.columns import columns_pages
from csc_qa.workflows.pages.due import due_page
from csc_qa.workflows.pages.plugins import plugins_page
from csc_qa.workflows.pages.report import report_page

CATALOGUE = load_catalogue()
TODAY = date(2023, 1, 26)
MARK = ("Made by csc_qa 0.1.0 on 1 March 2022; made anew as a whole each time. [0123456789]",)
ODD: Rows = [("Bereich", "Ergebnis", "Tag", "Note"), ("CRS", "Good", date(2022, 1, 5), "RI")]
READ_AS = [("Odd", "Bereich", "service_area"), ("Odd", "Ergebnis", "grade"), ("Odd", "Tag", "completed_on")]

ANNUAL_PAGE = partial(report_page, kind="annual")


def opened(path: Path) -> OpenMaster:
    """Hand the cells of a file over as Excel does: None for blank cells, errors as text."""
    sheets, scans = [], {}
    for sheet in load_workbook(path, data_only=True).worksheets:
        values = [list(row) for row in sheet.iter_rows(values_only=True)]
        sheets.append(cells_of_values(sheet.title, values, is_visible=sheet.sheet_state == "visible"))
        scans[sheet.title] = scan_values(values)
    return OpenMaster(OpenWorkbook(path.name, sheets, scans), CATALOGUE, TODAY)


def both(path: Path) -> tuple[FileMaster, OpenMaster]:
    return FileMaster(path, CATALOGUE, TODAY), opened(path)


def written(folder: Path, sheets: dict[str, Rows], hidden: tuple[str, ...] = ()) -> tuple[Any, Any]:
    return both(write_workbook(folder / "m.xlsx", sheets, hidden))


def columns_sheet(*rows: tuple[str, ...]) -> Rows:
    return [
        ("How this workbook is read",),
        MARK,
        (),
        ("Sheet", "Header", "Read as", "How it was found"),
        *rows,
    ]


def settings_sheet(value: object, mark: tuple[str, ...] = MARK) -> Rows:
    titles = ("Setting", "Value", "What it does")
    return [("Settings",), mark, (), ("Settings",), titles, ("Report period", value, "2022 or 2022-Q4")]


def test_sample_workbook_reads_the_same_from_a_file_and_from_excel(master_path: Path) -> None:
    file, open_ = both(master_path)
    one, other = file.read(), open_.read()
    pd.testing.assert_frame_equal(one.audits_table, other.audits_table)
    assert len(one.audits_table) > 500
    assert one.findings == other.findings
    assert (file.name, file.today) == (open_.name, open_.today)


@pytest.mark.parametrize(
    "make",
    [
        ANNUAL_PAGE,
        agreement_page,
        check_page,
        chase_page,
        columns_pages,
        due_page,
        plugins_page,
    ],
)
def test_pages_are_the_same_from_a_file_and_from_excel(tmp_path: Path, make: Any) -> None:
    rows = [
        (*HEADER, "Final grade"),
        (*audit("A1"), "RI"),
        (*audit("A2", "Brilliant"), "Good"),
        audit("A3", "RI"),
    ]
    masters = written(tmp_path, {"Q1": rows, "Old": [HEADER, audit("B1", done="soon")]}, ("Old",))
    one, other = (make(master) for master in masters)
    assert one == other


def test_cell_with_an_error_is_found_in_both(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, audit("A1", "=NA()"), audit("A2")]})
    old, new = '<c r="C2"><f>NA()</f><v>0</v></c>', '<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>'
    rewrite_sheet(path, lambda sheet: sheet.replace(old, new))
    for master in both(path):
        (finding,) = master.read().findings
        assert (finding.code, finding.row, finding.column) == ("CSCQA-REG-017", 2, "Overall Grade")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2022-01/2022-10", "2022-01/2022-10"),
        (" FY2022-23 ", "FY2022-23"),
        (2022, "2022"),
        (None, None),
        # Excel makes a date of 2022-12 as it is typed; its first day stands for the month.
        (date(2022, 12, 1), "2022-12"),
        (date(2022, 12, 3), "2022-12-03"),
    ],
)
def test_setting_is_what_a_person_typed(tmp_path: Path, typed: object, read: str | None) -> None:
    for master in written(tmp_path, {"Q1": [HEADER, audit("A1")], "QA Settings": settings_sheet(typed)}):
        assert master.settings.get("Report period") == read


def test_settings_are_those_of_the_table_alone(tmp_path: Path) -> None:
    for master in written(tmp_path, {"Q1": [HEADER, audit("A1")], "QA Settings": settings_sheet("2022")}):
        assert master.settings == {"Report period": "2022"}


def test_sheet_of_that_name_that_is_not_ours_sets_nothing(tmp_path: Path) -> None:
    sheet = settings_sheet("2022", ("Our own notes",))
    for master in written(tmp_path, {"Q1": [HEADER, audit("A1")], "QA Settings": sheet}):
        assert master.settings == {}


def test_columns_confirmed_inside_the_workbook_are_read(tmp_path: Path) -> None:
    for master in written(tmp_path, {"Odd": ODD}):
        with pytest.raises(WorkbookError, match="CSCQA-WBK-005"):
            master.read()
    for master in written(tmp_path, {"Odd": ODD, "QA Columns": columns_sheet(*READ_AS)}):
        assert [str(each) for each in master.read().audits] == ["Odd!2 (Children Resource Service, Good)"]
        assert master.connect().mapping.sheets["Odd"].columns["grade"] == "Ergebnis"


@pytest.mark.parametrize("name", ["Q1", "Q1 ", "Q1  2022"])
def test_confirmed_column_goes_before_the_one_that_was_found(tmp_path: Path, name: str) -> None:
    rows = [(*HEADER, "Panel view"), (*audit("A1"), "RI")]
    confirmed = columns_sheet((name, "Panel view", "grade"), (name, "Overall Grade", ""))
    for master in written(tmp_path, {name: rows, "QA Columns": confirmed}):
        assert master.read().audits_table["grade"].tolist() == ["requires_improvement"]


def test_columns_sheet_without_our_mark_confirms_nothing(tmp_path: Path) -> None:
    rows = [row if row != MARK else ("Ours",) for row in columns_sheet(*READ_AS)]
    for master in written(tmp_path, {"Odd": ODD, "QA Columns": rows}):
        with pytest.raises(WorkbookError):
            master.read()


@pytest.mark.parametrize(("second_row", "audits"), [(MARK, ["A1"]), (("Our copy",), ["A1", "B1"])])
def test_sheet_that_we_made_is_never_read_as_a_register(
    tmp_path: Path, second_row: tuple[str, ...], audits: list[str]
) -> None:
    sheets: dict[str, Rows] = {"Q1": [HEADER, audit("A1")]}
    sheets["QA Check"] = [("Findings",), second_row, (), HEADER, audit("B1")]
    for master in written(tmp_path, sheets):
        assert master.read().audits_table["audit_id"].tolist() == audits


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "CSCQA-WBK-004"),
        ([("Shopping", "Price")], "CSCQA-WBK-005"),
        (settings_sheet(2022), "CSCQA-WBK-005"),
    ],
)
def test_workbook_without_a_register_is_the_same_error(tmp_path: Path, rows: Rows, code: str) -> None:
    for master in written(tmp_path, {"QA Settings": rows}):
        for ask in (master.read, master.connect):
            with pytest.raises(WorkbookError, match=code):
                ask()
