"""The counts in the tables of a report as one system of equations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from csc_qa.core.report import Cell, ColumnFormat, Table, TableColumn

# Row number of the total row.
TOTAL = -1


class Place(NamedTuple):
    """A cell of a table: number of the table, of the row (`TOTAL` for the total row) and of the column."""

    table: int
    row: int
    column: int


@dataclass
class CountSystem:
    """Counts and how they hang together.

    Attributes:
        values: of every count, shown or not.
        equations: each maps counts, by number, to factors; the sum of the products is 0.
        shown: which count each cell tells; a percentage tells the number that it is a share of.
        wholes: the cell of each percentage to the number of the count that it is a share of.
    """

    values: list[int] = field(default_factory=list)
    equations: list[dict[int, int]] = field(default_factory=list)
    shown: dict[Place, int] = field(default_factory=dict)
    wholes: dict[Place, int] = field(default_factory=dict)

    def add(self, value: int) -> int:
        """Add a count and return its number."""
        self.values.append(value)
        return len(self.values) - 1

    def add_sum(self, total: int, parts: Sequence[int]) -> None:
        """Add that a count is the sum of others."""
        factors: dict[int, int] = defaultdict(int)
        for each in parts:
            factors[each] += 1
        factors[total] -= 1
        self.equations.append(dict(factors))


def count_system(tables: Sequence[Table]) -> CountSystem:
    """Return the counts of tables; those that count the same have their totals in common."""
    system = CountSystem()
    totals: dict[tuple[str, str, int], int] = {}
    known: dict[tuple[str, str, str, int], int] = {}
    for number, table in enumerate(tables):
        rows = [_add_row(system, table, Place(number, at, 0), known) for at in range(len(table.rows))]
        own = _add_totals(system, table, rows, totals)
        if table.total is not None:
            _show_totals(system, table, number, own)
    _link_equal_totals(system, tables)
    return system


def _link_equal_totals(system: CountSystem, tables: Sequence[Table]) -> None:
    """Say that a whole of which another kind of table gives shares is a total, where they are as large.

    They may be the same audits: those graded, say, out of which a table of measures counts.
    """
    wholes = [(place, count) for place, count in system.shown.items() if _is_whole(place, tables)]
    for place, count in system.shown.items():
        if place.row != TOTAL or place in system.wholes:
            continue
        for other, same in wholes:
            is_elsewhere = tables[other.table].counts_of != tables[place.table].counts_of
            if is_elsewhere and same != count and system.values[same] == system.values[count]:
                system.add_sum(count, [same])


def _is_whole(place: Place, tables: Sequence[Table]) -> bool:
    columns = tables[place.table].columns
    key = columns[place.column].key
    return bool(key) and any(column.share_of and column.share_of.whole == key for column in columns)


def column_name(column: TableColumn) -> str:
    """Return the name by which columns of several tables are known for the same."""
    return column.key or column.title


def _add_row(
    system: CountSystem, table: Table, first: Place, known: dict[tuple[str, str, str, int], int]
) -> dict[str, int]:
    """Add the counts of a row and return their numbers by column.

    A count of the same row and column in another table that counts the same is the same count: what it shows
    there would tell it here.
    """
    cells, found = table.rows[first.row], dict[str, int]()
    for at, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
        if column.format is ColumnFormat.COUNT and isinstance(cell, int | float):
            key = (table.counts_of, str(cells[0]), column_name(column), round(cell))
            if key not in known:
                known[key] = system.add(round(cell))
            found[column_name(column)] = known[key]
            system.shown[first._replace(column=at)] = known[key]
    _add_relations(system, table, first, cells, found)
    return found


def _add_relations(
    system: CountSystem, table: Table, first: Place, cells: tuple[Cell, ...], numbers: dict[str, int]
) -> None:
    for at, column in enumerate(table.columns):
        if column.sum_of and column.key in numbers and all(key in numbers for key in column.sum_of):
            system.add_sum(numbers[column.key], [numbers[key] for key in column.sum_of])
        share = column.share_of
        if share is None or cells[at] is None:
            continue
        if any(key not in numbers for key in (*share.part, share.whole)):
            continue
        parts, whole = [numbers[key] for key in share.part], numbers[share.whole]
        part = system.add(sum(system.values[each] for each in parts))
        rest = system.add(system.values[whole] - system.values[part])
        system.add_sum(part, parts)
        system.add_sum(whole, [part, rest])
        system.shown[first._replace(column=at)] = part
        system.wholes[first._replace(column=at)] = whole


def _add_totals(
    system: CountSystem, table: Table, rows: list[dict[str, int]], totals: dict[tuple[str, str, int], int]
) -> dict[str, int]:
    """Add the total of each column, whether the table shows it or not, and return their numbers."""
    found: dict[str, int] = {}
    for column in table.columns:
        name = column_name(column)
        parts = [row[name] for row in rows if name in row]
        if column.format is not ColumnFormat.COUNT or not parts:
            continue
        value = sum(system.values[each] for each in parts)
        key = (table.counts_of, name, value)
        if key not in totals:
            totals[key] = system.add(value)
        found[name] = totals[key]
        system.add_sum(found[name], parts)
    return found


def _show_totals(system: CountSystem, table: Table, number: int, own: dict[str, int]) -> None:
    total = table.total or ()
    for at, column in enumerate(table.columns):
        name, cell = column_name(column), total[at]
        if column.format is ColumnFormat.COUNT and isinstance(cell, int | float):
            if name not in own or system.values[own[name]] != round(cell):
                own[name] = system.add(round(cell))
            system.shown[Place(number, TOTAL, at)] = own[name]
    _add_relations(system, table, Place(number, TOTAL, 0), total, own)
