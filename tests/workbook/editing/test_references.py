"""What refers to the register from elsewhere follows, or is named in a finding."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from tests.workbook.editing.edited import edit_workbook, formulas, parts_of
from tests.workbook.editing.rich_workbook import write_rich
from tests.writing import HEADER, audit, rewrite_package, write_workbook

from csc_qa.workbook.editing import AppendedRows

NEW = AppendedRows("Q1", 4, [{0: "N1"}, {0: "N2"}])
CACHE = "xl/pivotCache/pivotCacheDefinition1.xml"
SOURCE = b'<worksheetSource ref="C3:C8" sheet="Audits"/>'


def test_formula_over_several_sheets_is_named_where_it_does_not_grow(tmp_path: Path) -> None:
    rows = [HEADER, *(audit(f"A{number}") for number in range(3))]
    sums = [("Sum",), ("=COUNTA('Q1:Q3'!A2:A4)",)]
    path = write_workbook(tmp_path / "m.xlsx", {"Q0": rows, "Q1": rows, "Q3": rows, "Sums": sums})
    plan, _ = edit_workbook(path, [NEW])
    assert [(finding.code, finding.sheet, finding.row) for finding in plan.findings] == [
        ("CSCQA-WRT-013", "Sums", 2)
    ]
    plan, _ = edit_workbook(path, [AppendedRows("Q0", 4, NEW.rows)])
    assert plan.findings == []
    assert formulas(path, "xl/worksheets/sheet4.xml") == {"A2": "COUNTA('Q1:Q3'!A2:A4)"}


def test_cells_named_in_text_are_pointed_out(tmp_path: Path) -> None:
    rows = [HEADER, *(audit(f"A{number}") for number in range(3)), (), ("Total", 3)]
    sums = [("Q1",), ('=COUNTIF(INDIRECT("\'"&A1&"\'!A2:A4"),"A1")',), ("=INDIRECT(A1)",)]
    others = [('=INDIRECT("Lists!A9")',), ('=INDIRECT("A1")',)]
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": rows, "Sums": sums, "Others": others})
    plan, _ = edit_workbook(path, [NEW])
    assert [(each.code, each.sheet, each.row) for each in plan.findings] == [("CSCQA-WRT-013", "Sums", 2)]
    assert "INDIRECT" in plan.findings[0].message


def test_chart_of_a_sheet_whose_name_is_written_in_numbers_follows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Prüfung–1"
    for row in (HEADER, *(audit(f"A{number}") for number in range(3)), (), ("Total", 1)):
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=2, max_row=6))
    book.create_sheet("x").add_chart(chart)
    book.save(path := tmp_path / "m.xlsx")

    def number_letters(parts: dict[str, bytes]) -> None:
        text = parts["xl/charts/chart1.xml"].decode()
        parts["xl/charts/chart1.xml"] = text.encode("ascii", "xmlcharrefreplace")

    rewrite_package(path, number_letters)
    edit_workbook(path, [AppendedRows("Prüfung–1", 4, NEW.rows)])
    assert b"!$A$2:$A$8<" in parts_of(path)["xl/charts/chart1.xml"]


@pytest.mark.parametrize(
    ("old", "new", "is_named"),
    [
        (b'<rangeSet ref="C3:C12" sheet="Audits"/>', b'<rangeSet ref="C3:C14" sheet="Audits"/>', False),
        (b'<rangeSet ref="C3:C8" sheet="Audits"/>', None, True),
        (b'<worksheetSource ref="C3:C9" sheet="Audits"/>', b"C3:C11", False),
        (b'<worksheetSource ref="C10:C12" sheet="Audits"/>', b"C12:C14", False),
        (b'<worksheetSource ref="C3:C12" sheet="Audits" r:id="rId9"/>', None, False),
        (b'<worksheetSource name="Register"/>', None, False),
    ],
)
def test_source_of_a_pivot_table_follows(
    tmp_path: Path, old: bytes, new: bytes | None, is_named: bool
) -> None:
    def put(parts: dict[str, bytes]) -> None:
        parts[CACHE] = parts[CACHE].replace(SOURCE, old)

    path = rewrite_package(write_rich(tmp_path / "rich.xlsx"), put)
    plan, _ = edit_workbook(path, [AppendedRows("Audits", 8, NEW.rows)])
    assert (new or old) in parts_of(path)[CACHE]
    assert [finding.code for finding in plan.findings] == ["CSCQA-WRT-013"] * is_named


def test_figure_typed_as_a_sum_is_not_carried_on(tmp_path: Path) -> None:
    cells = ("=12+7", '="sum of "&3', "=D4+1", "=TODAY()")
    rows = [HEADER, audit("A0"), audit("A1"), (*audit("A2"), *cells)]
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    edit_workbook(path, [NEW])
    new = {place: text for place, text in formulas(path, "xl/worksheets/sheet1.xml").items() if "5" in place}
    assert new == {"G5": "D5+1", "H5": "TODAY()"}


def test_sheet_whose_part_lies_in_another_folder_is_edited(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, *(audit(f"A{n}") for n in range(3))]})

    def move(parts: dict[str, bytes]) -> None:
        parts["xl/sheets/one.xml"] = parts.pop("xl/worksheets/sheet1.xml")
        for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
            parts[name] = parts[name].replace(b"worksheets/sheet1.xml", b"sheets/one.xml")

    edit_workbook(rewrite_package(path, move), [NEW])
    assert re.findall(rb'<row r="(\d+)"', parts_of(path)["xl/sheets/one.xml"])[-1] == b"6"
