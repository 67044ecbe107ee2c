"""Sentences and key figures of the public version: each is made from cells that are published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from csc_qa.core.report import Cell, ColumnFormat, KeyFigure, Table, TableColumn
from csc_qa.reports.disclosure.cells import column_name
from csc_qa.reports.disclosure.marks import HIDDEN

# "Good or better, % of graded": what is shared, and of what.
_SHARE_TITLE = re.compile(r"(?P<what>.+?),? %(?: of (?P<of>.+))?")
_MOST_ROWS = 12
_MOST_KEY_FIGURES = 4
Pairs = list[tuple[TableColumn, Cell]]


def sentences_of(tables: Sequence[Table], told: set[str]) -> tuple[str, ...]:
    """Return what the totals of tables of counts tell, or else the shares of their rows.

    Args:
        told: sentences of earlier sections, which are not said again; those found are added.
    """
    found = [sentence for table in tables for sentence in _sentences(table) if sentence not in told]
    told.update(found)
    return tuple(dict.fromkeys(found))


def key_figures_of(table: Table) -> tuple[KeyFigure, ...]:
    """Return the numbers of the total row for the head of the report; sums and shares before grades."""
    pairs = _pairs(table, table.total or ())
    shown = [(column, cell) for column, cell in pairs if _is_number(cell)]
    first = [pair for pair in shown if pair[0].grade is None]
    chosen = [pair for pair in shown if pair in (first or shown)][-_MOST_KEY_FIGURES:]
    return tuple(_key_figure(column, cell) for column, cell in chosen)


def _key_figure(column: TableColumn, cell: Cell) -> KeyFigure:
    if column.format is not ColumnFormat.PERCENT:
        return KeyFigure(label=column.title, value=f"{cell}")
    what, of = _parts_of_title(column.title)
    return KeyFigure(label=what, value=f"{cell}%", detail=f"of {of}" if of else "")


def _sentences(table: Table) -> list[str]:
    if not table.total:
        return _row_sentences(table) if len(table.rows) <= _MOST_ROWS else []
    pairs = _pairs(table, table.total)
    sums = [said for column, cell in pairs if column.sum_of and (said := _say_sum(column, cell, pairs))]
    shares = [
        f"{what}: {cell}%{f' of {of}' if of else ''}."
        for column, cell in pairs
        if column.format is ColumnFormat.PERCENT and _is_number(cell)
        for what, of in [_parts_of_title(column.title)]
    ]
    return [*sums, *shares]


def _say_sum(column: TableColumn, cell: Cell, pairs: Pairs) -> str:
    """Return what a sum is made of, such as "Graded: 320, of which Outstanding 25 and Good 173."."""
    if not _is_number(cell):
        return ""
    parts = [(each.title, value) for each, value in pairs if column_name(each) in column.sum_of]
    shown = [f"{title} {value}" for title, value in parts if _is_number(value)]
    hidden = " (the rest not shown, as numbers are small)" if any(v == HIDDEN for _, v in parts) else ""
    return f"{column.title}: {cell}{f', of which {_list(shown)}' if shown else ''}{hidden}."


def _row_sentences(table: Table) -> list[str]:
    return [
        f"{row[0]}: {_what_is_shared(column)}{cell}%."
        for row in table.rows
        for column, cell in _pairs(table, row)
        if column.format is ColumnFormat.PERCENT and _is_number(cell)
    ]


def _what_is_shared(column: TableColumn) -> str:
    what = _parts_of_title(column.title)[0].lower()
    return "" if what == "share" else f"{what} "


def _parts_of_title(title: str) -> tuple[str, str]:
    found = _SHARE_TITLE.fullmatch(title)
    return (found["what"], found["of"] or "") if found else (title, "")


def _list(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _pairs(table: Table, cells: Iterable[Cell]) -> Pairs:
    return list(zip(table.columns, cells, strict=False))[1:]


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float)
