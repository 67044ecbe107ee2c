from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t

from csc_qa.core.agreement import LeniencyVerdict
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.moderation.leniency import leniency_of, measure_leniency

LEAST = 10


def audits(*rows: tuple[str | None, str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["auditor", "grade", "moderated_grade"], dtype="str")


def test_grade_lowered_by_the_panel_is_lenient_and_raised_is_strict() -> None:
    down = [("A", "good", "requires_improvement")] * 9 + [("A", "good", "good")] * 2
    up = [("B", "inadequate", "good")] * 9 + [("B", "good", "good")]
    first, second = measure_leniency(audits(*down, *up), OFSTED_SCALE, least_audits=LEAST)
    assert (first.auditor, first.audits) == ("A", 11)
    assert first.mean_steps == pytest.approx(9 / 11)
    assert first.verdict is LeniencyVerdict.LENIENT
    assert second.mean_steps == pytest.approx(-1.8)
    assert second.verdict is LeniencyVerdict.STRICT


def test_nothing_is_said_below_the_least_number() -> None:
    rows = [("A", "good", "inadequate")] * (LEAST - 1)
    [found] = measure_leniency(audits(*rows), OFSTED_SCALE, least_audits=LEAST)
    assert (found.audits, found.mean_steps, found.low, found.high) == (9, None, None, None)
    assert found.verdict is LeniencyVerdict.TOO_FEW


def test_rows_without_auditor_or_grade_do_not_count() -> None:
    rows = [(None, "good", "good"), ("A", None, "good"), ("A", "good", None)]
    assert measure_leniency(audits(*rows), OFSTED_SCALE, least_audits=LEAST) == ()


@given(st.lists(st.integers(-3, 3), min_size=LEAST, max_size=60))
def test_interval_is_students(steps: list[int]) -> None:
    found = leniency_of("A", steps, LEAST)
    mean, spread = pd.Series(steps).mean(), pd.Series(steps).sem()
    assert found.mean_steps == pytest.approx(mean)
    if spread == 0:
        assert (found.low, found.high) == (None, None)
        expected = {0: "no difference shown"}.get(steps[0], "stricter" if steps[0] < 0 else "more lenient")
        assert found.verdict.value.startswith(expected)
    else:
        reach = t.ppf(0.975, len(steps) - 1) * spread
        assert (found.low, found.high) == pytest.approx((mean - reach, mean + reach))


def test_name_of_the_auditor_is_not_in_its_repr() -> None:
    assert "Invented" not in repr(leniency_of("Invented Name", [0] * LEAST, LEAST))
