"""Read dates and months as people type them, in UK order."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from math import isfinite

# Excel keeps no earlier date as a date, or with the wrong weekday.
FIRST_EXCEL_YEAR = 1901
_BLANKS = {"", "na", "n a", "none", "nil", "not applicable", "not known"}
_WEEKDAY = re.compile(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[ ,.]*", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?Z?$", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s./,\-]+")
_DAY_FORMATS = ("%d/%m/%Y", "%d/%m/%y", "%d/%b/%Y", "%d/%b/%y", "%d/%B/%Y", "%d/%B/%y", "%Y/%m/%d")
_MONTH_FORMATS = ("%b/%Y", "%B/%Y", "%b/%y", "%B/%y", "%m/%Y", "%Y/%m")
_EXCEL_EPOCH = date(1899, 12, 30)
# Serial numbers of 1980 to 2100: a date whose cell lost its date format.
_SERIALS = range(29221, 73415)


class NotADateError(ValueError):
    """A cell is neither blank nor a date."""


def read_date(cell: object) -> date | None:
    """Return the date of a cell, None for a blank one.

    Example:
        >>> read_date("Fri 28th Jan 22"), read_date("28.1.2022"), read_date(" n/a ")
        (datetime.date(2022, 1, 28), datetime.date(2022, 1, 28), None)

    Raises:
        NotADateError: the cell is neither blank nor a date that exists.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _from_serial(cell)
    if not isinstance(cell, str):
        raise NotADateError
    plain = _plain(cell)
    return None if _is_blank(plain) else _parse(plain, _DAY_FORMATS)


def read_month(cell: object) -> date | None:
    """Return the first day of the month a cell names, None for a blank one.

    Example:
        >>> read_month("Jan 22"), read_month("28/01/2022")
        (datetime.date(2022, 1, 1), datetime.date(2022, 1, 1))

    Raises:
        NotADateError: the cell names no month and year.
    """
    if isinstance(cell, str):
        plain = _plain(cell)
        if _is_blank(plain):
            return None
        return _parse(plain, (*_MONTH_FORMATS, *_DAY_FORMATS)).replace(day=1)
    day = read_date(cell)
    return day.replace(day=1) if day else None


def _plain(text: str) -> str:
    text = " ".join(text.replace("\u00a0", " ").split())
    text = _ORDINAL.sub("", _TIME.sub("", _WEEKDAY.sub("", text)))
    text = re.sub(r"(?i)\bsept\b", "Sep", text)
    return _SEPARATORS.sub("/", text).strip("/")


def _is_blank(plain: str) -> bool:
    return plain.casefold().replace("/", " ").strip() in _BLANKS


def _parse(plain: str, formats: tuple[str, ...]) -> date:
    for form in formats:
        try:
            return datetime.strptime(plain, form).date()
        except ValueError:
            continue
    raise NotADateError


def _from_serial(number: float) -> date:
    if not isfinite(number) or int(number) not in _SERIALS:
        raise NotADateError
    return _EXCEL_EPOCH + timedelta(days=int(number))
