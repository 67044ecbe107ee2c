"""Read a child's identifier: exactly as it was typed, or not at all."""

from __future__ import annotations

import re

from csc_qa.sources.grid import Cell, tidy
from csc_qa.sources.shown_number import ShownNumber
from csc_qa.sources.unreadable_answer import UnreadableAnswerError

CHANGED = "CSCQA-FRM-042"
# Excel keeps fifteen digits of a number and makes noughts of the others.
_TOO_MANY_DIGITS = 10**15
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# What Excel and other programs leave in a csv file where an identifier was taken for a number or a date.
_CHANGED = re.compile(
    rf"""[-+]?\d+([.,]\d+)?e[-+]\d+     # 1.23457E+11
    | \d+[.,]0+                          # 8123456.0
    | \#+                                # a column that was too narrow
    | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}      # 12/03/2023
    | \d{{4}}-\d\d-\d\d([ T].*)?         # 2023-03-12
    | \d{{1,2}}-({_MONTHS}) | ({_MONTHS})-\d\d""",
    re.IGNORECASE | re.VERBOSE,
)
# Some programs write an identifier so, in order that Excel keeps its noughts.
_IN_FORMULA = re.compile(r'="([^"]*)"')


def read_identifier(cell: Cell) -> str | None:
    """Return an identifier without the space around it and what cannot be seen; noughts in front stay.

    Example:
        >>> read_identifier(" 0012345\u00a0"), read_identifier(8123456.0), read_identifier('="0012345"')
        ('0012345', '8123456', '0012345')

    Raises:
        UnreadableAnswerError: a program may have changed it: it is a date, a number that is not whole, that
            has more digits than Excel keeps or is shown otherwise, or what those leave in a csv file.
    """
    if isinstance(cell, str):
        return _read_text(cell)
    if isinstance(cell, ShownNumber):
        return _known(cell.shown)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise UnreadableAnswerError(CHANGED)
    if not float(cell).is_integer() or not 0 <= cell < _TOO_MANY_DIGITS:
        raise UnreadableAnswerError(CHANGED)
    return str(int(cell))


def _read_text(cell: str) -> str | None:
    text = tidy(cell)
    if quoted := _IN_FORMULA.fullmatch(text):
        text = tidy(quoted[1])
    if _CHANGED.fullmatch(text):
        raise UnreadableAnswerError(CHANGED)
    return text or None


def _known(shown: str | None) -> str:
    if shown is None:
        raise UnreadableAnswerError(CHANGED)
    return shown
