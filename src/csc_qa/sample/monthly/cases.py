"""Lists 6 and 7 of a month: children in need, and children with a child protection plan."""

from __future__ import annotations

from datetime import timedelta

from csc_qa.sample.monthly.figures import MonthFigures
from csc_qa.sample.monthly.rows import MonthMaker, Row, since_birth, split

_WITH_CWD, _CLOSED, _ENDED = 70, 40, 15
_SIX_WEEKS = 42


def plan_rows(maker: MonthMaker, figures: MonthFigures) -> list[Row]:
    """Return list 7: open plans, and some that ended, one of them on the last day of the month."""
    soon, total = figures.fraction("cpp_visits_in_10_working_days")
    in_four_weeks, _ = figures.fraction("cpp_visits_in_20_working_days")
    rows = [child | _plan(maker) for child in maker.children(total)]
    in_ten, rest = split(rows, soon)
    in_twenty, late = split(rest, in_four_weeks - soon)
    for row in in_ten:
        row["last_visit_on"] = maker.working_days_ago(maker.end, 0, 10)
    for row in in_twenty:
        row["last_visit_on"] = maker.working_days_ago(maker.end, 11, 20)
    for number, row in enumerate(late):
        row["last_visit_on"] = maker.working_days_ago(maker.end, 21, 50) if number % 4 else None
    ended = [child | _plan(maker) for child in maker.children(_ENDED)]
    for number, row in enumerate(ended):
        row |= {
            "last_visit_on": maker.days_ago(0, 30),
            "plan_ended_on": maker.end - timedelta(days=2 * number),
        }
    return [*rows, *ended]


def _plan(maker: MonthMaker) -> Row:
    return {
        "plan_started_on": maker.days_ago(60, 500),
        "initial_category": "Neglect",
        "latest_category": maker.rng.choice(("Neglect", "Emotional abuse", "Physical abuse")),
        "is_seen_alone": "a) Yes",
        "latest_review_on": maker.days_ago(0, 59),
        "previous_plans": maker.rng.choice((0, 0, 0, 1)),
    }


def need_rows(maker: MonthMaker, figures: MonthFigures, on_plan: list[Row], in_care: list[Row]) -> list[Row]:
    """Return list 6: children in need, also of the disability team or with other plans, and closed cases."""
    visited, total = figures.fraction("cin_visits_in_6_weeks")
    rows = [child | _need(maker, "Child in need plan") for child in maker.children(total)]
    in_time, late = split(rows, visited)
    for row in in_time:
        row["last_seen_on"] = maker.days_ago(0, _SIX_WEEKS)
    for number, row in enumerate(late):
        row["last_seen_on"] = maker.days_ago(_SIX_WEEKS + 1, 90) if number % 3 else None
    others = [
        child | _need(maker, "Child in need plan") for child in maker.children(_WITH_CWD, area="Jigsaw")
    ]
    others += [_who(row) | _need(maker, "Child protection plan") for row in on_plan]
    others += [_who(row) | _need(maker, "Looked after") for row in in_care]
    closed = [child | _need(maker, "Child in need plan") for child in maker.children(_CLOSED)]
    for number, row in enumerate(closed):
        row |= {"cin_closed_on": maker.end - timedelta(days=number), "closure_reason": "RC7"}
    for row in (*others, *closed):
        row["last_seen_on"] = maker.days_ago(0, 60)
    for row in (*rows, *others, *closed):
        row["cin_started_on"] = since_birth(row, maker.days_ago(100, 900))
    return [*rows, *others, *closed]


def _need(maker: MonthMaker, status: str) -> Row:
    return {"primary_need": maker.rng.choice(("N1", "N5")), "case_status": status}


def _who(row: Row) -> Row:
    fields = ("child_id", "gender", "ethnicity", "date_of_birth", "age", "has_disability")
    return {field: row[field] for field in (*fields, "allocated_team", "allocated_worker")}
