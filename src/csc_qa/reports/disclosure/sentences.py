"""Sentences of the public version: each is made from cells that are published."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Cell, ColumnFormat, Table
from csc_qa.reports.disclosure.marks import is_protected_already


def sentences_of(tables: Sequence[Table]) -> tuple[str, ...]:
    """Return for each table of counts what its total row tells."""
    found = (_sentence(table) for table in tables if table.total and not is_protected_already(table.key))
    return tuple(sentence for sentence in found if sentence)


def _sentence(table: Table) -> str:
    pairs = list(zip(table.columns, table.total or (), strict=True))
    told = [
        f"{column.title} {cell}{'%' if column.format is ColumnFormat.PERCENT else ''}"
        for column, cell in pairs[1:]
        if _is_number(cell)
    ]
    return f"{table.title}, in all: {', '.join(told)}." if told else ""


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float)
