from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import chi2
from statsmodels.stats.contingency_tables import SquareTable, mcnemar

from csc_qa.moderation.homogeneity import marginal_test

full = st.lists(st.lists(st.integers(1, 60), min_size=4, max_size=4), min_size=4, max_size=4)
sparse = st.lists(st.lists(st.sampled_from([0, 0, 0, 1, 5]), min_size=4, max_size=4), min_size=4, max_size=4)


@given(full)
def test_full_table_gives_the_figures_of_statsmodels(matrix: list[list[int]]) -> None:
    found = marginal_test(matrix)
    theirs = SquareTable(np.array(matrix), shift_zeros=False).homogeneity()
    assert found is not None
    assert found.statistic == pytest.approx(theirs.statistic)
    assert found.degrees == theirs.df == 3
    assert found.p_value == pytest.approx(theirs.pvalue, abs=1e-12)


@given(sparse)
def test_table_with_holes_is_reckoned_by_the_generalised_inverse(matrix: list[list[int]]) -> None:
    counts = np.array(matrix, dtype=float)
    moved = counts.sum() - np.trace(counts)
    found = marginal_test(matrix)
    assert (found is None) == (moved == 0)
    assume(found is not None)
    assert found is not None
    difference = counts.sum(axis=0) - counts.sum(axis=1)
    covariance = np.diag(counts.sum(axis=0) + counts.sum(axis=1)) - counts - counts.T
    statistic = difference @ np.linalg.pinv(covariance) @ difference
    rank = np.linalg.matrix_rank(covariance)
    assert found.statistic == pytest.approx(statistic, abs=1e-8)
    assert (found.degrees, found.moved) == (rank, moved)
    assert found.p_value == pytest.approx(chi2.sf(statistic, rank), abs=1e-8)


def test_two_grades_are_mcnemars_test() -> None:
    matrix = [[30, 12], [4, 20]]
    theirs = mcnemar(np.array(matrix), exact=False, correction=False)
    found = marginal_test(matrix)
    assert found is not None
    assert (found.statistic, found.p_value) == pytest.approx((theirs.statistic, theirs.pvalue))


@pytest.mark.parametrize("matrix", [[[0, 0], [0, 0]], [[9, 0], [0, 0]], [[4, 0], [0, 6]]])
def test_nothing_moved_is_nothing_to_test(matrix: list[list[int]]) -> None:
    assert marginal_test(matrix) is None
