"""Hand out what flows: which auditor of a reach gets which family of a group, by lot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from csc_qa.programme.allocation.arcs import Flow
from csc_qa.programme.allocation.auditor import Auditor
from csc_qa.programme.allocation.families import Family
from csc_qa.programme.allocation.lay_out import LaidOut


def hand_out(
    auditors: Sequence[Sequence[Auditor]], laid_out: LaidOut, flow: Flow, rng: Random
) -> list[tuple[Auditor, Family]]:
    """Return auditor and family of every audit, in an order left to chance.

    Args:
        auditors: of each reach, in the order of the network.
    """
    takers: dict[int, list[Auditor]] = defaultdict(list)
    amounts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (reach, kind), audits in sorted(flow.reach_to_kind.items()):
        amounts[reach].append((kind, audits))
    for reach, parts in amounts.items():
        turns = _in_turns(auditors[reach], sum(audits for _, audits in parts), rng)
        for kind, audits in parts:
            takers[kind] += [turns.pop() for _ in range(audits)]
    given: dict[int, list[Family]] = defaultdict(list)
    for ((kinds, _), families), audits in zip(laid_out.groups.items(), flow.kind_to_group, strict=True):
        given[laid_out.kinds[kinds]] += rng.sample(families, audits)
    pairs = []
    for kind in sorted(takers):
        rng.shuffle(given[kind])
        pairs += list(zip(takers[kind], given[kind], strict=True))
    rng.shuffle(pairs)
    return pairs


def _in_turns(auditors: Sequence[Auditor], audits: int, rng: Random) -> list[Auditor]:
    """Return who gets the audits: each one before anybody has a second, and who goes short by lot."""
    turns: list[Auditor] = []
    turn = 0
    while len(turns) < audits:
        wanting = [each for each in auditors if each.audits > turn]
        turns += rng.sample(wanting, min(len(wanting), audits - len(turns)))
        turn += 1
    rng.shuffle(turns)
    return turns
