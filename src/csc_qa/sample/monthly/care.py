"""Lists 8 and 10 of a month: children looked after, and those of them with a plan for adoption."""

from __future__ import annotations

from datetime import timedelta

from csc_qa.sample.monthly.figures import MonthFigures
from csc_qa.sample.monthly.rows import MonthMaker, Row, since_birth, split, years_before

_CEASED, _SIX_WEEKS = 20, 42
_YOUNG = 5


def care_rows(maker: MonthMaker, figures: MonthFigures) -> list[Row]:
    """Return list 8: children in care, and some who left it, one of them on the last day of the month."""
    placed, rest = figures.count("cla_placed_for_adoption"), figures.count("cla")
    young = [maker.child(ages=(1, 4), area="Adoption") for _ in range(placed)]
    rows = [*young, *maker.children(rest - placed, area="Permanency")]
    for row in rows:
        row.update(_care(maker))
    _place(maker, figures, rows)
    _start(maker, figures, rows)
    _visit(maker, figures, rows)
    _settle_status(maker, figures, rows)
    for row in maker.some(rows, figures.count("cla_allocated_to_cwd")):
        row["allocated_team"] = f"Jigsaw Team {maker.rng.randint(1, 2)}"
    ceased = [child | _care(maker) for child in maker.children(_CEASED, area="Permanency")]
    for number, row in enumerate(ceased):
        row |= {
            "care_started_on": since_birth(row, maker.days_ago(400, 900)),
            "placement_type": "U6",
            "placement_provider": "PR4",
        }
        row |= {"care_ceased_on": maker.end - timedelta(days=3 * number), "ceased_reason": "E4A"}
    return [*rows, *ceased]


def adoption_rows(maker: MonthMaker, in_care: list[Row]) -> list[Row]:
    """Return list 10: the children who live with their adopters."""
    return [
        {
            field: row[field]
            for field in ("child_id", "gender", "ethnicity", "date_of_birth", "age", "has_disability")
        }
        | {"family_id": f"F{row['child_id']}", "entered_care_on": row["care_started_on"]}
        | {"adoption_decided_on": maker.days_ago(100, 120), "placed_on": maker.days_ago(10, 90)}
        for row in in_care
        if row["placement_type"] == "A5"
    ]


def _care(maker: MonthMaker) -> Row:
    return {
        "is_uasc": "b) No",
        "category_of_need": maker.rng.choice(("N1", "N1", "N5", "N8")),
        "is_second_period": "b) No",
        "legal_status": "C2",
        "permanence_plan": "Long-term fostering",
        "last_iro_contact_on": maker.days_ago(0, 90),
        "placements_in_12_months": maker.rng.randint(0, 2),
        "placement_location": maker.rng.choice(("In", "Out")),
        "missing_episodes": 0,
        "absent_episodes": 0,
    }


def _place(maker: MonthMaker, figures: MonthFigures, rows: list[Row]) -> None:
    """Say where each child lives; the youngest, who stand first, with adopters."""
    with_adopters, others = split(rows, figures.count("cla_placed_for_adoption"))
    for row in with_adopters:
        row |= {"placement_type": "A5", "placement_provider": "PR1", "permanence_plan": "Adoption"}
    with_ifa, elsewhere = split(maker.some(others, len(others)), figures.fraction("cla_in_ifa_placements")[0])
    for row in with_ifa:
        row |= {
            "placement_type": maker.rng.choice(("U4", "U6")),
            "placement_provider": maker.rng.choice(("PR4", "PR5")),
        }
    # Foster carers of the council's own, and private homes, are no fostering agencies.
    for number, row in enumerate(elsewhere):
        kind, provider = ("U1", "PR1") if number % 3 else ("K2", "PR4")
        row.update(placement_type=kind, placement_provider=provider)
    moved, _ = figures.fraction("cla_3_or_more_placements")
    for row in maker.some(rows, moved):
        row["placements_in_12_months"] = maker.rng.randint(3, 5)


def _start(maker: MonthMaker, figures: MonthFigures, rows: list[Row]) -> None:
    """Say since when each child is looked after, and when those of a year or longer saw a doctor."""
    healthy, total = figures.fraction("cla_health_assessments_up_to_date")
    old_enough = [row for row in rows if int(str(row["age"])) >= 2]
    long = maker.some(old_enough, total)
    ids = {id(row) for row in long}
    for number, row in enumerate(long):
        longest = years_before(maker.end, 1) - timedelta(days=0 if number == 0 else maker.rng.randint(1, 360))
        row["care_started_on"] = longest
        is_young = int(str(row["age"])) < _YOUNG
        if number < healthy:
            row["last_health_assessment_on"] = maker.days_ago(0, 175 if is_young else 360)
        else:
            row["last_health_assessment_on"] = (
                maker.days_ago(190 if is_young else 370, 500) if number % 2 else None
            )
    for row in rows:
        if id(row) not in ids:
            row["care_started_on"] = maker.days_ago(40, 360)
            row["last_health_assessment_on"] = maker.days_ago(0, 39)


def _visit(maker: MonthMaker, figures: MonthFigures, rows: list[Row]) -> None:
    visited = {id(row) for row in maker.some(rows, figures.fraction("cla_visits_in_timescale")[0])}
    reviewed = {id(row) for row in maker.some(rows, figures.fraction("cla_reviews_up_to_date")[0])}
    for row in rows:
        is_visited, is_reviewed = id(row) in visited, id(row) in reviewed
        row["last_visit_on"] = (
            maker.days_ago(0, _SIX_WEEKS) if is_visited else maker.days_ago(_SIX_WEEKS + 1, 100)
        )
        row["latest_review_on"] = maker.days_ago(0, 39) if is_reviewed else None


def _settle_status(maker: MonthMaker, figures: MonthFigures, rows: list[Row]) -> None:
    """Say who came alone to seek asylum, all by agreement, and who else is in care by agreement."""
    alone, others = split(maker.some(rows, len(rows)), figures.count("cla_uasc"))
    for row in alone:
        row |= {"is_uasc": "a) Yes", "legal_status": "V2"}
    for row in others[: figures.count("cla_section_20")]:
        row["legal_status"] = "V2"
    for row in rows:
        row["legal_status_on"] = row["care_started_on"]
        row["placement_started_on"] = maker.days_ago(0, 39)
