"""Read one cell of a list as its column's kind."""

from __future__ import annotations

import re
from datetime import date, datetime
from math import isfinite
from typing import NamedTuple

from csc_qa.core.annex_a import AnnexColumn, ColumnKind
from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.core.typed_text import NeitherYesNorNoError, read_text, read_yes_no
from csc_qa.sources.grid import Cell, is_blank

_LETTER = re.compile(r"^\s*[a-z]\)\s*", re.IGNORECASE)
_POSTCODE = re.compile(r"^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$", re.IGNORECASE)
_EXCEL_ERRORS = {"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"}
_FIRST_YEAR = 1900


class ReadCell(NamedTuple):
    """The value of a cell (None where it has none), and the code of what is odd about it."""

    value: object
    code: str | None = None


def read_cell(cell: Cell, column: AnnexColumn) -> ReadCell:
    """Return what a cell says.

    Example:
        >>> from csc_qa.core.annex_a import ANNEX_A_LISTS
        >>> read_cell("b) No", ANNEX_A_LISTS[6].column("has_disability"))
        ReadCell(value=False, code=None)
        >>> read_cell("nope", ANNEX_A_LISTS[8].column("placement_postcode"))
        ReadCell(value=None, code='CSCQA-ANX-028')
    """
    if is_blank(cell):
        return ReadCell(None)
    if isinstance(cell, str) and cell.strip().casefold() in _EXCEL_ERRORS:
        return ReadCell(None, "CSCQA-ANX-021")
    return _READERS[column.kind](cell, column)


def _text(cell: Cell, column: AnnexColumn) -> ReadCell:
    del column
    return ReadCell(read_text(cell))


def _date(cell: Cell, column: AnnexColumn) -> ReadCell:
    del column
    try:
        day = read_date(cell)
    except NotADateError:
        return ReadCell(None, "CSCQA-ANX-022")
    if day is not None and day.year < _FIRST_YEAR:
        return ReadCell(None, "CSCQA-ANX-022")
    is_typed = isinstance(cell, date | datetime) or day is None
    return ReadCell(day, None if is_typed else "CSCQA-ANX-023")


def _number(cell: Cell, column: AnnexColumn) -> ReadCell:
    del column
    try:
        value = float(cell.strip()) if isinstance(cell, str) else float(cell)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return ReadCell(None, "CSCQA-ANX-027")
    is_count = isfinite(value) and value >= 0 and not isinstance(cell, bool)
    return ReadCell(value) if is_count else ReadCell(None, "CSCQA-ANX-027")


def _yes_no(cell: Cell, column: AnnexColumn) -> ReadCell:
    del column
    try:
        return ReadCell(read_yes_no(_LETTER.sub("", cell) if isinstance(cell, str) else cell))
    except NeitherYesNorNoError:
        return ReadCell(None, "CSCQA-ANX-026")


def _code(cell: Cell, column: AnnexColumn) -> ReadCell:
    found = column.codes.find(read_text(cell) or "") if column.codes else None
    if found is None:
        return ReadCell(None, "CSCQA-ANX-024")
    return ReadCell(found.key, None if found.is_standard else "CSCQA-ANX-025")


def _postcode(cell: Cell, column: AnnexColumn) -> ReadCell:
    del column
    text = (read_text(cell) or "").upper()
    return ReadCell(text) if _POSTCODE.match(text) else ReadCell(None, "CSCQA-ANX-028")


_READERS = {
    ColumnKind.IDENTIFIER: _text,
    ColumnKind.TEXT: _text,
    ColumnKind.DATE: _date,
    ColumnKind.NUMBER: _number,
    ColumnKind.YES_NO: _yes_no,
    ColumnKind.CODE: _code,
    ColumnKind.POSTCODE: _postcode,
}
