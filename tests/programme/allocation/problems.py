"""Random rosters and case lists, and judges of a draw that know nothing of how it was made."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

from csc_qa.core.spelling import fold
from csc_qa.programme.allocation import AllocationRules, Auditor, Case, Draw, Rule, ThemeOfMonth
from csc_qa.programme.allocation.auditor import person_key


@dataclass(frozen=True)
class Problem:
    auditors: list[Auditor]
    cases: list[Case]
    themes: list[ThemeOfMonth]
    loads: dict[str, int]
    rules: AllocationRules


NAMES = ("Aster Thimblewick", "Fern Mossgate", "Larch Quillbrook", "Sorrel Ottermere", "Pipit Inkcapp")
WORKERS = ("Willow Marblewick", "Umber Snowberrow", "Gorse Puddlecote", "Indigo Wrenhaven")
AREAS = ("crs", "jigsaw")
OF_SUPERVISION = (("Q&A",), ("Q&A", "Managers"))
TEAMS = ("Team 1", "Team 2", "")


def random_problem(seed: int, *, mixed_families: bool) -> Problem:
    """Return a small problem, most often a tight one: as many cases as audits, give or take a few."""
    pick = Random(seed)
    themes = [
        ThemeOfMonth(name="Neglect", groups=("Managers",), is_open=False),
        ThemeOfMonth(name="Supervision", groups=pick.choice(OF_SUPERVISION), is_open=pick.random() < 0.5),
    ][: pick.randrange(3)]
    auditors = [
        Auditor(
            name=name,
            service_area=pick.choice((*AREAS, *AREAS, None)),
            team=pick.choice(TEAMS),
            audits=pick.choice((1, 1, 1, 2, 3, 0)),
            group=pick.choice(("Managers", "Managers", "Q&A")),
        )
        for name in pick.sample(NAMES, pick.randint(1, len(NAMES)))
    ]
    families = pick.randint(1, 8)
    held_by = {family: pick.choice((*WORKERS, NAMES[0], NAMES[1], "")) for family in range(families)}
    cases = [_random_case(pick, number, held_by, mixed_families) for number in range(pick.randint(0, 11))]
    loads = {person_key(name): pick.randrange(4) for name in (*WORKERS, "")}
    rules = AllocationRules(is_own_team_forbidden=pick.random() < 0.6)
    return Problem(auditors, cases, themes, loads, rules)


def _random_case(pick: Random, number: int, held_by: dict[int, str], mixed: bool) -> Case:
    family = pick.randrange(len(held_by))
    practitioner = pick.choice((*WORKERS, NAMES[0])) if mixed else held_by[family]
    workers = {person_key(practitioner)} | (
        {person_key(pick.choice(NAMES))} if pick.random() < 0.2 else set()
    )
    return Case(
        child_id=f"C{number}",
        service_area=pick.choice((*AREAS, None) if pick.random() < 0.1 else AREAS),
        team=pick.choice(TEAMS),
        practitioner=practitioner,
        workers=frozenset(workers - {""}),
        family=family,
        themes=frozenset(theme for theme in ("Neglect", "Supervision") if pick.random() < 0.6),
        is_recent=pick.random() < 0.15,
        is_family_taken=family == 7,
    )


def rules_between(auditor: Auditor, case: Case, problem: Problem) -> set[Rule]:
    """Return every rule that keeps an auditor from a case, whatever else is drawn."""
    own = [theme for theme in problem.themes if theme.is_for(auditor.group)]
    is_own_team = bool(auditor.team) and fold(auditor.team) == fold(case.team)
    broken = {
        Rule.SERVICE_AREA: auditor.service_area not in (None, case.service_area),
        Rule.OWN_CASE: auditor.key in case.workers,
        Rule.OWN_TEAM: problem.rules.is_own_team_forbidden and is_own_team,
        Rule.RECENT: case.is_recent,
        Rule.SIBLINGS: case.is_family_taken,
        Rule.THEME: bool(own) and not any(each.is_open or each.name in case.themes for each in own),
    }
    return {rule for rule, is_broken in broken.items() if is_broken}


def may_audit(auditor: Auditor, case: Case, problem: Problem) -> bool:
    """Say whether every rule lets an auditor audit a case, siblings in the same draw aside."""
    return not rules_between(auditor, case, problem)


def broken_rules(problem: Problem, draw: Draw) -> list[str]:
    """Return which rules a draw breaks, in words."""
    broken = []
    for audit in draw.audits:
        if not may_audit(audit.auditor, audit.case, problem):
            broken.append("an auditor has a case that a rule forbids")
        fitting = [
            theme.name
            for theme in problem.themes
            if theme.is_for(audit.auditor.group) and (theme.is_open or theme.name in audit.case.themes)
        ]
        if (audit.theme not in fitting) if fitting else audit.theme:
            broken.append("the theme does not fit")
    children = Counter(audit.case.child_id for audit in draw.audits)
    families = Counter(audit.case.family for audit in draw.audits)
    got = Counter(audit.auditor.key for audit in draw.audits)
    if max(children.values(), default=0) > 1:
        broken.append("a child twice")
    if max(families.values(), default=0) > 1:
        broken.append("siblings in one month")
    if any(got[auditor.key] > auditor.audits for auditor in problem.auditors):
        broken.append("more audits than asked for")
    missing = {each.key: each.audits - got[each.key] for each in problem.auditors}
    said = {each.auditor.key: each.wanted - each.got for each in draw.unfilled}
    if {key: number for key, number in missing.items() if number} != said:
        broken.append("the unfilled are not those who lack an audit")
    return broken
