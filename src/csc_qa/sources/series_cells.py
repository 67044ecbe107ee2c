"""Read the cells of a series: dates as people type them, and values with a percent sign or without."""

from __future__ import annotations

import re
from datetime import date

from csc_qa.core.errors import PrintedFigureError
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.core.typed_dates import NotADateError, read_date, read_month

_YEAR = re.compile(r"(19|20)\d\d")
_NUMBER = re.compile(r"[-+−]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,2})?")


def read_series_date(text: str) -> date | None:
    """Return the date a cell names, of a month or a year its first day; None where it is no date.

    Example:
        >>> read_series_date("28/01/2022"), read_series_date("2022-01"), read_series_date("soon")
        (datetime.date(2022, 1, 28), datetime.date(2022, 1, 1), None)
    """
    if _YEAR.fullmatch(text):
        return date(int(text), 1, 1)
    for read in (read_date, read_month):
        try:
            return read(text)
        except NotADateError:
            continue
    return None


def is_no_value(text: str) -> bool:
    """Say whether a cell is blank, or says that there is no value: `TBC`, `N/A`, a dash."""
    try:
        return PrintedFigure.parse(text).value is None
    except PrintedFigureError:
        return False


def read_number(text: str) -> float | None:
    """Return the number of a cell, a percentage from 0 to 100; None where it is no number.

    Example:
        >>> read_number("-0.5"), read_number("79% (264/333)"), read_number("1,665"), read_number("many")
        (-0.5, 79.0, 1665.0, None)
    """
    if _NUMBER.fullmatch(text):
        return float(text.replace("−", "-"))
    try:
        value = PrintedFigure.parse(text).value
    except PrintedFigureError:
        return None
    return None if value is None else float(value)
