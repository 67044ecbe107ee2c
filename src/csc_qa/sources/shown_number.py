"""Numbers that a workbook shows otherwise than it holds them, such as 0012345 for 12345."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from csc_qa.sources.grid import Place
from csc_qa.sources.sheet_reach import place_of

_PADDED = re.compile(r"0{2,}")
# What of a format does not show: colour, condition, filling, and the formats of other signs.
_UNSEEN = re.compile(r"\[[^\]]*\]|_.|\*.|;.*", re.DOTALL)
# The formats whose text is the number itself: plain, with decimals, separators, powers of ten, or as text.
_PLAIN = re.compile(r"general|@|#?[#,]*0?(\.[0#]+)?(e[+-]0+)?", re.IGNORECASE)
_DATE = re.compile(r"[dmyhs]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.')
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?=[^<>]*\br=["']([A-Z]+)(\d+)["'])[^<>]*?\bs=["'](\d+)["'][^<>]*>""")


class ShownNumber(float):
    """A number whose cell shows another text.

    Attributes:
        shown: that text; None where it is not known.
    """

    shown: str | None = None


def show_number(number: float, format_code: str) -> float:
    """Return a number with what its cell shows, where the format adds noughts or other characters.

    Example:
        >>> show_number(12345.0, "0000000").shown, type(show_number(12345.0, "#,##0"))
        ('0012345', <class 'float'>)
    """
    code = _UNSEEN.sub("", format_code).strip()
    is_padded = _PADDED.fullmatch(code) is not None
    if not is_padded and (_PLAIN.fullmatch(code) or _DATE.search(_QUOTED.sub("", code))):
        return number
    shown = ShownNumber(number)
    if is_padded and number.is_integer() and number >= 0:
        shown.shown = str(int(number)).zfill(len(code))
    return shown


def show_numbers(rows: list[list[Any]], formats: Mapping[Place, str]) -> None:
    """Give the numbers among cells what they show, in place."""
    for (row, column), code in formats.items():
        if row < len(rows) and column < len(rows[row]) and isinstance(rows[row][column], float):
            rows[row][column] = show_number(rows[row][column], code)


def odd_formats(styles: bytes) -> Mapping[int, str]:
    """Return the number of each style of a workbook whose format adds something to the format's code.

    Raises:
        xml.etree.ElementTree.ParseError: it is no XML.
    """
    root = ET.fromstring(styles)
    codes = {
        each.get("numFmtId"): each.get("formatCode", "") for each in root.iterfind("{*}numFmts/{*}numFmt")
    }
    styled = (
        (number, codes.get(each.get("numFmtId")))
        for number, each in enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    )
    return {
        number: code for number, code in styled if code and isinstance(show_number(1.0, code), ShownNumber)
    }


def find_styled(sheet: bytes, formats: Mapping[int, str]) -> Iterator[tuple[Place, str]]:
    """Yield the place and the format of each cell of a sheet's XML that has one of the styles."""
    for cell in _CELL.finditer(sheet):
        code = formats.get(int(cell[3]))
        if code is not None:
            yield place_of(cell[1], cell[2]), code
