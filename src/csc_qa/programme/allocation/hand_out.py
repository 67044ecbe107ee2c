"""Hand out what flows: which auditor of a reach gets which family of a group, by lot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from csc_qa.programme.allocation.arcs import Flow
from csc_qa.programme.allocation.auditor import Auditor
from csc_qa.programme.allocation.families import Family


def hand_out(
    reaches: Sequence[Sequence[Auditor]],
    groups: Sequence[Sequence[Family]],
    flow: Flow,
    kind_of_group: Sequence[int],
    rng: Random,
) -> list[tuple[Auditor, Family]]:
    """Return auditor and family of every audit, in an order left to chance.

    Args:
        reaches, groups: auditors and families, in the order of the network's arcs.
        kind_of_group: position of each group's kind.
    """
    takers: dict[int, list[Auditor]] = defaultdict(list)
    amounts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (reach, kind), audits in sorted(flow.reach_to_kind.items()):
        amounts[reach].append((kind, audits))
    for reach, parts in amounts.items():
        turns = _in_turns(reaches[reach], sum(audits for _, audits in parts), rng)
        for kind, audits in parts:
            takers[kind] += [turns.pop() for _ in range(audits)]
    given: dict[int, list[Family]] = defaultdict(list)
    for group, audits in enumerate(flow.kind_to_group):
        given[kind_of_group[group]] += rng.sample(list(groups[group]), audits)
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
