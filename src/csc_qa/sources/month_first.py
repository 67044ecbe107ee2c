"""Dates in text whose month may stand before the day, as Forms writes times and American Excel dates."""

from __future__ import annotations

import re

from csc_qa.sources.grid import Cell

NUMBERS = re.compile(r"\s*(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_LAST_MONTH = 12


def is_month_first(cell: Cell) -> bool:
    """Say whether a text can only be month, day, year.

    Example:
        >>> is_month_first("1/28/2023"), is_month_first("28/1/2023"), is_month_first("2/1/2023")
        (True, False, False)
    """
    first, second = _pair(cell)
    return first <= _LAST_MONTH < second


def is_day_first(cell: Cell) -> bool:
    """Say whether a text can only be day, month, year."""
    first, second = _pair(cell)
    return second <= _LAST_MONTH < first


def is_either(cell: Cell) -> bool:
    """Say whether a text is two different dates, by whether the day or the month comes first."""
    first, second = _pair(cell)
    return first != second and 0 < first <= _LAST_MONTH and 0 < second <= _LAST_MONTH


def _pair(cell: Cell) -> tuple[int, int]:
    found = NUMBERS.match(cell) if isinstance(cell, str) else None
    return (int(found[1]), int(found[3])) if found else (0, 0)
