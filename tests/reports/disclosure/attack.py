"""Somebody who wants to know: works out hidden numbers from published tables alone, with another solver."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

from csc_qa.core.report import ColumnFormat, Table

MOST = 10_000
Range = tuple[int, int]
Place = tuple[str, str, str]  # table, row, column


def possible_values(tables: Sequence[Table]) -> dict[Place, Range]:
    """Return for every hidden count the smallest and largest value that fits all that is published."""
    model = cp_model.CpModel()
    counts: dict[Place, cp_model.LinearExprT] = {}
    hidden: dict[Place, cp_model.IntVar] = {}
    totals: dict[tuple[str, str], cp_model.LinearExprT] = {}
    for table in tables:
        _add_cells(model, table, counts, hidden)
        _add_sums(model, table, counts, totals)
    return {place: (_best(model, var, -1), _best(model, var, 1)) for place, var in hidden.items()}


def rows_of(table: Table) -> list[tuple[str, tuple[object, ...]]]:
    rows = [(str(row[0]), row) for row in table.rows]
    return [*rows, *([("(total)", table.total)] if table.total else [])]


def _add_cells(model, table, counts, hidden) -> None:  # type: ignore[no-untyped-def]
    for name, row in rows_of(table):
        for column, cell in zip(table.columns, row, strict=True):
            place = (table.key, name, column.key)
            if column.format is ColumnFormat.COUNT and isinstance(cell, int | float):
                counts[place] = int(cell)
            elif column.format is ColumnFormat.COUNT and cell is not None:
                counts[place] = hidden[place] = model.new_int_var(1, MOST, str(place))


def _add_sums(model, table, counts, totals) -> None:  # type: ignore[no-untyped-def]
    for name, row in rows_of(table):
        for column, cell in zip(table.columns, row, strict=True):
            own = {key: counts.get((table.key, name, key)) for key in (one.key for one in table.columns)}
            if column.sum_of:
                model.add(own[column.key] == sum(own[key] for key in column.sum_of))
            if column.share_of and isinstance(cell, int | float):
                part, whole = sum(own[key] for key in column.share_of.part), own[column.share_of.whole]
                model.add(200 * part >= (2 * int(cell) - 1) * whole)
                model.add(200 * part <= (2 * int(cell) + 1) * whole)
    for column in table.columns:
        if column.format is not ColumnFormat.COUNT:
            continue
        whole = sum(counts[(table.key, str(row[0]), column.key)] for row in table.rows)
        shown = counts.get((table.key, "(total)", column.key))
        for other in (shown, totals.get((table.counts_of, column.key))):
            if other is not None:
                model.add(whole == other)
        totals[(table.counts_of, column.key)] = whole


def _best(model: cp_model.CpModel, var: cp_model.IntVar, sign: int) -> int:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    model.maximize(sign * var)
    assert solver.solve(model) == cp_model.OPTIMAL
    return int(solver.value(var))
