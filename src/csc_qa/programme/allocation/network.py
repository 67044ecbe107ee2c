"""The network in which audits flow from auditors to families, and the most even of its maximum flows.

Auditors of one reach stand together, so do families of one kind: `reach -> kind -> group -> practitioner`,
where a group is the families of a kind that have the same practitioner. All rules are in the arcs; each
family is worth one audit. The flow is maximised by scipy (Dinic), level by level: first every practitioner
may reach one audit within twelve months, then two, and so on. A flow that is enlarged never takes back what
has reached a practitioner, so after each level as many audits as possible lie at or under it. That makes the
loads as even as any maximum allocation can make them (a lexicographically optimal flow: Megiddo, 1974), and
the last level makes the flow a maximum.

Two limits. Evenness comes after turns: what the first audits of all auditors have settled, the second ones
do not take back. And where the children of a family have different practitioners, the family counts here for
the one of them who was covered least; the child is chosen afterwards. Then another allocation of the same
size may be more even: with families, practitioners and auditors all to be matched at once the problem is no
longer one of flows. How many audits are handed out, and that no rule is broken, is not touched by either.
"""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from csc_qa.programme.allocation.arcs import Arcs, Flow

_SOURCE, _SINK = 0, 1


class Network:
    """The network, with nodes in an order left to chance: that is what draws among equal flows."""

    def __init__(self, arcs: Arcs, rng: Random) -> None:
        self._arcs = arcs
        sizes = (len(arcs.supplies), arcs.kind_count, len(arcs.groups), len(arcs.loads))
        starts = np.cumsum([2, *sizes])
        self._reaches, self._kinds, self._groups, self._people = (
            _shuffled(int(start), size, rng) for start, size in zip(starts, sizes, strict=False)
        )
        self._size = int(starts[-1])
        self._fixed = self._fixed_arcs()
        self._families = np.zeros(len(arcs.loads), dtype=np.int32)
        for _, person, families in arcs.groups:
            self._families[person] += families

    def maximise(self) -> Flow:
        """Return the most even of the maximum flows; every auditor's first audit goes before any second."""
        flow = csr_array((self._size, self._size), dtype=np.int32)
        turns = max(map(len, self._arcs.supplies), default=0)
        supplies = np.zeros(len(self._arcs.supplies), dtype=np.int32)
        for turn in range(turns):
            supplies += np.array(
                [each[turn] if turn < len(each) else 0 for each in self._arcs.supplies], dtype=np.int32
            )
            flow = self._level_by_level(supplies, flow)
        return self._as_flow(flow, supplies)

    def _level_by_level(self, supplies: Any, flow: Any) -> Any:
        loads = np.array(self._arcs.loads, dtype=np.int32)
        to_come = self._enlarge(flow, supplies, self._families).flow_value
        level = int(loads.min(initial=0))
        while to_come > 0:
            level += 1
            found = self._enlarge(flow, supplies, np.clip(level - loads, 0, self._families))
            flow, to_come = flow + found.flow, to_come - found.flow_value
        return flow

    def _enlarge(self, flow: Any, supplies: Any, most: Any) -> Any:
        """Return the largest flow that can be added, with so many audits at most at each practitioner."""
        return maximum_flow(self._rest(flow, supplies, most), _SOURCE, _SINK)

    def _rest(self, flow: Any, supplies: Any, most: Any) -> Any:
        rows, columns, room = self._fixed
        people, reaches = len(self._people), len(self._reaches)
        rows = np.concatenate([rows, np.full(reaches, _SOURCE), self._people])
        columns = np.concatenate([columns, self._reaches, np.full(people, _SINK)])
        # What lies at a practitioner from the turn before may be more than this level allows.
        room = np.concatenate([room, supplies, np.maximum(most, self._at_sink(flow))])
        whole = csr_array((room.astype(np.int32), (rows, columns)), shape=(self._size, self._size))
        return csr_array(whole - flow, dtype=np.int32)

    def _at_sink(self, flow: Any) -> Any:
        into = np.asarray(-flow[[_SINK], :].toarray(), dtype=np.int32).ravel()
        return into[self._people]

    def _fixed_arcs(self) -> tuple[Any, Any, Any]:
        arcs = self._arcs
        wide = sum(sum(each) for each in arcs.supplies)
        pairs = [(reach, kind) for reach, kinds in enumerate(arcs.kinds) for kind in kinds]
        first = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        second = np.array(arcs.groups, dtype=np.int64).reshape(-1, 3)
        groups = self._groups[: len(second)]
        rows = np.concatenate([self._reaches[first[:, 0]], self._kinds[second[:, 0]], groups])
        columns = np.concatenate([self._kinds[first[:, 1]], groups, self._people[second[:, 1]]])
        room = np.concatenate([np.full(len(first), wide), second[:, 2], second[:, 2]])
        return rows, columns, room

    def _as_flow(self, flow: Any, supplies: Any) -> Flow:
        entries = flow.tocoo()
        rows, columns = (each.tolist() for each in entries.coords)
        carried = {
            (row, column): audits
            for row, column, audits in zip(rows, columns, entries.data.tolist(), strict=True)
            if audits > 0
        }
        reach_of = {int(node): number for number, node in enumerate(self._reaches)}
        kind_of = {int(node): number for number, node in enumerate(self._kinds)}
        through = {
            (reach_of[row], kind_of[column]): audits
            for (row, column), audits in carried.items()
            if row in reach_of and column in kind_of
        }
        groups = [
            carried.get((int(self._kinds[kind]), int(self._groups[number])), 0)
            for number, (kind, _, _) in enumerate(self._arcs.groups)
        ]
        return Flow(through, groups, self._open_kinds(flow, supplies))

    def _open_kinds(self, flow: Any, supplies: Any) -> frozenset[int]:
        """Return the kinds from which the sink can be reached over what is left."""
        back = csr_array(self._rest(flow, supplies, self._families) > 0).T.tocsr()
        seen, waiting = {_SINK}, [_SINK]
        while waiting:
            node = waiting.pop()
            new = set(back.indices[back.indptr[node] : back.indptr[node + 1]].tolist()) - seen
            seen |= new
            waiting += new
        return frozenset(number for number, node in enumerate(self._kinds) if int(node) in seen)


def _shuffled(start: int, size: int, rng: Random) -> Any:
    nodes = list(range(start, start + size))
    rng.shuffle(nodes)
    return np.array(nodes, dtype=np.int64)
