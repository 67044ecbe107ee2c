"""Draw the audits of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from csc_qa.programme.allocation.arcs import Arcs, Flow
from csc_qa.programme.allocation.auditor import Auditor
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.choose import Chooser, DrawnAudit
from csc_qa.programme.allocation.families import CaseOfKind, open_families, single_children, with_kinds
from csc_qa.programme.allocation.hand_out import hand_out
from csc_qa.programme.allocation.lay_out import LaidOut, turns_of
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
class Unfilled:
    """An auditor who got fewer audits than were asked for.

    Attributes:
        rules: what was in the way, see `obstacles`.
        is_any_enough: dropping any one of the rules would leave room for another audit.
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
    """
    rng, loads = Random(seed), loads or {}
    roster = sorted(auditors, key=lambda each: each.key)
    known = with_kinds(sorted(cases, key=lambda each: each.child_id), {each.key for each in roster})
    reaches = _reaches(roster, known, themes, rules or AllocationRules())
    laid_out = LaidOut(list(reaches), open_families(known, loads), loads)
    flow = _maximise(laid_out.arcs([turns_of(many) for many in reaches.values()]), rng)
    pairs = hand_out(list(reaches.values()), laid_out, flow, rng)
    of_auditor = {each.key: reach for reach, many in reaches.items() for each in many}
    chooser = Chooser(themes, loads, rng)
    drawn = [chooser.choose(auditor, of_auditor[auditor.key], family) for auditor, family in pairs]
    position = {each.key: number for number, each in enumerate(auditors)}
    audits = tuple(sorted(drawn, key=lambda each: (position[each.auditor.key], each.case.child_id)))
    unfilled = _unfilled(auditors, audits, of_auditor, known, laid_out, flow)
    return Draw(seed, audits, tuple(unfilled))


def _maximise(arcs: Arcs, rng: Random) -> Flow:
    from csc_qa.programme.allocation.network import Network  # noqa: PLC0415 - scipy loads on use

    return Network(arcs, rng).maximise()


def _reaches(
    roster: Sequence[Auditor],
    cases: Iterable[CaseOfKind],
    themes: Sequence[ThemeOfMonth],
    rules: AllocationRules,
) -> dict[Reach, list[Auditor]]:
    holders = {worker for _, kind in cases for worker in kind.workers}
    found: dict[Reach, list[Auditor]] = {}
    for auditor in roster:
        found.setdefault(reach_of(auditor, themes, holders, rules), []).append(auditor)
    return found


def _unfilled(
    auditors: Sequence[Auditor],
    audits: Sequence[DrawnAudit],
    reaches: Mapping[str, Reach],
    cases: Sequence[CaseOfKind],
    laid_out: LaidOut,
    flow: Flow,
) -> list[Unfilled]:
    got = Counter(audit.auditor.key for audit in audits)
    short = [each for each in auditors if got[each.key] < each.audits]
    if not short:
        return []
    without_siblings = _open_without_siblings(audits, reaches, cases, laid_out)
    obstacles = Obstacles(cases, audits, laid_out.kinds, flow.open_kinds, without_siblings)
    return [Unfilled(each, each.audits, got[each.key], *obstacles.of(reaches[each.key])) for each in short]


def _open_without_siblings(
    audits: Iterable[DrawnAudit],
    reaches: Mapping[str, Reach],
    cases: Iterable[CaseOfKind],
    laid_out: LaidOut,
) -> set[Kind]:
    """Return the kinds that could take one more audit if siblings did not matter, all drawn ones kept."""
    used = Counter(reaches[audit.auditor.key] for audit in audits)
    alone = LaidOut(laid_out.reaches, single_children(cases), {})
    flow = _maximise(alone.arcs([[used[reach]] for reach in alone.reaches]), Random(0))
    return {kind for kinds, number in alone.kinds.items() if number in flow.open_kinds for kind in kinds}
