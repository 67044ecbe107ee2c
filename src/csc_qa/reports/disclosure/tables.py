"""Tables of counts with their small numbers hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csc_qa.core.errors import ReportError
from csc_qa.core.report import Cell, ColumnFormat, Table, TableColumn
from csc_qa.reports.disclosure.cells import TOTAL, Place, count_system
from csc_qa.reports.disclosure.labels import PublicNames, group_typed_rows
from csc_qa.reports.disclosure.marks import HIDDEN, is_protected_already
from csc_qa.reports.disclosure.suppress import cells_to_hide


def protected_tables(tables: Sequence[Table], names: PublicNames) -> dict[str, Table]:
    """Return the tables that may be published, by key, protected together.

    Of a table of counts its first column stays, counts with a key, and shares that say of what; an interval
    or a difference would give its counts away. A table whose counts contradict one another is left out: of
    it nothing can be said for sure.

    Args:
        names: of groups that may be published; others are counted together.

    Raises:
        ReportError: a table names columns that it does not have.
    """
    known = [_with_known_columns(table) for table in tables if table.counts_of]
    counted = [group_typed_rows(table, names) for table in known if adds_up(table)]
    hidden = cells_to_hide(count_system(counted))
    found = {table.key: _with_hidden(table, number, hidden) for number, table in enumerate(counted)}
    return found | {table.key: table for table in tables if is_protected_already(table.key)}


def adds_up(table: Table) -> bool:
    """Say whether its sums are those of their parts, and no share is of less than its part."""
    rows = (*table.rows, *((table.total,) if table.total else ()))
    return all(_row_adds_up(table.columns, row) for row in rows)


def _row_adds_up(columns: Sequence[TableColumn], row: tuple[Cell, ...]) -> bool:
    pairs = [(column, cell) for column, cell in zip(columns, row, strict=True) if _is_count(column)]
    counts = {column.key: round(cell) for column, cell in pairs if isinstance(cell, int | float)}
    sums = [(column.key, column.sum_of) for column in columns if column.sum_of]
    shares = [(column.share_of.whole, column.share_of.part) for column in columns if column.share_of]
    return (
        all(rest == 0 for rest in _rests(counts, sums))
        and all(rest >= 0 for rest in _rests(counts, shares))
        and all(count >= 0 for count in counts.values())
    )


def _rests(counts: dict[str, int], named: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[int]:
    """Yield what is left of each whole without its parts, where all are there."""
    for whole, parts in named:
        if whole in counts and all(key in counts for key in parts):
            yield counts[whole] - sum(counts[key] for key in parts)


def _with_known_columns(table: Table) -> Table:
    _check_keys(table)
    kept = [at for at, column in enumerate(table.columns) if at == 0 or _is_known(column)]
    return table.model_copy(
        update={
            "columns": tuple(table.columns[at] for at in kept),
            "rows": tuple(tuple(row[at] for at in kept) for row in table.rows),
            "total": tuple(table.total[at] for at in kept) if table.total else None,
        }
    )


def _is_known(column: TableColumn) -> bool:
    return _is_count(column) or (column.format is ColumnFormat.PERCENT and column.share_of is not None)


def _is_count(column: TableColumn) -> bool:
    return column.format is ColumnFormat.COUNT and bool(column.key)


def _check_keys(table: Table) -> None:
    keys = {column.key for column in table.columns}
    named = {key for column in table.columns for key in column.sum_of}
    for column in table.columns:
        named |= {*column.share_of.part, column.share_of.whole} if column.share_of else set()
    if missing := named - keys:
        raise ReportError.because("CSCQA-RPT-050", f'"{table.title}": {", ".join(sorted(missing))}')


def _with_hidden(table: Table, number: int, hidden: set[Place]) -> Table:
    rows = tuple(_row(row, Place(number, at, 0), hidden) for at, row in enumerate(table.rows))
    total = _row(table.total, Place(number, TOTAL, 0), hidden) if table.total else None
    return table.model_copy(update={"rows": rows, "total": total})


def _row(cells: tuple[Cell, ...], first: Place, hidden: set[Place]) -> tuple[Cell, ...]:
    return tuple(
        HIDDEN if first._replace(column=at) in hidden else _without_decimals(cell)
        for at, cell in enumerate(cells)
    )


def _without_decimals(cell: Cell) -> Cell:
    return int(cell + 0.5) if isinstance(cell, float) else cell
