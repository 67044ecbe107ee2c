"""Find the cases of Annex A's lists: each child once, with who holds the case and what themes it meets."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold
from csc_qa.programme.allocation.auditor import person_key
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.siblings import family_numbers
from csc_qa.programme.allocation.team_areas import TeamAreas

# Where a child is on several lists, the case is held by who holds it on the first of these; open cases first.
_ORDER = (8, 7, 9, 6, 5, 4, 3, 10, 2, 1)


@dataclass(frozen=True)
class FoundCases:
    """The cases, by child, and what was found on the way."""

    cases: list[Case] = field(repr=False)
    findings: list[Finding] = field(default_factory=list)


def child_key(child_id: str) -> str:
    """Return an identifier as identifiers are compared.

    Example:
        >>> child_key(" ab-0012 ")
        'AB-0012'
    """
    return "".join(child_id.split()).upper()


def find_cases(
    lists: Mapping[int, pd.DataFrame],
    areas: TeamAreas,
    themes: Mapping[str, Collection[str]],
    recent: Collection[str],
    this_month: Collection[str],
) -> FoundCases:
    """Return every child of lists 1 to 10 as a case.

    Args:
        lists: number of the list to its table, as `sources.annex_a` reads them.
        themes: name of a theme to the keys of the children who meet its condition.
        recent: keys of the children audited within twelve months.
        this_month: keys of the children who have an audit of this month.
    """
    rows = _rows_of_children(lists)
    if rows.empty:
        return FoundCases([], [make_finding("CSCQA-ALC-015")])
    families = family_numbers(rows)
    taken = {families.numbers[key] for key in this_month if key in families.numbers}
    workers = _workers(rows)
    holders = _holders(rows)
    cases = [
        Case(
            child_id=holder["child_id"],
            service_area=_area(holder, areas),
            team=holder["team"],
            practitioner=holder["worker"],
            workers=frozenset(workers.get(key, ())),
            family=families.numbers[key],
            themes=frozenset(theme for theme, children in themes.items() if key in children),
            is_recent=key in recent,
            is_family_taken=families.numbers[key] in taken,
        )
        for key, holder in holders.items()
    ]
    return FoundCases(cases, [*families.findings, *_without_area(cases)])


def _rows_of_children(lists: Mapping[int, pd.DataFrame]) -> pd.DataFrame:
    """Return one row for each row of a list that names a child, the one that tells who holds it first."""
    parts = [_part(number, lists[number]) for number in _ORDER if number in lists and len(lists[number])]
    if not parts:
        return pd.DataFrame()
    rows = pd.concat(parts, ignore_index=True)
    rows["has_holder"] = (rows["team"] != "") | (rows["area"] != "")
    rows = rows.sort_values(
        ["key", "has_holder", "is_open", "rank", "start"],
        ascending=[True, False, False, True, False],
        kind="stable",
    )
    return rows.reset_index(drop=True)


def _part(number: int, table: pd.DataFrame) -> pd.DataFrame:
    which = ANNEX_A_LISTS[number]
    rows = table[table["child_id"].notna()]

    def text(name: str) -> Any:
        return rows[name].fillna("") if name in rows else ""

    part = pd.DataFrame({"child_id": rows["child_id"].astype(object)}, index=rows.index)
    part["key"] = [child_key(each) for each in rows["child_id"]]
    part["team"], part["worker"] = text(which.team), text("allocated_worker")
    part["area"], part["family"] = text("service_area"), text("family_id")
    part["is_open"] = rows[which.ends].isna() if which.ends else True
    part["start"] = rows[which.starts] if which.starts else pd.NaT
    part["rank"], part["number"] = _ORDER.index(number), number
    return part


def _holders(rows: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Return each child's key to who holds the case. A contact alone makes no case."""
    is_case = rows["has_holder"] | (rows["number"] != 1)
    first = rows[is_case].drop_duplicates("key")
    columns = first[["child_id", "team", "worker", "area"]].to_dict("records")
    return dict(zip(first["key"], columns, strict=True))


def _workers(rows: pd.DataFrame) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    keys = {name: person_key(name) for name in rows["worker"].unique()}
    for key, name in zip(rows["key"], rows["worker"], strict=True):
        if name:
            found.setdefault(key, set()).add(keys[name])
    return found


def _area(holder: Mapping[str, str], areas: TeamAreas) -> str | None:
    named = areas.area_named(holder["area"]) if holder["area"] else None
    return named or (areas.area_of(holder["team"]) if holder["team"] else None)


def _without_area(cases: Collection[Case]) -> list[Finding]:
    """Return a finding for each team without an area, and one for the cases without a team."""
    teams: dict[str, tuple[str, int]] = {}
    nowhere = 0
    for case in cases:
        if case.service_area is None and case.team:
            name, count = teams.get(fold(case.team), (case.team, 0))
            teams[fold(case.team)] = (name, count + 1)
        elif case.service_area is None:
            nowhere += 1
    findings = [
        make_finding(
            "CSCQA-ALC-016",
            f'team "{name}" belongs to no service area; {count} cases are for no auditor of one area',
        )
        for _, (name, count) in sorted(teams.items())
    ]
    if nowhere:
        message = f"{nowhere} cases have neither team nor service area and are for no auditor of one area"
        findings.append(make_finding("CSCQA-ALC-017", message))
    return findings
