"""Write a value as the XML of a cell: safe text, numbers, dates."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.edits import CellValue
from csc_qa.workbook.editing.markup import as_xml

LONGEST_TEXT = 32_767
# Excel keeps 15 digits of a number; one with more is a reference, which must be given as text.
_LARGEST_WHOLE = 10**15
_FIRST_DAY = datetime(1899, 12, 30)
_FIRST_DAY_1904 = datetime(1904, 1, 1)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What Excel reads as a character written by its number: _x000D_.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def check_value(value: CellValue) -> None:
    """Make sure that a value may stand in a cell.

    Raises:
        ValueError: a text is too long or has characters that XML forbids; a number has more digits than
            Excel keeps, or is none; a date is before 1901 or none; a value is of another type.
    """
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, date):
        # `not >=` for pandas' NaT too, whose year compares with nothing.
        if not value.year >= 1901:
            raise ValueError("a date before 1901 cannot be kept as a date")
    elif isinstance(value, int | float):
        is_long = isinstance(value, int) and abs(value) >= _LARGEST_WHOLE
        if is_long or not math.isfinite(value):
            raise ValueError("not a number that a cell can hold; give one of more than 15 digits as text")
    elif value is not None:
        raise ValueError(f"a cell cannot hold a value of type {type(value).__name__}")


def _check_text(text: str) -> None:
    # Excel counts in units of UTF-16, of which an emoji has two.
    is_long = 2 * len(text) > LONGEST_TEXT
    if is_long and len(text) + sum(character > "\uffff" for character in text) > LONGEST_TEXT:
        raise ValueError(f"a text is longer than the {LONGEST_TEXT} characters of a cell")
    if _ILLEGAL.search(text):
        raise ValueError("a text holds control characters, which a workbook cannot keep")


def cell_xml(place: str, value: CellValue, style: str | None, prefix: str = "", *, from_1904: bool) -> str:
    """Return the XML of a cell.

    Text stands in the cell itself (`inlineStr`), which is never read as a formula; Excel moves it to
    its shared strings when it saves.

    Example:
        >>> cell_xml("A1", "=1+1", "3", from_1904=False)
        '<c r="A1" s="3" t="inlineStr"><is><t>=1+1</t></is></c>'
    """
    name = f"{prefix}c"
    start = f'<{name} r="{place}"' + (f' s="{style}"' if style else "")
    if value is None or value == "":
        return f"{start}/>" if style else ""
    if isinstance(value, str):
        return f'{start} t="inlineStr">{_inline(value, prefix)}</{name}>'
    if isinstance(value, bool):
        return f'{start} t="b"><{prefix}v>{int(value)}</{prefix}v></{name}>'
    number = serial(value, from_1904=from_1904) if isinstance(value, date) else value
    # float() and int() for the subclasses that show themselves in another way, such as numpy's.
    written = repr(float(number)) if isinstance(number, float) else str(int(number))
    return f"{start}><{prefix}v>{written}</{prefix}v></{name}>"


def serial(day: date, *, from_1904: bool) -> int | float:
    """Return a date as Excel counts days.

    Raises:
        EditError: the date is before the first day of the workbook, which counts from 1904.
    Example:
        >>> serial(date(2022, 1, 28), from_1904=False)
        44589
    """
    moment = day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)
    passed = moment.replace(tzinfo=None) - (_FIRST_DAY_1904 if from_1904 else _FIRST_DAY)
    days = passed / timedelta(days=1)
    if days < 0:
        raise EditError.because("CSCQA-WRT-007", "the workbook counts its days from 1904, a date is earlier")
    return int(days) if days == int(days) else days


def _inline(text: str, prefix: str) -> str:
    escaped = as_xml(_LOOKS_ESCAPED.sub("_x005F_", text)).replace("\r", "_x000D_")
    space = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "\r" in text else ""
    return f"<{prefix}is><{prefix}t{space}>{escaped}</{prefix}t></{prefix}is>"
