"""List 9 and the table of supervision of a month."""

from __future__ import annotations

from csc_qa.sample.monthly.figures import CARE_LEAVERS_IN_DECEMBER, MonthFigures
from csc_qa.sample.monthly.rows import MonthMaker, Row

_ELIGIBLE = 30
_EIGHT_WEEKS = 56
_EXEMPT_EVERY = 50
# Youngest and oldest age of a group, and the words its indicators end in.
_PRINTED_GROUPS = (((16, 17), "16_17"), ((19, 21), "19_21"))


def care_leaver_rows(maker: MonthMaker, figures: MonthFigures) -> list[Row]:
    """Return list 9: care leavers, and children who are eligible but still looked after."""
    rows: list[Row] = []
    for ages, words in _PRINTED_GROUPS:
        touch, size = CARE_LEAVERS_IN_DECEMBER[f"care_leavers_in_touch_{words}"]
        suited, _ = CARE_LEAVERS_IN_DECEMBER[f"care_leavers_in_suitable_accommodation_{words}"]
        group = [_leaver(maker, ages) for _ in range(size)]
        for row in maker.some(group, size - touch):
            row["in_touch"] = "No"
        for row in maker.some(group, size - suited):
            row["suitability"] = "Unsuitable"
        rows += group
    # In months with fewer care leavers the oldest are fewer.
    rest = figures.count("care_leavers") - len(rows)
    rows = [*rows, *(_leaver(maker, (22, 24)) for _ in range(rest))] if rest >= 0 else rows[:rest]
    eligible = [_leaver(maker, (16, 17)) | {"eligibility": "Eligible child"} for _ in range(_ELIGIBLE)]
    return [*rows, *eligible]


def _leaver(maker: MonthMaker, ages: tuple[int, int]) -> Row:
    return maker.child(ages=ages, area="Pathways Through Care") | {
        "eligibility": "Relevant child" if ages[1] < 18 else "Former relevant child",
        "in_touch": "Yes",
        "accommodation": maker.rng.choice(("B", "D", "T", "U", "Z")),
        "suitability": "Suitable",
        "activity": maker.rng.choice(("F2", "F3", "P3", "G5")),
    }


def supervision_rows(maker: MonthMaker, figures: MonthFigures, *lists: tuple[str, list[Row]]) -> list[Row]:
    """Return the table of supervision: children of some lists by group, and the other open cases.

    Args:
        lists: the code of a group, and the open rows of its list; where supervision counts more children than
            the list has, as in September, others make up the number.
    """
    indicators = {
        "CPP": "supervision_in_time_cpp",
        "CLA": "supervision_in_time_cla",
        "Care leaver": "supervision_in_time_care_leavers",
    }
    in_time, total = figures.fraction("supervision_in_time")
    rows: list[Row] = []
    for group, listed in lists:
        supervised, size = figures.fraction(indicators[group])
        children = [*listed[:size], *maker.children(max(0, size - len(listed)))]
        rows += _supervised(maker, children, [group], supervised)
        in_time, total = in_time - supervised, total - size
    others = maker.children(total)
    return [*rows, *_supervised(maker, others, ["CIN", "CIN", "Assessment", "Other"], in_time)]


def _supervised(maker: MonthMaker, children: list[Row], groups: list[str], in_time: int) -> list[Row]:
    rows: list[Row] = []
    for number, child in enumerate(maker.some(children, len(children))):
        row: Row = {field: child[field] for field in ("child_id", "allocated_team", "allocated_worker")}
        row["case_group"] = maker.rng.choice(groups)
        if number >= in_time:
            row["last_supervision_on"] = maker.days_ago(_EIGHT_WEEKS + 1, 150) if number % 5 else None
        elif number % _EXEMPT_EVERY == 1:
            row |= {"last_supervision_on": maker.days_ago(70, 100), "exempt_until": maker.days_ago(-60, 0)}
        else:
            row["last_supervision_on"] = maker.days_ago(0, _EIGHT_WEEKS)
        rows.append(row)
    return rows
