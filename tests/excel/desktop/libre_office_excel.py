"""Excel's objects for `xlwings._xlwindows`, with LibreOffice behind them: cells, formulas, rows, protection.

What LibreOffice is not asked for here (looks, windows, charts) is noted and passed over by `Recorder`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from tests.excel.desktop.pywin32_stand_in import PyTime
from tests.excel.desktop.recorded_book import Log, Recorder

_ALL_BUT_NOTES = 1 | 2 | 4 | 16
_FIRST_DAY = dt.datetime(1899, 12, 30)
_ADDRESS = re.compile(r"([A-Z]*)(\d+)(?::([A-Z]*)(\d+))?")
_LAST_COLUMN = 1023
_IS_DATE, _IS_TEXT = 2, 256


class Living(Recorder):
    """An object some of whose properties are real."""

    def __setattr__(self, name: str, value: Any) -> None:
        if isinstance(getattr(type(self), name, None), property):
            object.__setattr__(self, name, value)
        else:
            super().__setattr__(name, value)


class LivingRange(Living):
    """A block of cells, its corners counted from 1."""

    def __init__(self, sheet: LivingSheet, first: tuple[int, int], last: tuple[int, int]) -> None:
        rows, columns = last[0] - first[0] + 1, last[1] - first[1] + 1
        super().__init__(sheet.log, f"{sheet.Name}!{first[0]},{first[1]}+{rows}x{columns}")
        self.__dict__.update(Row=first[0], Column=first[1], Count=rows * columns, Top=0, Left=0)
        self.__dict__.update(Worksheet=sheet, Parent=sheet, HasSpill=False)
        self.__dict__["Areas"] = Recorder(sheet.log, "areas", Count=1)
        self.__dict__["Rows"] = Recorder(sheet.log, "rows", Count=rows)
        self.__dict__["Columns"] = Recorder(sheet.log, "columns", Count=columns)
        uno = sheet.uno
        self.__dict__["uno"] = uno.getCellRangeByPosition(
            first[1] - 1, first[0] - 1, last[1] - 1, last[0] - 1
        )

    def __call__(self, row: int, column: int) -> LivingRange:
        cell = (self.Row + row - 1, self.Column + column - 1)
        return LivingRange(self.Worksheet, cell, cell)

    def GetAddress(self, *_arguments: Any) -> str:  # noqa: N802 - Excel's name
        return str(self.path)

    def _cells(self) -> Iterator[list[Any]]:
        for row in range(self.Rows.Count):
            yield [self.uno.getCellByPosition(column, row) for column in range(self.Columns.Count)]

    def _read(self, read: Any) -> Any:
        found = tuple(tuple(read(cell) for cell in row) for row in self._cells())
        return found[0][0] if self.Count == 1 else found

    def _write(self, values: Any) -> None:
        for at, row in enumerate(self._cells()):
            for across, cell in enumerate(row):
                value = values[at][across] if isinstance(values, list | tuple) else values
                self.Worksheet.type_into(cell, value)

    @property
    def Value(self) -> Any:  # noqa: N802
        return self._read(self.Worksheet.value_of)

    @Value.setter
    def Value(self, values: Any) -> None:  # noqa: N802
        self._write(values)

    @property
    def Formula(self) -> Any:  # noqa: N802
        return self._read(lambda cell: _with(",", cell.getFormula()))

    @Formula.setter
    def Formula(self, values: Any) -> None:  # noqa: N802
        self._write(values)

    Formula2 = Formula

    @property
    def NumberFormat(self) -> Any:  # noqa: N802
        formats = {self.Worksheet.format_of(cell) for row in self._cells() for cell in row}
        return formats.pop() if len(formats) == 1 else None

    @NumberFormat.setter
    def NumberFormat(self, _code: str) -> None:  # noqa: N802
        """Looks are passed over."""

    @property
    def EntireRow(self) -> Any:  # noqa: N802
        is_hidden = not self.uno.Rows.getByIndex(0).IsVisible
        rows = Recorder(self.log, "rows", Count=self.Rows.Count)
        rows.__dict__["Item"] = lambda _at: Recorder(self.log, "row", Hidden=is_hidden)
        return Recorder(self.log, "entire", Rows=rows)

    def Insert(self, Shift: int, **_named: Any) -> None:  # noqa: N802, N803
        assert Shift == -4121, "down"
        self.Worksheet.uno.Rows.insertByIndex(self.Row - 1, self.Rows.Count)

    def Delete(self, Shift: int) -> None:  # noqa: N802, N803
        assert Shift == -4162, "up"
        self.Worksheet.uno.Rows.removeByIndex(self.Row - 1, self.Rows.Count)
        for table in self.Worksheet.ListObjects:
            table.shrink(self.Row - 1)

    def Copy(self, Destination: LivingRange) -> None:  # noqa: N802, N803
        self.log.append(("CopyObjectsWithCells", self.Worksheet.Application.CopyObjectsWithCells))
        for row in range(Destination.Rows.Count):
            place = Destination.uno.getCellByPosition(0, row).getCellAddress()
            self.Worksheet.uno.copyRange(place, self.uno.getRangeAddress())

    def ClearContents(self) -> None:  # noqa: N802
        self.uno.clearContents(_ALL_BUT_NOTES)

    def ClearComments(self) -> None:  # noqa: N802
        self.uno.clearContents(8)


class LivingSheet(Living):
    """A worksheet."""

    def __init__(self, book: LivingBook, uno: Any) -> None:
        super().__init__(book.log, "Sheet", uno=uno, Parent=book, Application=book.Application, Visible=-1)
        nothing = Recorder(book.log, "nothing", Count=0)
        self.__dict__.update(ChartObjects=lambda: nothing)

    @property
    def Name(self) -> str:  # noqa: N802
        return str(self.uno.Name)

    @Name.setter
    def Name(self, name: str) -> None:  # noqa: N802
        self.uno.Name = name

    @property
    def ListObjects(self) -> Things:  # noqa: N802
        return Things(self.log, "tables", things=self.Parent.tables.get(self.Name, []))

    @property
    def Index(self) -> int:  # noqa: N802
        return int(self.uno.RangeAddress.Sheet) + 1

    @property
    def ProtectContents(self) -> bool:  # noqa: N802
        return bool(self.uno.isProtected())

    @property
    def UsedRange(self) -> LivingRange:  # noqa: N802
        cursor = self.uno.createCursor()
        cursor.gotoEndOfUsedArea(False)
        place = cursor.getRangeAddress()
        return LivingRange(self, (1, 1), (place.EndRow + 1, place.EndColumn + 1))

    @property
    def Cells(self) -> Any:  # noqa: N802
        return LivingCells(self.log, "cells", sheet=self)

    def Range(self, first: Any, last: Any = None) -> LivingRange:  # noqa: N802
        if isinstance(first, str):
            found = _ADDRESS.fullmatch(first.replace("$", ""))
            assert found, first
            whole = self.uno.getCellRangeByName(first) if found[1] else None
            place = whole.getRangeAddress() if whole else None
            if place:
                end = (place.EndRow + 1, place.EndColumn + 1)
                return LivingRange(self, (place.StartRow + 1, place.StartColumn + 1), end)
            return LivingRange(self, (int(found[2]), 1), (int(found[4]), _LAST_COLUMN))
        return LivingRange(self, (first.Row, first.Column), (last.Row, last.Column))

    def format_of(self, cell: Any) -> str:
        """Return the number format of a cell, as far as it matters here."""
        kind = self.Parent.document.NumberFormats.getByKey(cell.NumberFormat).Type
        return "@" if kind == _IS_TEXT else "dd/mm/yyyy" if kind & _IS_DATE else "General"

    def value_of(self, cell: Any) -> Any:
        """Return what COM gives of a cell."""
        kind = cell.Type.value if cell.Type.value != "FORMULA" else cell.FormulaResultType2
        if cell.getError():
            return -2146826246
        if kind in {"VALUE", 1}:
            if self.format_of(cell) == "dd/mm/yyyy":
                return PyTime.of(_FIRST_DAY + dt.timedelta(days=cell.Value))
            return cell.Value
        return cell.String or None

    def type_into(self, cell: Any, value: Any) -> None:
        """Do what Excel does with a value that is given to a cell."""
        if isinstance(value, dt.datetime):
            cell.Value = (value.replace(tzinfo=None) - _FIRST_DAY).total_seconds() / 86_400
            if self.format_of(cell) == "General":
                formats = self.Parent.document.NumberFormats
                cell.NumberFormat = formats.getStandardFormat(_IS_DATE, self.Parent.document.CharLocale)
        elif isinstance(value, bool | int | float):
            cell.Value = value
        elif self.format_of(cell) == "@":
            cell.setString(value)
        else:
            cell.setFormula(_with(";", value or ""))


class Things(Recorder):
    """A collection of Excel's: tables of a sheet, names of a workbook."""

    @property
    def Count(self) -> int:  # noqa: N802
        return len(self.things)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.things)

    def __call__(self, number: int) -> Any:
        return self.things[number - 1]


