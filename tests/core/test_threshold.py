from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.errors import ThresholdError
from csc_qa.core.threshold import Comparison, Threshold, ThresholdState

PRINTED = Path(__file__).resolve().parents[3] / "shared" / "data" / "kpi_targets_2022_23.csv"


def test_forms_of_limits() -> None:
    contacts = Threshold.parse("<17K")
    assert (contacts.comparison, contacts.value) == (Comparison.LESS_THAN, Decimal(17000))
    assert Threshold.parse("< 17,000") == contacts
    assert Threshold.parse("90%").is_percentage
    assert Threshold.parse("700 (accumulative)").is_cumulative
    assert Threshold.parse("700 (cumulative)") == Threshold.parse("700 (accumulative)")
    assert Threshold.parse("≥ 95%").comparison is Comparison.AT_LEAST
    assert Threshold.parse("0.87").as_percentage() == Threshold.parse("87%")
    assert Threshold.parse(540).value == 540


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Not set", ThresholdState.NOT_SET),
        ("", ThresholdState.NOT_SET),
        (None, ThresholdState.NOT_SET),
        ("TBC", ThresholdState.TO_BE_CONFIRMED),
        ("n/a", ThresholdState.NOT_APPLICABLE),
    ],
)
def test_reasons_for_no_limit(text: str | None, state: ThresholdState) -> None:
    threshold = Threshold.parse(text)
    assert threshold.state is state
    assert not threshold


@pytest.mark.parametrize("text", ["90 percent-ish", "<", "1,2,3", "17KK", "79% (264/333)", "-5"])
def test_other_text_is_an_error(text: str) -> None:
    with pytest.raises(ThresholdError, match="CSCQA-THR-001"):
        Threshold.parse(text)


@given(
    st.sampled_from(list(Comparison)),
    st.decimals(0, 10**7, places=2),
    st.booleans(),
    st.booleans(),
)
def test_printed_limit_is_read_back(
    sign: Comparison, value: Decimal, percent: bool, cumulative: bool
) -> None:
    limit = Threshold(value=value, comparison=sign, is_percentage=percent, is_cumulative=cumulative)
    assert Threshold.parse(str(limit)) == limit


def test_every_printed_target_and_comparator_is_read() -> None:
    if not PRINTED.is_file():
        pytest.skip("the report pack's data is not beside the project")
    with PRINTED.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    cells = [cell for row in rows for name, cell in row.items() if name not in ("section", "indicator")]
    states = [Threshold.parse(cell).state for cell in cells]
    assert len(states) == 37 * 5
    assert states.count(ThresholdState.TO_BE_CONFIRMED) == cells.count("TBC") == 4
