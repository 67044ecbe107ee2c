"""Somebody who wants to know: works out hidden numbers from published tables alone, with another solver."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortools.sat.python import cp_model

from csc_qa.core.report import ColumnFormat, Table

MOST = 10_000
Range = tuple[int, int]
Place = tuple[str, str, str]  # table, row, column
SMALL = range(1, 5)


def possible_values(tables: Sequence[Table]) -> dict[Place, Range]:
    """Return for every hidden count the smallest and largest value that fits all that is published."""
    attack = Attack(tables)
    return {place: attack.range_of(place) for place in attack.hidden}


def rows_of(table: Table) -> list[tuple[str, tuple[object, ...]]]:
    rows = [(str(row[0]), row) for row in table.rows]
    return [*rows, *([("(total)", table.total)] if table.total else [])]


def small_counts(tables: Sequence[Table]) -> Iterator[tuple[Place, int]]:
    """Yield the counts from 1 to 4 in the columns that have a key, which alone may be published."""
    for table in tables:
        for name, row in rows_of(table):
            for column, cell in zip(table.columns, row, strict=True):
                is_count = column.format is ColumnFormat.COUNT and bool(column.key)
                if is_count and isinstance(cell, int) and cell in SMALL:
                    yield (table.key, name, column.key), cell


class Attack:
    """All that is published, as equations.

    Args:
        same: pairs of cells of which somebody knows that they count the same.
    """

    def __init__(self, tables: Sequence[Table], same: Sequence[tuple[Place, Place]] = ()) -> None:
        self.model = cp_model.CpModel()
        self.counts: dict[Place, cp_model.LinearExprT] = {}
        self.hidden: dict[Place, cp_model.IntVar] = {}
        self._totals: dict[tuple[str, str], cp_model.LinearExprT] = {}
        for table in tables:
            self._add_cells(table)
            self._add_relations(table)
            self._add_totals(table)
        for one, other in same:
            self.model.add(self.counts[one] == self.counts[other])

    def range_of(self, place: Place) -> Range:
        return self._best(self.hidden[place], -1), self._best(self.hidden[place], 1)

    def can_be(self, place: Place, least: int, most: int) -> bool:
        """Say whether a hidden count may lie between two numbers, both included."""
        model = self.model.clone()
        var = model.get_int_var_from_proto_index(self.hidden[place].index)
        model.add(var >= least)
        model.add(var <= most)
        return _solver().solve(model) in {cp_model.OPTIMAL, cp_model.FEASIBLE}

    def _add_cells(self, table: Table) -> None:
        for name, row in rows_of(table):
            for column, cell in zip(table.columns, row, strict=True):
                place = (table.key, name, column.key)
                if column.format is ColumnFormat.COUNT and isinstance(cell, int | float):
                    self.counts[place] = int(cell)
                elif column.format is ColumnFormat.COUNT and cell is not None:
                    self.counts[place] = self.hidden[place] = self.model.new_int_var(1, MOST, str(place))

    def _add_relations(self, table: Table) -> None:
        for name, row in rows_of(table):
            keys = [one.key for one in table.columns if (table.key, name, one.key) in self.counts]
            own = {key: self.counts[table.key, name, key] for key in keys}
            for column, cell in zip(table.columns, row, strict=True):
                if column.sum_of:
                    self.model.add(_sum([own[key] for key in column.sum_of]) == own[column.key])
                share = column.share_of
                if share is None or any(key not in own for key in (*share.part, share.whole)):
                    continue
                parts, whole = _sum([own[key] for key in share.part]), own[share.whole]
                self.model.add(parts <= whole)
                if isinstance(cell, int | float):
                    self.model.add(200 * parts >= (2 * int(cell) - 1) * whole)
                    self.model.add(200 * parts <= (2 * int(cell) + 1) * whole)

    def _add_totals(self, table: Table) -> None:
        for column in table.columns:
            places = [(table.key, str(row[0]), column.key) for row in table.rows]
            if column.format is not ColumnFormat.COUNT or any(each not in self.counts for each in places):
                continue
            whole = _sum([self.counts[each] for each in places])
            shown = self.counts.get((table.key, "(total)", column.key))
            for other in (shown, self._totals.get((table.counts_of, column.key))):
                if other is not None:
                    self.model.add(whole == other)
            self._totals[table.counts_of, column.key] = whole

    def _best(self, var: cp_model.IntVar, sign: int) -> int:
        self.model.maximize(sign * var)
        solver = _solver()
        assert solver.solve(self.model) == cp_model.OPTIMAL
        return int(solver.value(var))


def _sum(terms: Sequence[cp_model.LinearExprT]) -> cp_model.LinearExpr:
    return cp_model.LinearExpr.sum([0, *terms])


def _solver() -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver
