"""A sheet of ours that the ribbon made holds tables, links and charts; writing it anew takes them off."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.table import Table
from PIL import Image
from tests.workbook.editing.edited import edit_workbook, faults, parts_of, through_libreoffice
from tests.writing import rewrite_package

from csc_qa.core.own_sheet import MADE_BY
from csc_qa.workbook.editing import AppendedRows, OwnSheet, plan_edit

NAME = "QA Chase list"
MARK = f"{MADE_BY} 1 on 1 June 2022."
NEW = OwnSheet(NAME, [["Chase list"], [MARK], ["Who", "Days late"], ["A lead", 3], ["Another", 4]])
SHEET = "xl/worksheets/sheet2.xml"
Change = Callable[[xlsxwriter.Workbook, dict[str, Any]], None]


def write_ribbon_workbook(path: Path, change: Change | None = None) -> Path:
    """Write a register with a note, a table and a chart, a sheet of ours as the ribbon makes it, one more."""
    with xlsxwriter.Workbook(path) as book:
        names = ("Q1", NAME, "Summary")
        sheets = {name: book.add_worksheet(name) for name in names}
        sheets["Q1"].write_column("A1", ["Audit Ref", "A1", "A2"])
        sheets["Q1"].write_column("B1", ["Score", 3, 4])
        sheets["Q1"].add_table("A1:B3", {"columns": [{"header": "Audit Ref"}, {"header": "Score"}]})
        sheets["Q1"].write_comment("A2", "a note of the unit")
        sheets["Q1"].write_url("D1", "https://example.org/", string="link")
        for name, cell in (("Q1", "F2"), (NAME, "H5")):
            chart: Any = book.add_chart({"type": "column"})
            chart.add_series({"values": f"='{name}'!$B$2:$B$4", "categories": f"='{name}'!$A$2:$A$4"})
            sheets[name].insert_chart(cell, chart)
        ours = sheets[NAME]
        ours.write_column("A1", ["Chase list", MARK])
        ours.add_table("A4:B6", {"columns": [{"header": "Who"}, {"header": "Days late"}], "name": "Late"})
        ours.write_row("A5", ["A lead", 2])
        ours.write_formula("A6", '=HYPERLINK("#\'Q1\'!A2","A2")', None, "A2")
        ours.write_url("E1", "internal:'Q1'!A1", string="register")
        ours.write_url("E2", "https://example.org/form", string="form")
        ours.set_landscape()
        ours.print_area("A1:H6")
        ours.freeze_panes(4, 0)
        sheets["Summary"].write_formula("A1", f"='{NAME}'!B5", None, 2)
        sheets["Summary"].print_area("A1:B2")
        if change:
            change(book, sheets)
    return path


def chart_parts(path: Path) -> set[str]:
    return {name for name in parts_of(path) if re.search(r"(chart|drawing|table)\d*\.xml", name)}


def test_what_the_ribbon_put_there_goes_and_nothing_else(tmp_path: Path) -> None:
    path = write_ribbon_workbook(tmp_path / "m.xlsx")
    before = parts_of(path)
    assert faults(path) == []
    plan, _ = edit_workbook(path, [NEW])
    after = parts_of(path)
    assert set(before) - set(after) == {
        "xl/tables/table2.xml",
        "xl/drawings/drawing2.xml",
        "xl/drawings/_rels/drawing2.xml.rels",
        "xl/charts/chart2.xml",
        "xl/worksheets/_rels/sheet2.xml.rels",
    }
    assert set(after) <= set(before)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == set(plan.changed)
    assert changed <= {
        *(SHEET, "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/calcChain.xml")
    }
    assert faults(path) == []
    for gone in ("table2.xml", "drawing2.xml", "chart2.xml"):
        assert gone.encode() not in after["[Content_Types].xml"]
    # The area printed of another sheet stays; that of ours would cut off rows.
    names = re.findall(rb"<definedName\s[^>]*>([^<]*)<", after["xl/workbook.xml"])
    assert names == [b"Summary!$A$1:$B$2"]


def test_it_opens_elsewhere_with_the_new_rows(tmp_path: Path) -> None:
    path = write_ribbon_workbook(tmp_path / "m.xlsx")
    edit_workbook(path, [AppendedRows("Q1", 3, [{0: "A3", 1: 5}]), NEW])
    assert faults(path) == []
    book = openpyxl.load_workbook(through_libreoffice(path, tmp_path / "out"), data_only=True)
    assert [cell.value for cell in book[NAME][4]][:2] == ["A lead", 3]
    assert book["Summary"]["A1"].value == 4  # it names B5 of our sheet, which is written anew
    assert book["Q1"]["A4"].value == "A3"


def test_it_may_be_written_again_and_again(tmp_path: Path) -> None:
    path = write_ribbon_workbook(tmp_path / "m.xlsx")
    edit_workbook(path, [NEW])
    once = parts_of(path)
    edit_workbook(path, [NEW])
    assert parts_of(path) == once


def test_workbook_that_openpyxl_saved_is_no_other(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    register, ours = book.active, book.create_sheet(NAME)
    assert register is not None
    register.append(["Audit Ref", "Completed"])
    register.append(["A1", date(2022, 3, 1)])
    for row in (["Chase list"], [MARK], [], ["Who", "Days late"], ["A lead", 2], ["Another", 3]):
        ours.append(row)
    ours.add_table(Table(displayName="Late", ref="A4:B6"))
    chart = BarChart()
    chart.add_data(Reference(ours, min_col=2, min_row=4, max_row=6), titles_from_data=True)
    ours.add_chart(chart, "H2")
    ours["E1"].hyperlink = "https://example.org/"
    ours.print_area = "A1:H6"
    book.save(tmp_path / "m.xlsx")
    before = chart_parts(tmp_path / "m.xlsx")
    edit_workbook(tmp_path / "m.xlsx", [NEW])
    assert before
    assert chart_parts(tmp_path / "m.xlsx") == set()
    # openpyxl writes the parts of a font in an order that the validator does not like.
    assert [fault for fault in faults(tmp_path / "m.xlsx") if "x:font[" not in str(fault)] == []
    assert b"definedName" not in parts_of(tmp_path / "m.xlsx")["xl/workbook.xml"]


def with_comment(_: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    sheets[NAME].write_comment("A5", "rang her on Monday")


def with_shape(_: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    sheets[NAME].insert_textbox("D9", "look here")


def with_button(_: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    sheets[NAME].insert_button("D9", {"macro": "press", "caption": "Press"})


def with_picture(_: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (16, 16)).save(picture, "png")
    sheets[NAME].insert_image("D9", "seal.png", {"image_data": picture})


def with_chart_of_the_register(book: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    chart: Any = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Q1!$B$2:$B$3"})
    sheets[NAME].insert_chart("D20", chart)


def with_formula_that_names_the_table(_: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    sheets["Summary"].write_formula("B1", "=SUM(Late[Days late])", None, 2)


def with_name_of_the_table(book: xlsxwriter.Workbook, _: dict[str, Any]) -> None:
    book.define_name("DaysLate", "=Late[Days late]")


def with_list_of_the_table(_: xlsxwriter.Workbook, sheets: dict[str, Any]) -> None:
    sheets["Summary"].data_validation(
        "B2", {"validate": "list", "source": '=INDIRECT("late[Who]")', "error_title": "x"}
    )


@pytest.mark.parametrize(
    "change",
    [
        *(with_comment, with_shape, with_button, with_picture, with_chart_of_the_register),
        *(with_formula_that_names_the_table, with_name_of_the_table, with_list_of_the_table),
    ],
    ids=lambda change: change.__name__,
)
def test_what_a_person_added_is_not_lost(tmp_path: Path, change: Change) -> None:
    path = write_ribbon_workbook(tmp_path / "m.xlsx", change)
    content = path.read_bytes()
    assert [finding.code for finding in plan_edit(path, [NEW]).refusals()] == ["CSCQA-WRT-009"]
    assert path.read_bytes() == content


def test_formula_with_a_longer_name_is_no_use_of_the_table(tmp_path: Path) -> None:
    def change(book: xlsxwriter.Workbook, _: dict[str, Any]) -> None:
        book.define_name("Later", "=Q1!$A$1")

    path = write_ribbon_workbook(tmp_path / "m.xlsx", change)
    edit_workbook(path, [NEW])
    assert faults(path) == []


def test_part_that_another_sheet_has_too_stays(tmp_path: Path) -> None:
    path = write_ribbon_workbook(tmp_path / "m.xlsx")

    def share(parts: dict[str, bytes]) -> None:
        relation = parts["xl/worksheets/_rels/sheet2.xml.rels"]
        parts["xl/worksheets/_rels/sheet3.xml.rels"] = relation

    rewrite_package(path, share)
    assert [finding.code for finding in plan_edit(path, [NEW]).refusals()] == ["CSCQA-WRT-009"]


def test_pivot_table_and_slicer_on_the_table_keep_it(tmp_path: Path) -> None:
    path = write_ribbon_workbook(tmp_path / "m.xlsx")
    source = (
        '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource name="Late"/></cacheSource>'
    )
    slicer = '<slicerCacheDefinition><x15:tableSlicerCache tableId="2" column="1"/></slicerCacheDefinition>'
    parts = {
        "xl/pivotCache/pivotCacheDefinition1.xml": f"{source}</pivotCacheDefinition>",
        "xl/slicerCaches/slicerCache1.xml": slicer,
    }
    for number, (part, xml) in enumerate(parts.items()):
        copy = tmp_path / f"{number}.xlsx"
        copy.write_bytes(path.read_bytes())
        added = {part: xml.encode()}
        rewrite_package(copy, added_to(added))
        assert [finding.code for finding in plan_edit(copy, [NEW]).refusals()] == ["CSCQA-WRT-009"]


def added_to(added: dict[str, bytes]) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update(added)


def test_a_new_sheet_is_bound_where_the_prefix_is_declared_on_each_sheet(tmp_path: Path) -> None:
    """openpyxl with lxml writes workbooks so."""

    def declare_inside(parts: dict[str, bytes]) -> None:
        outside = re.search(rb' xmlns:r="[^"]+"', parts["xl/workbook.xml"])
        assert outside
        xml = parts["xl/workbook.xml"].replace(outside[0], b"")
        parts["xl/workbook.xml"] = xml.replace(b"<sheet ", b"<sheet" + outside[0] + b" ")

    path = write_ribbon_workbook(tmp_path / "m.xlsx")
    rewrite_package(path, declare_inside)
    edit_workbook(path, [OwnSheet("QA New", NEW.rows)])
    assert openpyxl.load_workbook(path)["QA New"]["A4"].value == "A lead"
