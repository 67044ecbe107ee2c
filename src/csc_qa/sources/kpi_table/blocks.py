"""Find the tables of a sheet: each begins with a header row, and a title may stand above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from csc_qa.core.errors import PrintedFigureError
from csc_qa.core.period import Period
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.sources.grid import is_blank
from csc_qa.sources.kpi_table.headers import Headers, Role, read_headers
from csc_qa.sources.kpi_table.indicator_names import IndicatorNames
from csc_qa.sources.kpi_table.sheet import KpiSheet


@dataclass(frozen=True)
class Block:
    """One table of a sheet.

    Attributes:
        rows: positions of its rows under the headers, from 0.
        names: column with the names of indicators.
        sections: column with the sections; None where there is none.
        title: section that stands above the headers; empty where none does.
    """

    headers: Headers
    rows: range
    names: int
    sections: int | None
    title: str


def find_blocks(sheet: KpiSheet, names: IndicatorNames, year: Period | None) -> list[Block]:
    """Return the tables of a sheet, in order; a table has the name of one known indicator at least.

    Args:
        year: the financial year of months that are written without one.
    """
    read = (read_headers(position, cells, year) for position, cells in enumerate(sheet.rows))
    heads = [each for each in read if each.is_header]
    ends = [each.row for each in heads[1:]] + [len(sheet.rows)] * bool(heads)
    found: list[Block] = []
    title = ""
    for head, end in zip(heads, ends, strict=True):
        start = found[-1].rows.start if found else 0
        title = _title_above(sheet, head.row, start, names) or title
        rows = range(head.row + 1, end)
        column = _names_column(sheet, head, rows, names)
        if column is not None:
            found.append(Block(head, rows, column, _sections_column(sheet, head, rows, column), title))
    return found


def only_text(sheet: KpiSheet, row: int) -> str:
    """Return the text of a row that has one filled cell, else an empty text."""
    filled = [column for column, cell in enumerate(sheet.rows[row]) if not is_blank(cell)]
    return sheet.text(row, filled[0]) if len(filled) == 1 else ""


def _title_above(sheet: KpiSheet, row: int, start: int, names: IndicatorNames) -> str:
    for position in range(row - 1, start - 1, -1):
        text = only_text(sheet, position)
        if text and not names.find(text):
            return text
        if not text and not all(map(is_blank, sheet.rows[position])):
            return ""
    return ""


def _names_column(sheet: KpiSheet, head: Headers, rows: range, names: IndicatorNames) -> int | None:
    """Return the column with the names: the one headed so, else the one with most known names."""
    named = head.roles.get(Role.INDICATOR)
    if named is not None:
        return named if any(names.find(sheet.text(row, named)) for row in rows) else None
    filled = [row for row in rows if any(_is_figure(sheet.text(row, column)) for column in head.months)]
    filled = filled or ([*rows] if head.bare else [])
    known = Counter(column for row in filled for column in _known_columns(sheet, row, head, names))
    return known.most_common(1)[0][0] if known else None


def _is_figure(text: str) -> bool:
    try:
        PrintedFigure.parse(text)
    except PrintedFigureError:
        return False
    return bool(text)


def _known_columns(sheet: KpiSheet, row: int, head: Headers, names: IndicatorNames) -> Iterator[int]:
    first = min([*head.months, *head.bare], default=0)
    yield from (column for column in range(first) if names.find(sheet.text(row, column)))


def _sections_column(sheet: KpiSheet, head: Headers, rows: range, names: int) -> int | None:
    """Return the column of sections: the one headed so, else one of texts beside the names."""
    if Role.SECTION in head.roles:
        return head.roles[Role.SECTION]
    taken = {*head.months, *head.limits, *head.roles.values()}
    beside = names - 1
    if beside < 0 or beside in taken:
        return None
    texts = {sheet.text(row, beside) for row in rows} - {""}
    return beside if texts and not any(text.replace(".", "").isdigit() for text in texts) else None
