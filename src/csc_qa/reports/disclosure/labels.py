"""Names of groups in the public version: those that plugins declare; whatever else was typed is one group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csc_qa.core.report import Cell, ColumnFormat, Table, TableColumn
from csc_qa.core.spelling import fold

OTHER = "Other"


class PublicNames:
    """The names that may be published.

    Example:
        >>> names = PublicNames(["Jigsaw", "Domestic Abuse (partnership audit)"])
        >>> names.has("JIGSAW"), names.has("Domestic abuse"), names.has("Domestic abuse of Ann")
        (True, True, False)
    """

    def __init__(self, declared: Iterable[str]) -> None:
        self._words = [frozenset(fold(name).split()) for name in declared]

    def has(self, name: str) -> bool:
        """Say whether all words of the name are words of one that is declared."""
        words = set(fold(name).split())
        return bool(words) and any(words <= declared for declared in self._words)


def group_typed_rows(table: Table, names: PublicNames) -> Table:
    """Return the table with one row for all groups whose names nobody declares, before that of no name."""
    if not table.columns or not table.columns[0].is_typed:
        return table
    known = [row for row in table.rows if names.has(str(row[0]))]
    others = [row for row in table.rows if not names.has(str(row[0]))]
    if not others:
        return table
    last = [row for row in known if "recorded" in fold(str(row[0])).split()]
    first = [row for row in known if row not in last]
    return table.model_copy(update={"rows": (*first, _added_up(table.columns, others), *last)})


def _added_up(columns: Sequence[TableColumn], rows: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """Return the sum of rows of counts, with the shares of the sums."""
    sums: dict[str, int] = {}
    for at, column in enumerate(columns):
        if column.format is ColumnFormat.COUNT:
            sums[column.key] = sum(round(cell) for row in rows if isinstance(cell := row[at], int | float))
    return (OTHER, *(_cell(column, sums) for column in columns[1:]))


def _cell(column: TableColumn, sums: dict[str, int]) -> Cell:
    if column.share_of is None:
        return sums.get(column.key)
    part, whole = sum(sums.get(key, 0) for key in column.share_of.part), sums.get(column.share_of.whole, 0)
    return 100 * part / whole if whole else None
