from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.period import Period, PeriodKind

KINDS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.YEAR: 12,
    PeriodKind.FINANCIAL_QUARTER: 3,
    PeriodKind.FINANCIAL_YEAR: 12,
}


@pytest.mark.parametrize(
    ("day", "kind", "start", "end"),
    [
        (date(2022, 12, 31), "month", date(2022, 12, 1), date(2022, 12, 31)),
        (date(2023, 1, 1), "month", date(2023, 1, 1), date(2023, 1, 31)),
        (date(2024, 2, 29), "month", date(2024, 2, 1), date(2024, 2, 29)),
        (date(2022, 12, 31), "quarter", date(2022, 10, 1), date(2022, 12, 31)),
        (date(2023, 1, 1), "quarter", date(2023, 1, 1), date(2023, 3, 31)),
        (date(2023, 3, 31), "quarter", date(2023, 1, 1), date(2023, 3, 31)),
        (date(2022, 12, 31), "year", date(2022, 1, 1), date(2022, 12, 31)),
        (date(2023, 1, 1), "year", date(2023, 1, 1), date(2023, 12, 31)),
        (date(2023, 3, 31), "financial quarter", date(2023, 1, 1), date(2023, 3, 31)),
        (date(2023, 4, 1), "financial quarter", date(2023, 4, 1), date(2023, 6, 30)),
        (date(2023, 3, 31), "financial year", date(2022, 4, 1), date(2023, 3, 31)),
        (date(2023, 4, 1), "financial year", date(2023, 4, 1), date(2024, 3, 31)),
        (date(2024, 2, 29), "financial year", date(2023, 4, 1), date(2024, 3, 31)),
        (date(2022, 12, 31), "financial year", date(2022, 4, 1), date(2023, 3, 31)),
        (date(2023, 1, 1), "financial year", date(2022, 4, 1), date(2023, 3, 31)),
    ],
)
def test_day_belongs_to(day: date, kind: str, start: date, end: date) -> None:
    assert Period.of(day, PeriodKind(kind)) == Period(start=start, end=end)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(list(KINDS)))
def test_period_holds_its_day_and_has_its_length(day: date, kind: PeriodKind) -> None:
    period = Period.of(day, kind)
    assert day in period
    assert len(period.months()) == KINDS[kind]
    assert period.start.day == 1
    assert Period.of(period.start, kind) == Period.of(period.end, kind) == period


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(list(KINDS)))
def test_next_day_after_a_period_belongs_to_the_next(day: date, kind: PeriodKind) -> None:
    period = Period.of(day, kind)
    following = Period.of(date.fromordinal(period.end.toordinal() + 1), kind)
    assert following.start.toordinal() == period.end.toordinal() + 1


@pytest.mark.parametrize("kind", ["month", "quarter", "year", "financial quarter"])
def test_last_day_that_excel_knows_has_its_period(kind: str) -> None:
    # People type 31/12/9999 for an end that is open.
    period = Period.of(date(9999, 12, 31), PeriodKind(kind))
    assert period.end == date(9999, 12, 31)
    assert str(period).startswith("9999")
