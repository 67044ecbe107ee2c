"""The day on which a limit falls still counts, and the day before it does not: worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest
from tests.indicators.computing.random_tables import MONTH, computable

from csc_qa.core.annex_a import ALL_TABLES
from csc_qa.indicators.computing import Engine, compute_values, on_engine
from csc_qa.sources.annex_a.columns import DTYPES

Row = dict[str, object]
CHILD: Row = {"child_id": "1", "date_of_birth": date(2010, 1, 1)}
IN_CARE = CHILD | {"care_started_on": date(2020, 1, 1)}
ON_PLAN = CHILD | {"plan_started_on": date(2022, 1, 1)}
IN_NEED = CHILD | {"cin_started_on": date(2022, 1, 1), "case_status": "Child in need plan"}
TODDLER = IN_CARE | {"date_of_birth": date(2018, 1, 1)}
# Christmas 2022: 26 and 27 December are bank holidays, so ten working days before the 31st is the 14th.
ASSESSED = {"assessment_authorised_on": date(2022, 12, 14)}

# Indicator, row, field, first day that still counts.
LIMITS = [
    ("cpp_visits_in_10_working_days", ON_PLAN, "last_visit_on", date(2022, 12, 14)),
    ("cpp_visits_in_20_working_days", ON_PLAN, "last_visit_on", date(2022, 11, 30)),
    ("cla_visits_in_timescale", IN_CARE, "last_visit_on", date(2022, 11, 19)),
    ("cin_visits_in_6_weeks", IN_NEED, "last_seen_on", date(2022, 11, 19)),
    ("supervision_in_time", {"case_group": "CIN"}, "last_supervision_on", date(2022, 11, 5)),
    ("supervision_in_time", {"case_group": "CIN"}, "exempt_until", date(2022, 12, 31)),
    ("cla_reviews_up_to_date", IN_CARE, "latest_review_on", date(2022, 6, 30)),
    ("cla_reviews_up_to_date", CHILD, "care_started_on", date(2022, 11, 30)),
    ("cla_health_assessments_up_to_date", IN_CARE, "last_health_assessment_on", date(2021, 12, 31)),
    ("cla_health_assessments_up_to_date", TODDLER, "last_health_assessment_on", date(2022, 6, 30)),
    # From 11 October to 14 December lie 46 weekdays after the first, none of them a bank holiday.
    ("assessments_in_45_days", ASSESSED, "assessment_started_on", date(2022, 10, 12)),
]


def count(indicator: str, *rows: Row, engine: Engine = Engine.PANDAS) -> tuple[int, int | None]:
    [only] = [each for each in computable() if each.id == indicator]
    assert only.computation is not None
    which = ALL_TABLES[only.computation.population.table]
    table = pd.DataFrame(
        {
            column.field: pd.Series([row.get(column.field) for row in rows], dtype=DTYPES[column.kind])
            for column in which.columns
        }
    )
    with on_engine(engine, {which.number: table}) as tables:
        [value], findings = compute_values([only], tables, MONTH)
    assert findings == []
    return value.numerator, value.denominator


@pytest.mark.parametrize("engine", [Engine.PANDAS, Engine.DUCKDB])
@pytest.mark.parametrize(("indicator", "row", "field", "first"), LIMITS)
def test_the_first_day_counts(indicator: str, row: Row, field: str, first: date, engine: Engine) -> None:
    assert count(indicator, row | {field: first}, engine=engine) == (1, 1)
    assert count(indicator, row | {field: first - timedelta(days=1)}, engine=engine) == (0, 1)
    assert count(indicator, row, engine=engine) in {(0, 1), (0, 0)}


@pytest.mark.parametrize(
    ("indicator", "row", "field", "last"),
    [
        ("cla", CHILD, "care_started_on", date(2022, 12, 31)),
        ("child_protection_plans", CHILD, "plan_started_on", date(2022, 12, 31)),
        ("contacts", CHILD, "date_of_contact", date(2022, 12, 31)),
        ("early_help_assessments", CHILD, "assessment_completed_on", date(2022, 12, 31)),
        ("cla_visits_in_timescale", IN_CARE, "last_visit_on", date(2022, 12, 31)),
    ],
)
def test_the_last_day_of_the_month_counts(indicator: str, row: Row, field: str, last: date) -> None:
    assert count(indicator, row | {field: last})[0] == 1
    assert count(indicator, row | {field: last + timedelta(days=1)})[0] == 0


def test_a_case_that_ended_on_the_last_day_is_open_no_more() -> None:
    assert count("cla", IN_CARE | {"care_ceased_on": date(2022, 12, 31)})[0] == 0
    assert count("cla", IN_CARE | {"care_ceased_on": date(2023, 1, 1)})[0] == 1


def test_a_year_in_care_is_a_year_to_the_day() -> None:
    name = "cla_health_assessments_up_to_date"
    assert count(name, CHILD | {"care_started_on": date(2021, 12, 31)})[1] == 1
    assert count(name, CHILD | {"care_started_on": date(2022, 1, 1)})[1] == 0


@pytest.mark.parametrize(
    ("born", "group"),
    [
        (date(2006, 12, 31), "16_17"),
        (date(2005, 1, 1), "16_17"),
        (date(2003, 12, 31), "19_21"),
        (date(2001, 1, 1), "19_21"),
        (date(2007, 1, 1), None),
        (date(2004, 12, 31), None),
        (date(2000, 12, 31), None),
    ],
)
def test_age_is_reached_on_the_birthday(born: date, group: str | None) -> None:
    row = CHILD | {"date_of_birth": born, "eligibility": "Relevant child", "in_touch": "Yes"}
    for each in ("16_17", "19_21"):
        assert count(f"care_leavers_in_touch_{each}", row) == ((1, 1) if each == group else (0, 0))


@pytest.mark.parametrize("engine", [Engine.PANDAS, Engine.DUCKDB])
@pytest.mark.parametrize(
    ("days", "again"),
    [
        ([date(2021, 12, 15), date(2022, 12, 15)], 1),
        ([date(2021, 12, 14), date(2022, 12, 15)], 0),
        ([date(2022, 12, 15), date(2022, 12, 15)], 0),
        ([date(2022, 3, 1), date(2022, 12, 15), date(2022, 12, 15)], 2),
        ([date(2022, 12, 1), date(2022, 12, 31)], 1),
        ([date(2023, 1, 1), date(2022, 12, 31)], 0),
    ],
)
def test_re_referrals(days: list[date], again: int, engine: Engine) -> None:
    rows = [CHILD | {"date_of_referral": day} for day in days]
    in_month = sum(date(2022, 12, 1) <= day <= date(2022, 12, 31) for day in days)
    assert count("re_referrals_in_12_months", *rows, engine=engine) == (again, in_month)
    others = [row | {"child_id": str(number)} for number, row in enumerate(rows)]
    assert count("re_referrals_in_12_months", *others, engine=engine)[0] == 0
    nobody = [row | {"child_id": None} for row in rows]
    assert count("re_referrals_in_12_months", *nobody, engine=engine)[0] == 0


def test_a_referral_that_the_list_counts_before_need_not_be_shown() -> None:
    row = CHILD | {"date_of_referral": date(2022, 12, 15)}
    assert count("re_referrals_in_12_months", row | {"referrals_in_12_months": 1.0}) == (1, 1)
    assert count("re_referrals_in_12_months", row | {"referrals_in_12_months": 0.0}) == (0, 1)


def test_an_assessment_that_ends_before_it_starts_is_not_in_time() -> None:
    row: Row = {"assessment_authorised_on": date(2022, 12, 14), "assessment_started_on": date(2022, 12, 15)}
    assert count("assessments_in_45_days", row) == (0, 1)


def test_the_disability_teams_are_left_out_of_children_in_need() -> None:
    teams = ["Jigsaw Team 1", "CWD", "North cwd team", "Disabilities 0-25", "CWDX", "Assessment", None]
    rows = [IN_NEED | {"allocated_team": team} for team in teams]
    assert count("children_in_need", *rows)[0] == 3
    assert count("cla_allocated_to_cwd", *(IN_CARE | {"allocated_team": team} for team in teams))[0] == 4


def test_section_20_is_without_those_who_came_alone() -> None:
    rows = [IN_CARE | {"legal_status": "V2", "is_uasc": each} for each in (True, False, None)]
    assert count("cla_section_20", *rows)[0] == 2
    assert count("cla_uasc", *rows)[0] == 1


def test_a_foster_agency_is_independent_and_fosters() -> None:
    rows = [
        IN_CARE | {"placement_type": kind, "placement_provider": provider}
        for kind, provider in (("U4", "PR4"), ("U6", "PR5"), ("U1", "PR1"), ("K2", "PR4"), ("U4", None))
    ]
    assert count("cla_in_ifa_placements", *rows) == (2, 5)
    adopted = [IN_CARE | {"placement_type": kind} for kind in ("A3", "A4", "A5", "A6", "P1")]
    assert count("cla_placed_for_adoption", *adopted)[0] == 4
