"""What a cell holds, as a worksheet function wants it: text, number, date, or a clear error."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from csc_qa.core.errors import CellError
from csc_qa.core.excel_errors import is_excel_error
from csc_qa.core.front_end import CellKind
from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.core.typed_text import read_text

Cell = Any
Rows = list[list[Cell]]

_NUMBER = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?\s*%?")
LONGEST_TEXT = 32_767


def is_blank(cell: Cell) -> bool:
    """Say whether a cell is blank, or holds nothing but spaces."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read_cell(cell: Cell, kind: CellKind) -> Cell:
    """Return what the cell holds.

    Raises:
        CellError: it holds something else, or shows an Excel error.
    """
    if is_excel_error(cell) and kind is not CellKind.RAW:
        name = cell if isinstance(cell, str) else "an error"
        raise CellError.because("CSCQA-XLF-001", f"a cell shows {name}")
    return None if is_blank(cell) else _READERS[kind](cell)


def _read_any(cell: Cell) -> Cell:
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None) if cell.tzinfo else cell
    return cell


def _read_number(cell: Cell) -> float:
    if isinstance(cell, bool | date):
        raise CellError.because("CSCQA-XLF-002")
    if isinstance(cell, int | float):
        return float(cell)
    plain = " ".join(str(cell).replace("\u00a0", " ").split())
    if not _NUMBER.fullmatch(plain) or not any(char.isdigit() for char in plain):
        raise CellError.because("CSCQA-XLF-002")
    return float(plain.rstrip("% ").replace(",", ""))


def _read_date(cell: Cell) -> date:
    try:
        day = read_date(cell)
    except NotADateError as error:
        raise CellError.because("CSCQA-XLF-003") from error
    if day is None:
        raise CellError.because("CSCQA-XLF-003")
    return day


_READERS: dict[CellKind, Callable[[Cell], Cell]] = {
    CellKind.ANY: _read_any,
    CellKind.RAW: _read_any,
    CellKind.TEXT: read_text,
    CellKind.NUMBER: _read_number,
    CellKind.DATE: _read_date,
}


def answer_cell(value: Any) -> Cell:
    """Return a value as a cell can hold it: missing ones as None, dates as datetime."""
    if type(value).__name__ in ("NaTType", "NAType"):
        return None
    if isinstance(value, Decimal):
        value = float(value)
    if getattr(getattr(value, "dtype", None), "kind", "") == "M":
        value = value.astype("datetime64[us]")
    if hasattr(value, "item") and not isinstance(value, str):
        value = value.item()
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, bool | int | float | datetime):
        return value
    return str(value)[:LONGEST_TEXT]
