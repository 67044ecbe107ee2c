"""What xlwings has no word for, said to each front end in its own: empty a sheet, hold rows, print on a page.

On the server our own script in the client does it (`static/js/sheet_setup.js`); on the desktop Excel's own
objects do, through COM on Windows and Apple events on a Mac.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import xlwings as xw

from csc_qa.reports.pages.placed import Layout
from csc_qa.reports.pages.room import column_points

_PORTRAIT, _LANDSCAPE = 1, 2


def empty_sheet(sheet: xw.Sheet) -> None:
    """Take cells, formats, heights, tables and charts off a sheet. The sheet itself stays."""
    if not is_desktop(sheet):
        sheet.book.app.macro("csc_qa_empty_sheet")(sheet.name)
        # xlwings counts new charts and tables on from those that it was told of.
        for things in ("charts", "tables"):
            sheet.impl.api.get(things, []).clear()
        return
    for chart in reversed(list(sheet.charts)):
        chart.delete()
    for table in reversed(list(sheet.tables)):
        api: Any = table.api
        api.delete() if _is_mac() else api.Delete()
    sheet.clear()
    if not _is_mac():
        cells: Any = sheet.api.Cells
        cells.UseStandardHeight = True
        cells.EntireRow.Hidden = False


def show_sheet(sheet: xw.Sheet) -> None:
    """Bring a sheet to the front of its workbook.

    Not by `sheet.activate()`: that brings Excel itself to the front as well, and fails where it may not.
    """
    sheet.impl.activate()


def set_column_width(cell: xw.Range, width: float) -> None:
    """Give the cell's column a width in digits: Excel's own measure on the desktop; Office.js has points."""
    cell.column_width = width if is_desktop(cell.sheet) else column_points(width)


def freeze_rows(sheet: xw.Sheet, rows: int) -> None:
    """Hold the first rows and let the rest scroll; none for 0.

    On the desktop the sheet comes to the front: Excel freezes windows, not sheets.
    """
    if is_desktop(sheet):
        show_sheet(sheet)
        # Excel holds no rows in Page Layout view; the sheet is as good without.
        with suppress(Exception):
            _freeze_window(sheet.book.app.api, rows)
    elif rows:
        sheet.freeze_panes.freeze_at(f"1:{rows}")


def set_up_print(sheet: xw.Sheet, area: str, layout: Layout) -> None:
    """Print this area, such as `A1:H70`, at the layout's scale, with its breaks, upright or lying."""
    if not is_desktop(sheet):
        sheet.page_setup.print_area = area
        way = "Portrait" if layout.is_upright else "Landscape"
        rows = (row + 1 for row in layout.breaks)
        sheet.book.app.macro("csc_qa_set_up_print")(sheet.name, way, layout.scale, *rows)
        return
    # Excel sets up no page where the machine has no printer; the sheet is as good without.
    with suppress(Exception):
        sheet.page_setup.print_area = area
        if not _is_mac():
            _set_up_page(sheet.api, layout)


def is_protected(sheet: xw.Sheet) -> bool:
    """Say whether the cells of a sheet are protected; on the desktop."""
    api: Any = sheet.api
    return bool(api.protect_contents.get() if _is_mac() else api.ProtectContents)


def is_book_protected(book: xw.Book) -> bool:
    """Say whether the workbook takes no new sheet; on the desktop."""
    api: Any = book.api
    return bool(api.protect_structure.get() if _is_mac() else api.ProtectStructure)


def clear_notes(cells: xw.Range) -> None:
    """Take notes, comments and links off cells, and leave what they hold and how they look."""
    if not _is_mac():
        api: Any = cells.api
        api.ClearComments()
        api.ClearHyperlinks()


@contextmanager
def copies_cells_only(app: xw.App) -> Iterator[None]:
    """Leave behind pictures and boxes that lie on cells while these are copied."""
    if _is_mac():
        yield
        return
    api: Any = app.api
    before = api.CopyObjectsWithCells
    api.CopyObjectsWithCells = False
    try:
        yield
    finally:
        api.CopyObjectsWithCells = before


def _set_up_page(api: Any, layout: Layout) -> None:
    api.PageSetup.Orientation = _PORTRAIT if layout.is_upright else _LANDSCAPE
    api.PageSetup.Zoom = layout.scale
    api.ResetAllPageBreaks()
    for row in layout.breaks:
        api.HPageBreaks.Add(Before=api.Rows(row + 1))


def _freeze_window(api: Any, rows: int) -> None:
    if _is_mac():
        window = api.active_window
        window.freeze_panes.set(False)
        window.split_column.set(0)
        window.split_row.set(rows)
        window.freeze_panes.set(rows > 0)
        return
    window = api.ActiveWindow
    window.FreezePanes = False
    window.ScrollRow = 1
    window.SplitColumn = 0
    window.SplitRow = rows
    window.FreezePanes = rows > 0


def is_desktop(sheet: xw.Sheet) -> bool:
    """Say whether Excel itself holds the sheet, and not the server's picture of it."""
    return str(sheet.book.app.engine.name) == "excel"


def _is_mac() -> bool:
    return sys.platform == "darwin"