class LivingTable(Living):
    """A table, of which LibreOffice keeps no account: where it is."""

    def __init__(self, sheet: LivingSheet, last: tuple[int, int]) -> None:
        super().__init__(sheet.log, "table", sheet=sheet, last=last)

    @property
    def Range(self) -> LivingRange:  # noqa: N802
        return LivingRange(self.sheet, (2, 1), self.last)

    def Resize(self, Range: LivingRange) -> None:  # noqa: N802, N803
        assert (Range.Row, Range.Column) == (2, 1), "a table keeps its header row"
        place = Range.uno.getRangeAddress()
        self.__dict__["last"] = (place.EndRow + 1, place.EndColumn + 1)

    def shrink(self, last_row: int) -> None:
        """Do as Excel does when the rows below this one are deleted."""
        self.__dict__["last"] = (min(self.last[0], last_row), self.last[1])


class LivingCells(Recorder):
    """Every cell of a sheet."""

    def __call__(self, row: int, column: int) -> LivingRange:
        return LivingRange(self.sheet, (row, column), (row, column))

    def Clear(self) -> None:  # noqa: N802
        self.sheet.uno.clearContents(1023)


class LivingSheets(Living):
    """The worksheets of a workbook."""

    @property
    def Count(self) -> int:  # noqa: N802
        return int(self.book.document.Sheets.Count)

    def __iter__(self) -> Iterator[LivingSheet]:
        return (LivingSheet(self.book, uno) for uno in self.book.document.Sheets)

    def __call__(self, key: Any) -> LivingSheet:
        return next(sheet for sheet in self if key in (sheet.Name, sheet.Index))

    def Add(self, **_where: Any) -> LivingSheet:  # noqa: N802
        sheets = self.book.document.Sheets
        sheets.insertNewByName("New", sheets.Count)
        return LivingSheet(self.book, sheets.getByName("New"))


class LivingBook(Living):
    """A workbook that is open in LibreOffice."""

    def __init__(self, app: Recorder, document: Any, name: str) -> None:
        super().__init__(app.log, "book", Name=name, FullName=name, Application=app, document=document)
        sheets = LivingSheets(app.log, "sheets", book=self)
        self.__dict__.update(Sheets=sheets, Worksheets=sheets, tables={})
        self.__dict__["Names"] = Things(app.log, "names", things=[])

    @property
    def ProtectStructure(self) -> bool:  # noqa: N802
        return bool(self.document.isProtected())


class LivingBooks(Recorder):
    """The workbooks that are open; `asked` counts how often they were looked at."""

    def __iter__(self) -> Iterator[LivingBook]:
        self.__dict__["asked"] += 1
        return iter(self.books)


def _with(separator: str, formula: str) -> str:
    """Return a formula with what stands between arguments: a comma in Excel, a semicolon in LibreOffice."""
    if not formula.startswith("="):
        return formula
    return re.sub(r'("(?:[^"]|"")*")|[,;]', lambda found: found[1] or separator, formula)


def new_app() -> Recorder:
    """Return an Excel without workbooks; append them to `Workbooks.books`."""
    log: Log = []
    app = Recorder(
        log, "app", Version="16.0", Hwnd=1, International=lambda _at: ",", CopyObjectsWithCells=True
    )
    app.__dict__["Workbooks"] = LivingBooks(log, "books", books=[], asked=0)
    return app
