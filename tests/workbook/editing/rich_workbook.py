"""A workbook with everything that a unit may have put into one, and that other libraries lose."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import xlsxwriter
from PIL import Image
from tests.workbook.editing.rich_parts import add_parts

from csc_qa.excel.desktop.vba_project import ModuleKind, VbaModule, write_vba_project

HEADERS = ("Ref", "Area", "Grade", "Score", "Completed", "Days", "Double", "Trend")
FIRST, LAST, TOTAL, NOTE = 4, 8, 10, 12
AUDITS = [
    ("A1", "CRS", "Good", 3, 44600, 5),
    ("A2", "PTC", "RI", 2, 44610, 6),
    ("A3", "CRS", "Good", 3, 44620, 7),
    ("A4", "YPS", "Inadequate", 1, 44630, 8),
    ("A5", "CRS", "Outstanding", 4, 44640, 9),
]
_DOCUMENT = 'Attribute VB_Name = "{0}"\nAttribute VB_PredeclaredId = True\nAttribute VB_Exposed = True\n'
_MODULE = 'Attribute VB_Name = "Module1"\nSub Hello()\nEnd Sub\n'


def write_rich(path: Path, *, low: bool = False) -> Path:
    """Write it; with `low`, picture, chart, text box and a note stand also below the last audit."""
    book = xlsxwriter.Workbook(path)
    if path.suffix == ".xlsm":
        book.add_vba_project(io.BytesIO(_vba_project()), is_stream=True)
    day = book.add_format({"num_format": "dd/mm/yyyy", "border": 1})
    sheet = book.add_worksheet("Audits")
    _write_register(book, sheet, day)
    _dress(book, sheet)
    _decorate(book, sheet, row=1)
    if low:
        _decorate(book, sheet, row=TOTAL + 4)
        sheet.write_comment(TOTAL - 1, 3, "Note on the total")
    _write_table(book)
    _write_other(book)
    pivot = book.add_worksheet("Pivot")
    pivot.write("A3", "Grade")
    pivot.write("A4", "Good")
    book.define_name("Scores", f"=Audits!$D${FIRST}:$D${LAST}")
    book.define_name("Grand_total", f"=Audits!$D${TOTAL}")
    book.set_custom_property("MSIP_Label_1_Name", "OFFICIAL")
    book.close()
    add_parts(path)
    return path


def _vba_project() -> bytes:
    documents = ("ThisWorkbook", "Sheet1", "Sheet2", "Sheet3", "Sheet4")
    modules = [VbaModule(name, ModuleKind.DOCUMENT, _DOCUMENT.format(name)) for name in documents]
    modules.append(VbaModule("Module1", ModuleKind.MODULE, _MODULE))
    return write_vba_project("VBAProject", modules, guid="{0A1B2C3D-0000-4000-8000-000000000001}")


def _write_register(book: Any, sheet: Any, day: Any) -> None:
    cell, bold = book.add_format({"border": 1, "text_wrap": True}), book.add_format({"bold": True})
    sheet.merge_range("A1:H1", "Audits 2022", bold)
    sheet.write_row(2, 0, HEADERS, bold)
    for row, audit in enumerate(AUDITS, start=FIRST - 1):
        sheet.write_row(row, 0, audit, cell)
        sheet.write_number(row, 4, audit[4], day)
        sheet.write_formula(row, 6, f"=D{row + 1}*2", cell, audit[3] * 2)
        sheet.set_row(row, 31)
    sheet.write_string(TOTAL - 1, 0, "Total", bold)
    sheet.write_formula(TOTAL - 1, 2, f'=COUNTIF(C{FIRST}:C{LAST},"Good")', bold, 2)
    sheet.write_formula(TOTAL - 1, 3, f"=SUM(D{FIRST}:D{LAST})", bold, 13)
    sheet.write_formula(TOTAL - 1, 6, f"=SUM(G{FIRST}:G{LAST})+D{TOTAL}", bold, 39)
    sheet.merge_range(NOTE - 1, 0, NOTE - 1, 3, "Note: see READ ME", bold)
    sheet.write_rich_string("J1", "plain ", bold, "bold")


def _dress(book: Any, sheet: Any) -> None:
    red = book.add_format({"bg_color": "#FF7C80"})
    sheet.autofilter(2, 0, LAST - 1, 7)
    choices = {"validate": "list", "source": ["Good", "RI", "Inadequate", "Outstanding"]}
    sheet.data_validation(FIRST - 1, 2, LAST - 1, 2, choices)
    rule = {"type": "text", "criteria": "begins with", "value": "Inad", "format": red}
    sheet.conditional_format(FIRST - 1, 2, LAST - 1, 2, rule)
    new_bar = {"type": "data_bar", "data_bar_2010": True, "bar_solid": True}
    sheet.conditional_format(FIRST - 1, 3, LAST - 1, 3, new_bar)
    sheet.conditional_format(TOTAL - 1, 3, TOTAL - 1, 3, {"type": "3_color_scale"})
    for row in range(FIRST, LAST + 1):
        sheet.add_sparkline(row - 1, 7, {"range": f"Audits!D{row}:F{row}"})
    sheet.add_sparkline(TOTAL - 1, 7, {"range": f"Audits!D{FIRST}:D{LAST}"})
    sheet.write_comment(4, 2, "Agreed by phone")
    sheet.write_url("B4", "https://example.org/", string="CRS")
    sheet.print_area(0, 0, NOTE - 1, 7)
    sheet.repeat_rows(2)
    sheet.freeze_panes(3, 0)
    sheet.set_h_pagebreaks([NOTE - 1])
    sheet.set_footer("&L&F")
    sheet.ignore_errors({"number_stored_as_text": f"A{FIRST}:A{LAST}"})


def _decorate(book: Any, sheet: Any, row: int) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "#1F4E78").save(picture, "PNG")
    sheet.insert_image(row, 9, "logo.png", {"image_data": picture})
    sheet.insert_textbox(row, 11, "Please do not sort", {"height": 40})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Other!$B$2:$B$4", "name": "=Other!$A$1"})
    chart.set_size({"height": 60})
    sheet.insert_chart(row, 14, chart)


def _write_table(book: Any) -> None:
    sheet = book.add_worksheet("Table")
    sheet.write("A1", "Audits in a table")
    columns = [
        {"header": "Ref", "total_string": "Total"},
        {"header": "Grade"},
        {"header": "Score", "total_function": "sum"},
        {"header": "Twice", "formula": "=Register[[#This Row],[Score]]*2", "total_function": "sum"},
    ]
    rows = [(f"T{number}", "Good", number) for number in range(1, 5)]
    options = {"data": rows, "columns": columns, "total_row": True, "name": "Register"}
    sheet.add_table("A3:D8", options)
    # As Excel writes them, with the name of the table.
    sheet.write_formula("C8", "=SUBTOTAL(109,Register[Score])", None, 10)
    sheet.write_formula("D8", "=SUBTOTAL(109,Register[Twice])", None, 20)


def _write_other(book: Any) -> None:
    sheet = book.add_worksheet("Other")
    sheet.write("A1", "Months")
    sheet.write_column("B2", [1, 2, 3])
    sheet.write_formula("D1", f"=SUM(Audits!D{FIRST}:D{LAST})", None, 13)
    sheet.write_formula("D2", f"=Audits!D{TOTAL}", None, 13)
    sheet.write_formula("D3", "=SUM(Register[Score])", None, 10)
