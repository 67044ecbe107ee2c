"""Draw the audits of a month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from csc_qa.core.errors import AllocationError
from csc_qa.programme.allocation.arcs import Arcs, Flow
from csc_qa.programme.allocation.auditor import Auditor, person_key
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.families import Family, open_families
from csc_qa.programme.allocation.hand_out import hand_out
from csc_qa.programme.allocation.obstacles import Obstacles
from csc_qa.programme.allocation.rules import (
    AllocationRules,
    Kind,
    Reach,
    Rule,
    ThemeOfMonth,
    reach_of,
)


@dataclass(frozen=True)
class DrawnAudit:
    """One audit: who, of which case, on which theme (None where the month has none for the auditor)."""

    auditor: Auditor
    case: Case
    theme: str | None


@dataclass(frozen=True)
class Unfilled:
    """An auditor who got fewer audits than were asked for.

    Attributes:
        rules: the rules any of which, dropped for this auditor alone, would have left a case; where it
            takes more than one, all that closed a case.
        is_any_enough: dropping one of them would do.
        cases_in_area: cases of the auditor's area, before any other rule.
    """

    auditor: Auditor
    wanted: int
    got: int
    rules: tuple[Rule, ...]
    is_any_enough: bool
    cases_in_area: int


@dataclass(frozen=True)
class Draw:
    """What was drawn."""

    seed: int
    audits: tuple[DrawnAudit, ...]
    unfilled: tuple[Unfilled, ...]


def draw_audits(
    auditors: Sequence[Auditor],
    cases: Sequence[Case],
    *,
    themes: Sequence[ThemeOfMonth] = (),
    loads: Mapping[str, int] | None = None,
    rules: AllocationRules | None = None,
    seed: int,
) -> Draw:
    """Return who audits what. The same auditors, cases and seed give the same draw, in whatever order.

    The draw is a matter of chance but not every allocation is equally likely, because the rules come first.

    Args:
        auditors: those who are there this month, each name once.
        cases: each child once.
        themes: of the month.
        loads: key of a practitioner to audits within the last twelve months.
    Raises:
        AllocationError: scipy, which finds the maximum, is not installed.
    """
    rng, loads = Random(seed), loads or {}
    rules = rules or AllocationRules()
    roster = sorted(auditors, key=lambda each: each.key)
    reaches = _reaches(roster, cases, themes, rules)
    families = open_families(cases, {each.key for each in roster}, loads)
    kinds = _kinds_of(families)
    groups = _groups_of(families)
    flow = _maximise(_arcs(reaches, kinds, groups, loads), rng)
    pairs = hand_out(
        list(reaches.values()), list(groups.values()), flow, [kinds[key[0]] for key in groups], rng
    )
    reach_by_name = {each.key: reach for reach, many in reaches.items() for each in many}
    drawn = _choose_children(pairs, reach_by_name, themes, loads, rng)
    position = {each.key: number for number, each in enumerate(auditors)}
    audits = tuple(sorted(drawn, key=lambda each: (position[each.auditor.key], each.case.child_id)))
    obstacles = Obstacles(cases, {each.key for each in roster}, audits, kinds, flow.open_kinds)
    return Draw(seed, audits, tuple(_unfilled(auditors, audits, reach_by_name, obstacles)))


def _maximise(arcs: Arcs, rng: Random) -> Flow:
    try:
        from csc_qa.programme.allocation.network import Network  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise AllocationError.because("CSCQA-ALC-026") from error
    return Network(arcs, rng).maximise()


def _reaches(
    roster: Sequence[Auditor], cases: Sequence[Case], themes: Sequence[ThemeOfMonth], rules: AllocationRules
) -> dict[Reach, list[Auditor]]:
    names = {each.key for each in roster}
    holders = {worker for case in cases for worker in case.workers if worker in names}
    found: dict[Reach, list[Auditor]] = {}
    for auditor in roster:
        found.setdefault(reach_of(auditor, themes, holders, rules), []).append(auditor)
    return found


def _kinds_of(families: Sequence[Family]) -> dict[frozenset[Kind], int]:
    return {kinds: number for number, kinds in enumerate(dict.fromkeys(family.kinds for family in families))}


def _groups_of(families: Sequence[Family]) -> dict[tuple[frozenset[Kind], str], list[Family]]:
    found: dict[tuple[frozenset[Kind], str], list[Family]] = {}
    for family in families:
        found.setdefault((family.kinds, family.practitioner), []).append(family)
    return found


def _arcs(
    reaches: Mapping[Reach, Sequence[Auditor]],
    kinds: Mapping[frozenset[Kind], int],
    groups: Mapping[tuple[frozenset[Kind], str], Sequence[Family]],
    loads: Mapping[str, int],
) -> Arcs:
    people = {person: number for number, person in enumerate(dict.fromkeys(person for _, person in groups))}
    return Arcs(
        supplies=[_turns(many) for many in reaches.values()],
        kinds=_open_to(list(reaches), kinds),
        kind_count=len(kinds),
        groups=[(kinds[key[0]], people[key[1]], len(many)) for key, many in groups.items()],
        loads=[loads.get(person, 0) for person in people],
    )


def _open_to(reaches: Sequence[Reach], kinds: Mapping[frozenset[Kind], int]) -> list[list[int]]:
    """Return the kinds each reach may audit; only those of its area are looked at."""
    by_area: dict[str | None, dict[int, frozenset[Kind]]] = defaultdict(dict)
    for each, number in kinds.items():
        for kind in each:
            by_area[kind.service_area][number] = each
    everywhere = {number: each for each, number in kinds.items()}
    return [
        [
            number
            for number, each in (by_area[reach.service_area] if reach.service_area else everywhere).items()
            if any(map(reach.may_audit, each))
        ]
        for reach in reaches
    ]


def _turns(auditors: Sequence[Auditor]) -> list[int]:
    """Return how many of them want a first audit, a second, and so on."""
    most = max(each.audits for each in auditors)
    return [sum(each.audits > turn for each in auditors) for turn in range(most)]


def _choose_children(
    pairs: Sequence[tuple[Auditor, Family]],
    reaches: Mapping[str, Reach],
    themes: Sequence[ThemeOfMonth],
    loads: Mapping[str, int],
    rng: Random,
) -> list[DrawnAudit]:
    """Choose a child of each family that suits its auditor, the least covered practitioner's first."""
    so_far: Counter[str] = Counter(loads)
    of_theme: Counter[str] = Counter()
    drawn = []
    for auditor, family in pairs:
        reach = reaches[auditor.key]
        suited = [case for case, kind in family.children if reach.may_audit(kind)]
        least = min(so_far[person_key(case.practitioner)] for case in suited)
        case = rng.choice([each for each in suited if so_far[person_key(each.practitioner)] == least])
        so_far[person_key(case.practitioner)] += 1
        theme = _choose_theme(auditor, case, themes, of_theme, rng)
        drawn.append(DrawnAudit(auditor, case, theme))
    return drawn


def _choose_theme(
    auditor: Auditor,
    case: Case,
    themes: Collection[ThemeOfMonth],
    of_theme: Counter[str],
    rng: Random,
) -> str | None:
    fitting = [
        theme.name
        for theme in themes
        if theme.is_for(auditor.group) and (theme.is_open or theme.name in case.themes)
    ]
    if not fitting:
        return None
    fewest = min(of_theme[name] for name in fitting)
    name = rng.choice([name for name in fitting if of_theme[name] == fewest])
    of_theme[name] += 1
    return name


def _unfilled(
    auditors: Sequence[Auditor],
    audits: Sequence[DrawnAudit],
    reaches: Mapping[str, Reach],
    obstacles: Obstacles,
) -> list[Unfilled]:
    got = Counter(audit.auditor.key for audit in audits)
    found = []
    for auditor in auditors:
        if got[auditor.key] < auditor.audits:
            rules, is_any_enough, in_area = obstacles.of(reaches[auditor.key])
            wanted, had = auditor.audits, got[auditor.key]
            found.append(Unfilled(auditor, wanted, had, rules, is_any_enough, in_area))
    return found
