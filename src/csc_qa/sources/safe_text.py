"""What a cell of an export says as text, fit for a workbook and otherwise as it was typed."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from csc_qa.sources.grid import Cell
from csc_qa.sources.shown_number import ShownNumber

LONGEST = 32_767
# What XML cannot hold: control characters, halves of surrogate pairs, and two that are no characters.
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def raw_text(cell: Cell) -> str:
    """Return the text of a cell as typed; numbers as Excel shows them, dates in ISO form.

    Example:
        >>> raw_text(9000123.0), raw_text(" =1+1\\n"), raw_text(date(2023, 1, 28))
        ('9000123', ' =1+1\\n', '2023-01-28')
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, ShownNumber) and cell.shown is not None:
        return cell.shown
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{cell:.15g}"
    return _time_text(cell) if isinstance(cell, date | time) else str(cell)


def _time_text(moment: date | time) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.date().isoformat() if moment.time() == time(0) else moment.isoformat(" ", "seconds")


def without_unfit(text: str) -> str:
    """Return the text without what no workbook can hold.

    Example:
        >>> without_unfit("a\\x01b\\tc\\n")
        'ab\\tc\\n'
    """
    return _UNFIT.sub("", text)


def is_too_long(text: str) -> bool:
    """Say whether a cell of Excel cannot hold it: Excel counts as UTF-16 does."""
    return len(text) > LONGEST or (
        2 * len(text) > LONGEST and len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST
    )
