"""Kappa against scikit-learn and statsmodels, on random tables and on those that are hard to reckon."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa

from csc_qa.moderation.kappa import weighted_kappa

Matrix = list[list[int]]
counts = st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 200))
matrices = st.lists(st.lists(counts, min_size=4, max_size=4), min_size=4, max_size=4)


def scikit_learn(matrix: Matrix) -> float:
    cells = [(i, j, n) for i, row in enumerate(matrix) for j, n in enumerate(row) if n]
    weights = [n for _, _, n in cells]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(
            cohen_kappa_score(
                [i for i, _, _ in cells],
                [j for _, j, _ in cells],
                labels=[0, 1, 2, 3],
                weights="linear",
                sample_weight=weights,
            )
        )


@given(matrices)
def test_value_is_that_of_scikit_learn_and_interval_that_of_statsmodels(matrix: Matrix) -> None:
    found = weighted_kappa(matrix)
    if not np.sum(matrix):
        assert found is None
        return
    expected = scikit_learn(matrix)
    if np.isnan(expected):
        assert found is None
        return
    assert found is not None
    assert found.value == pytest.approx(expected, abs=1e-12)
    with np.errstate(all="ignore"):
        theirs = cohens_kappa(np.array(matrix), wt="linear")
    if np.isfinite(theirs.std_kappa):
        assert found.low == pytest.approx(theirs.kappa_low, abs=1e-6)
        assert found.high == pytest.approx(theirs.kappa_upp, abs=1e-6)


@pytest.mark.parametrize(
    ("matrix", "expected"),
    [
        ([[0, 0], [0, 0]], None),
        ([[7, 0], [0, 0]], None),
        ([[5]], None),
        ([[4, 0], [0, 6]], (1.0, 1.0, 1.0)),
        ([[3, 3], [0, 0]], (0.0, 0.0, 0.0)),
        ([[0, 5], [5, 0]], (-1.0, -1.0, -1.0)),
    ],
    ids=["empty", "one grade only", "scale of one", "all agree", "auditors gave one grade", "all disagree"],
)
def test_degenerate_tables(matrix: Matrix, expected: tuple[float, float, float] | None) -> None:
    found = weighted_kappa(matrix)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert (found.value, found.low, found.high) == pytest.approx(expected)


def test_worked_by_hand() -> None:
    # Weights 0, 1/2, 1: observed disagreement (2 x 1/2) / 10, expected (by the margins) 0.42.
    found = weighted_kappa([[3, 1, 0], [0, 3, 1], [0, 0, 2]])
    expected = (4 * 0.5 * 4 + 4 * 1 * 3 + 4 * 0.5 * 3 + 4 * 0.5 * 3 + 2 * 1 * 3 + 2 * 0.5 * 4) / 100
    assert found is not None
    assert found.value == pytest.approx(1 - 0.1 / expected)
