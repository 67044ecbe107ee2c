"""Which cells to hide, so that no count from 1 to 4 can be worked out from those that are left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array, hstack

from csc_qa.core.errors import ReportError
from csc_qa.reports.disclosure.cells import TOTAL, CountSystem, Place

SMALLEST, LARGEST = 1, 4
# What it costs to hide a cell beside its value: totals are what readers need most, percentages least.
_TOTAL_COST, _PERCENT_COST = 200.0, 0.5
_MOVED = 1e-6


def is_small(count: float) -> bool:
    """Say whether a count is one that publishing would give away."""
    return SMALLEST <= count <= LARGEST


def cells_to_hide(system: CountSystem) -> set[Place]:
    """Return the cells to hide.

    For each small count, every number from 1 to 4 remains possible for somebody who knows all cells that are
    left, that hidden cells are at least 1 (0 is always shown), and that counts are whole numbers; of a sum of
    two counts that are not 0, every number from 2.

    Raises:
        ReportError: the counts contradict one another, so that nothing can be said for sure.
    """
    counts = [count for count in range(len(system.values)) if is_small(system.values[count])]
    hidden = set(counts) & set(system.shown.values())
    solver = _Solver(system)
    for count in counts:
        hidden |= solver.moved_to_any(count, range(SMALLEST, system.values[count]), hidden)
        if system.values[count] < LARGEST:
            hidden |= solver.moved_to_any(count, [LARGEST], hidden)
    cells = {place for place, count in system.shown.items() if count in hidden}
    return cells | {place for place, whole in system.wholes.items() if whole in hidden}


class _Solver:
    """Finds which other counts must be unknown for one to be able to have another value, at least cost."""

    def __init__(self, system: CountSystem) -> None:
        self._values = np.array(system.values, dtype=float)
        self._shown = set(system.shown.values())
        matrix = _matrix(system)
        self._sums = hstack([matrix, -matrix]) if system.equations else None
        self._costs = _costs(system)
        self._bounds = [*self._ups(), *self._downs()]

    def moved_to_any(self, count: int, goals: Iterable[int], hidden: set[int]) -> set[int]:
        """Return which shown counts have to change when this one becomes the first goal that it can reach.

        Nothing has to where it can reach none: it is as small as its parts allow.

        Raises:
            ReportError: it cannot rise either.
        """
        for goal in goals:
            moved = self._moved_to(count, goal, hidden)
            if moved is not None:
                return moved
            if goal == LARGEST:
                raise ReportError.because("CSCQA-RPT-049")
        return set()

    def _moved_to(self, count: int, goal: int, hidden: set[int]) -> set[int] | None:
        size = len(self._values)
        costs = self._costs.copy()
        costs[list(hidden)] = 0.0
        step = goal - self._values[count]
        bounds = self._bounds.copy()
        bounds[count], bounds[size + count] = ((step, step), (0, 0)) if step > 0 else ((0, 0), (-step, -step))
        found = linprog(
            np.concatenate([costs, costs]),
            A_eq=self._sums,
            b_eq=None if self._sums is None else np.zeros(self._sums.shape[0]),
            bounds=bounds,
            method="highs",
        )
        if found.x is None:
            return None
        change = found.x[:size] - found.x[size:]
        return {at for at in self._shown if abs(change[at]) > _MOVED}

    def _ups(self) -> Iterator[tuple[float, float | None]]:
        """Yield how far each count can rise: a shown 0 is known for 0."""
        for at, value in enumerate(self._values):
            yield (0, 0) if value == 0 and at in self._shown else (0, None)

    def _downs(self) -> Iterator[tuple[float, float]]:
        """Yield how far each count can fall: a shown one to 1, one that is nowhere shown to 0."""
        for at, value in enumerate(self._values):
            yield 0, max(0.0, value - 1) if at in self._shown else value


def _matrix(system: CountSystem) -> csr_array:
    rows = [at for at, equation in enumerate(system.equations) for _ in equation]
    columns = [count for equation in system.equations for count in equation]
    factors = [float(factor) for equation in system.equations for factor in equation.values()]
    return csr_array((factors, (rows, columns)), shape=(len(system.equations), len(system.values)))


def _costs(system: CountSystem) -> np.ndarray:
    costs = np.zeros(len(system.values))
    for place, count in system.shown.items():
        own = _PERCENT_COST if place in system.wholes else 1.0 + np.log1p(system.values[count])
        costs[count] += own + (_TOTAL_COST if place.row == TOTAL and place not in system.wholes else 0.0)
    return costs
