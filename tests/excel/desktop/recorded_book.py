"""A workbook of Excel on Windows that writes down what is set and called, behind `xlwings._xlwindows`.

It knows the names of sheets and the places of ranges; all else is taken and noted. Names that no object of
Excel has (they begin with a capital) are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Log = list[tuple[str, Any]]


class Recorder:
    """Any object of Excel's."""

    def __init__(self, log: Log, path: str, **known: Any) -> None:
        self.__dict__.update(log=log, path=path, **known)

    def __getattr__(self, name: str) -> Any:
        if not name[0].isupper():
            raise AttributeError(name)
        return Recorder(self.log, f"{self.path}.{name}")

    def __setattr__(self, name: str, value: Any) -> None:
        self.log.append((f"{self.path}.{name}", value))
        self.__dict__[name] = value

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.log.append((f"{self.path}()", arguments or named))
        return Recorder(self.log, self.path)

    def __iter__(self) -> Iterator[Any]:
        return iter(())


class RecordedRange(Recorder):
    """A block of cells, its corner counted from 1."""

    def __init__(self, log: Log, sheet: RecordedSheet, first: tuple[int, int], last: tuple[int, int]) -> None:
        rows, columns = last[0] - first[0] + 1, last[1] - first[1] + 1
        super().__init__(log, f"{sheet.Name}!{first[0]},{first[1]}+{rows}x{columns}")
        self.__dict__.update(
            Row=first[0], Column=first[1], Count=rows * columns, Worksheet=sheet, Top=0, Left=0
        )
        self.__dict__.update(Parent=sheet, Areas=Recorder(log, "areas", Count=1))
        self.__dict__["Rows"] = Recorder(log, f"{self.path}.Rows", Count=rows)
        self.__dict__["Columns"] = Recorder(log, f"{self.path}.Columns", Count=columns)

    def __call__(self, row: int, column: int) -> RecordedRange:
        cell = (self.Row + row - 1, self.Column + column - 1)
        return RecordedRange(self.log, self.Worksheet, cell, cell)

    def GetAddress(self, *_arguments: Any) -> str:  # noqa: N802 - Excel's name
        return str(self.path)


class AllCells(Recorder):
    """Every cell of a sheet; asked for one, it says where that is."""

    def __call__(self, row: int, column: int) -> tuple[int, int]:
        return row, column


class RecordedSheet(Recorder):
    """A worksheet."""

    def __init__(self, log: Log, book: RecordedBook, name: str) -> None:
        super().__init__(log, name, Name=name, Parent=book, Application=book.Application, Visible=-1)
        self.__dict__["Index"] = len(book.sheets) + 1
        self.__dict__["Cells"] = AllCells(log, f"{name}.Cells")

    def Range(self, first: Any, last: Any) -> RecordedRange:  # noqa: N802
        corners = [
            (each.Row, each.Column) if isinstance(each, RecordedRange) else each for each in (first, last)
        ]
        return RecordedRange(self.log, self, corners[0], corners[1])


class RecordedSheets(Recorder):
    """The collection of worksheets."""

    @property
    def Count(self) -> int:  # noqa: N802
        return len(self.book.sheets)

    def __call__(self, key: Any) -> Any:
        if isinstance(key, int):
            return self.book.sheets[key - 1]
        return next(sheet for sheet in self.book.sheets if sheet.Name == key)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.book.sheets)

    def Add(self, **_where: Any) -> Any:  # noqa: N802
        return self.book.add("Sheet")


class RecordedBook(Recorder):
    """A workbook that is open."""

    def __init__(self) -> None:
        log: Log = []
        super().__init__(log, "book", Name="Master.xlsx", FullName="C:\\Master.xlsx", sheets=[])
        self.__dict__["Application"] = Recorder(
            log, "app", Version="16.0", Hwnd=1, International=lambda _at: ","
        )
        sheets = RecordedSheets(log, "sheets", book=self)
        self.__dict__.update(Sheets=sheets, Worksheets=sheets)

    def add(self, name: str) -> RecordedSheet:
        sheet = RecordedSheet(self.log, self, name)
        self.sheets.append(sheet)
        return sheet
