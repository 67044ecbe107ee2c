"""What the expressions count, against the same rules written out row by row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from tests.indicators.computing.random_tables import MONTH, computable, tables

from csc_qa.indicators.computing import compute_values
from csc_qa.programme.working_days import working_days_between

SOME = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
START, END = date(2022, 12, 1), date(2022, 12, 31)
YEAR_AGO, HALF_YEAR_AGO, SIX_WEEKS_AGO = date(2021, 12, 31), date(2022, 6, 30), date(2022, 11, 19)
Row = dict[str, object]
Rule = Callable[[Row], bool]


def rows_of(table: pd.DataFrame) -> list[Row]:
    """Return the rows with days as dates and what is missing as None."""
    rows = table.astype(object).where(table.notna(), None).to_dict("records")
    return [
        {str(name): cell.date() if isinstance(cell, pd.Timestamp) else cell for name, cell in row.items()}
        for row in rows
    ]


def day(row: Row, field: str, missing: date = date.max) -> date:
    value = row[field]
    return value if isinstance(value, date) else missing


def is_open(row: Row, started: str, ended: str) -> bool:
    return day(row, started) <= END < day(row, ended)


def is_in(row: Row, field: str, first: date) -> bool:
    return first <= day(row, field) <= END


def in_care(row: Row) -> bool:
    return is_open(row, "care_started_on", "care_ceased_on")


def on_plan(row: Row) -> bool:
    return is_open(row, "plan_started_on", "plan_ended_on")


def in_need(row: Row) -> bool:
    team = str(row["allocated_team"] or "")
    is_cwd = any(word in team.casefold().split() for word in ("cwd",)) or any(
        word in team.casefold() for word in ("jigsaw", "disabilit")
    )
    return (
        is_open(row, "cin_started_on", "cin_closed_on")
        and row["case_status"] == "Child in need plan"
        and not is_cwd
    )


def visited_within(field: str, working_days: int) -> Rule:
    return lambda row: (
        is_in(row, field, date.min) and working_days_between(day(row, field), END) <= working_days
    )


def finished(row: Row) -> bool:
    return is_in(row, "assessment_authorised_on", START)


def in_45_days(row: Row) -> bool:
    started, ended = day(row, "assessment_started_on"), day(row, "assessment_authorised_on")
    return started <= ended and working_days_between(started, ended) <= 45


def reviewed(row: Row) -> bool:
    is_new = (
        row["care_started_on"] is not None and working_days_between(day(row, "care_started_on"), END) <= 20
    )
    return is_in(row, "latest_review_on", HALF_YEAR_AGO) or is_new


def health_assessed(row: Row) -> bool:
    is_five = day(row, "date_of_birth") <= date(2017, 12, 31)
    return is_in(row, "last_health_assessment_on", YEAR_AGO if is_five else HALF_YEAR_AGO)


CASES: dict[str, tuple[int, Rule, Rule]] = {
    "assessments_in_45_days": (4, finished, in_45_days),
    "cpp_visits_in_10_working_days": (7, on_plan, visited_within("last_visit_on", 10)),
    "cpp_visits_in_20_working_days": (7, on_plan, visited_within("last_visit_on", 20)),
    "cla_visits_in_timescale": (8, in_care, lambda row: is_in(row, "last_visit_on", SIX_WEEKS_AGO)),
    "cin_visits_in_6_weeks": (6, in_need, lambda row: is_in(row, "last_seen_on", SIX_WEEKS_AGO)),
    "cla_reviews_up_to_date": (8, in_care, reviewed),
    "cla_health_assessments_up_to_date": (
        8,
        lambda row: in_care(row) and day(row, "care_started_on") <= YEAR_AGO,
        health_assessed,
    ),
    "cla_3_or_more_placements": (8, in_care, lambda row: (row["placements_in_12_months"] or 0) in (3.0, 7.0)),
    "supervision_in_time_cpp": (
        12,
        lambda row: row["case_group"] == "CPP",
        lambda row: (
            is_in(row, "last_supervision_on", date(2022, 11, 5)) or day(row, "exempt_until", date.min) >= END
        ),
    ),
}


@pytest.mark.parametrize("indicator", CASES)
def test_counted_as_by_hand(indicator: str) -> None:
    number, who, counted = CASES[indicator]
    only = [each for each in computable() if each.id == indicator]

    @SOME
    @given(tables(number))
    def agrees(drawn: dict[int, pd.DataFrame]) -> None:
        [value], _ = compute_values(only, drawn, MONTH)
        rows = [row for row in rows_of(drawn[number]) if who(row)]
        assert (value.numerator, value.denominator) == (sum(map(counted, rows)), len(rows))

    agrees()


@SOME
@given(tables(3))
def test_re_referrals_as_by_hand(drawn: dict[int, pd.DataFrame]) -> None:
    only = [each for each in computable() if each.id == "re_referrals_in_12_months"]
    [value], _ = compute_values(only, drawn, MONTH)
    rows = [row for row in rows_of(drawn[3]) if row["date_of_referral"] is not None]
    rows.sort(key=lambda row: day(row, "date_of_referral"))
    again = 0
    in_month = [row for row in rows if is_in(row, "date_of_referral", START)]
    for row in in_month:
        when = day(row, "date_of_referral")
        before = [day(each, "date_of_referral") for each in rows if each["child_id"] == row["child_id"]]
        is_listed = row["child_id"] is not None and any(a_year_before(when) <= each < when for each in before)
        again += is_listed or (row["referrals_in_12_months"] or 0) in (1.0, 2.0, 3.0, 7.0)
    assert (value.numerator, value.denominator) == (again, len(in_month))


def a_year_before(when: date) -> date:
    return when.replace(year=when.year - 1)
