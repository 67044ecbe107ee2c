"""The cells of a page's table, as a sheet wants them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from csc_qa.core.report import Cell, ColumnFormat
from csc_qa.reports.cell_text import date_of, is_missing
from csc_qa.reports.icon_words import ICON_FORMS

MISSING = "–"
Side = Literal["left", "center", "right"]
Value = str | int | float | datetime


def page_values(row: Sequence[Cell], formats: Sequence[ColumnFormat]) -> list[Value]:
    """Return the values of a row: dates as such, what is missing as a dash or blank, "" blank."""
    return [_value(cell, form) for cell, form in zip(row, formats, strict=True)]


def _value(cell: Cell, form: ColumnFormat) -> Value:
    if cell == "":
        return ""
    if cell is None or is_missing(cell):
        return "" if form is ColumnFormat.TEXT else MISSING
    if isinstance(cell, str) and form is ColumnFormat.DATE and (day := date_of(cell)):
        return datetime(day.year, day.month, day.day)
    return cell


def alignment(form: ColumnFormat) -> Side:
    """Return on which side the cells of a column stand; words of icons stand apart from numbers."""
    if form in ICON_FORMS:
        return "center"
    return "left" if form is ColumnFormat.TEXT else "right"


def unique_titles(titles: Sequence[str]) -> list[str]:
    """Return the titles, each once without regard to case, as Excel wants them in a table."""
    seen: set[str] = set()
    unique = []
    for title in titles:
        base = title or "Column"
        name, number = base, 1
        while name.casefold() in seen:
            number += 1
            name = f"{base} {number}"
        seen.add(name.casefold())
        unique.append(name)
    return unique
