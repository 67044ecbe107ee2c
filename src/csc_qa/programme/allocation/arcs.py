"""What goes into the network and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Arcs:
    """What may flow where. Positions count from 0 in the order given.

    Attributes:
        supplies: for each reach, how many audits its auditors may take, one number for each turn: first
            the auditors who want one or more, then those who want a second, and so on.
        kinds: for each reach, the positions of the kinds it may audit.
        groups: for each group, position of its kind, position of its practitioner, number of families.
        loads: for each practitioner, audits in the last twelve months.
    """

    supplies: Sequence[Sequence[int]]
    kinds: Sequence[Sequence[int]]
    kind_count: int
    groups: Sequence[tuple[int, int, int]]
    loads: Sequence[int]


@dataclass(frozen=True)
class Flow:
    """How many audits flow along each arc.

    Attributes:
        reach_to_kind: (reach, kind) to audits.
        kind_to_group: group to audits.
        open_kinds: positions of kinds through which another audit could flow if one more auditor had them.
    """

    reach_to_kind: Mapping[tuple[int, int], int]
    kind_to_group: Sequence[int]
    open_kinds: frozenset[int]
