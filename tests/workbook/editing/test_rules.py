"""Formats, validations and names whose formulas count from a cell of their own; page breaks; controls."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from tests.workbook.editing.edited import areas, edit_workbook, faults, parts_of
from tests.writing import HEADER, audit, rewrite_package, rewrite_sheet, write_workbook

from csc_qa.workbook.editing import AppendedRows
from csc_qa.workbook.editing.formula import shift_rule
from csc_qa.workbook.editing.insertion import RowInsertion

SHEET = "xl/worksheets/sheet1.xml"
PUSH = RowInsertion("Q1", after=4, count=2, pushes=True)
NEW = AppendedRows("Q1", 4, [{0: "N1"}, {0: "N2"}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [HEADER, *(audit(f"A{number}") for number in range(3)), (), ("Total", 3)]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows})


@pytest.mark.parametrize(
    ("formula", "moved", "shifted"),
    [
        ("COUNTIF($A$4:$A4,$A4)>1", 0, "COUNTIF($A$4:$A4,$A4)>1"),
        ("$A4<>$A5", 0, "$A4<>$A5"),
        ("A1048576=A1", 0, "A1048576=A1"),
        ("COUNTIF($A$2:$A$4,$A2)", 0, "COUNTIF($A$2:$A$6,$A2)"),
        ("$C7>$D$8", 2, "$C9>$D$10"),
        ("$C2>SUM(C$5:C7)", 2, "$C4>SUM(C$7:C9)"),
        ("Lists!$A$5=Lists!A5", 2, "Lists!$A$5=Lists!A5"),
    ],
)
def test_rows_without_a_dollar_sign_move_with_the_rule_only(formula: str, moved: int, shifted: str) -> None:
    assert shift_rule(formula, PUSH, "Q1", moved) == shifted


def test_rules_of_a_register_with_one_audit_stay_right(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Q1")
        sheet.write_column("A1", ["Ref", "A1", None, "Total"])
        red = book.add_format({"bold": True})
        rule = {"type": "formula", "criteria": "=COUNTIF($A$2:$A2,$A2)>1", "format": red}
        sheet.conditional_format("A2", rule)
        rule = {"type": "formula", "criteria": "=$A4>$B$4", "format": red, "multi_range": "A4:B4 D4"}
        sheet.conditional_format("A4", rule)
        sheet.data_validation("C2", {"validate": "custom", "value": "=COUNTIF($C$2:$C2,C2)=1"})
        sheet.data_validation("C4", {"validate": "custom", "value": "=C2<>C4"})
        bar = {"type": "data_bar", "data_bar_2010": True, "min_type": "formula", "min_value": "=$A$4"}
        sheet.conditional_format("B2", bar)
    edit_workbook(path, [AppendedRows("Q1", 2, [{0: "N1"}, {0: "N2"}])])
    xml = parts_of(path)[SHEET].decode()
    assert areas(path, SHEET, "conditionalFormatting") == ["A2:A4", "A6:B6 D6", "B2:B4"]
    assert areas(path, SHEET, "dataValidation") == ["C2:C4", "C6"]
    for formula in (
        "COUNTIF($A$2:$A2,$A2)&gt;1<",
        ">$A6&gt;$B$6<",
        ">COUNTIF($C$2:$C2,C2)=1<",
        ">C4&lt;&gt;C6<",
    ):
        assert formula in xml
    assert "<xm:f>$A$6</xm:f>" in xml
    assert "<xm:sqref>B2:B4</xm:sqref>" in xml
    assert faults(path) == []


def test_validation_of_the_new_sort_follows(path: Path) -> None:
    validation = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations '
        'count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation '
        'type="list" allowBlank="1"><x14:formula1><xm:f>$A$6:$A$9</xm:f></x14:formula1>'
        "<xm:sqref>C2:C4 E2:E4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    rewrite_sheet(path, lambda xml: xml.replace("</worksheet>", f"{validation}</worksheet>"))
    edit_workbook(path, [NEW])
    xml = parts_of(path)[SHEET].decode()
    assert "<xm:f>$A$8:$A$11</xm:f>" in xml
    assert "<xm:sqref>C2:C6 E2:E6</xm:sqref>" in xml
    assert faults(path) == []


def test_breaks_between_columns_stay(path: Path) -> None:
    breaks = "".join(
        f'<{kind} count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></{kind}>'
        for kind in ("rowBreaks", "colBreaks")
    )
    rewrite_sheet(path, lambda xml: xml.replace("</worksheet>", f"{breaks}</worksheet>"))
    edit_workbook(path, [NEW])
    xml = parts_of(path)[SHEET].decode()
    assert xml.count('<brk id="7"') == 1
    assert '<colBreaks count="1" manualBreakCount="1"><brk id="5"' in xml


def test_name_that_counts_from_the_cell_that_uses_it_stays(path: Path) -> None:
    areas_of = {"Above": "Q1!A1048576", "All": "Q1!$A$2:$A$4"}
    names = "".join(f'<definedName name="{name}">{area}</definedName>' for name, area in areas_of.items())

    def add(parts: dict[str, bytes]) -> None:
        book = parts["xl/workbook.xml"].decode()
        named = book.replace("</sheets>", f"</sheets><definedNames>{names}</definedNames>")
        parts["xl/workbook.xml"] = named.encode()

    edit_workbook(rewrite_package(path, add), [NEW])
    assert names.replace("$A$4", "$A$6") in parts_of(path)["xl/workbook.xml"].decode()


def test_cells_that_controls_are_tied_to_move(path: Path) -> None:
    control = (
        '<controls><control><controlPr linkedCell="$A$6" listFillRange="Q1!$A$2:$A$4"/></control></controls>'
    )
    rewrite_sheet(path, lambda xml: xml.replace("</worksheet>", f"{control}</worksheet>"))
    edit_workbook(path, [NEW])
    assert 'linkedCell="$A$8" listFillRange="Q1!$A$2:$A$6"' in parts_of(path)[SHEET].decode()
