"""Families as the draw sees them: the children of each who may be drawn, and what they are like."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from csc_qa.core.spelling import fold
from csc_qa.programme.allocation.auditor import person_key
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.rules import Kind

CaseOfKind = tuple[Case, Kind]

_NOBODY: frozenset[str] = frozenset()


class Family(NamedTuple):
    """The children of a family who may be drawn this month.

    Attributes:
        children: each with its kind.
        kinds: what kinds of case the family has.
        practitioner: key of the one for whom the family counts, see `network`.
    """

    children: Sequence[CaseOfKind]
    kinds: frozenset[Kind]
    practitioner: str


def with_kinds(cases: Iterable[Case], auditor_keys: Collection[str]) -> list[CaseOfKind]:
    """Return each case with its kind, one object for all that are alike.

    Workers that are no auditors do not matter to the rules, and so not to the kind.
    """
    auditors = frozenset(auditor_keys)
    known: dict[tuple[object, ...], Kind] = {}
    found = []
    for case in cases:
        workers = _NOBODY if case.workers.isdisjoint(auditors) else case.workers & auditors
        look = (case.service_area, case.team, workers, case.themes)
        kind = known.get(look)
        if kind is None:
            kind = known[look] = Kind(case.service_area, fold(case.team), workers, case.themes)
        found.append((case, kind))
    return found


def open_families(cases: Iterable[CaseOfKind], loads: Mapping[str, int]) -> list[Family]:
    """Return the families of which a child may be drawn.

    Left out are children audited within twelve months, and families with an audit this month already.
    """
    children: dict[int, list[CaseOfKind]] = {}
    for child in cases:
        case = child[0]
        if not case.is_recent and not case.is_family_taken:
            if case.family in children:
                children[case.family].append(child)
            else:
                children[case.family] = [child]
    keys: dict[str, str] = {}
    alone: dict[Kind, frozenset[Kind]] = {}
    return [_family(each, loads, keys, alone) for each in children.values()]


def single_children(cases: Iterable[CaseOfKind]) -> list[Family]:
    """Return every child as a family of its own, as if siblings did not matter."""
    return [Family((child,), frozenset((child[1],)), "") for child in cases if not child[0].is_recent]


def _family(
    children: Sequence[CaseOfKind],
    loads: Mapping[str, int],
    keys: dict[str, str],
    alone: dict[Kind, frozenset[Kind]],
) -> Family:
    """Return a family. `keys` and `alone` keep what was worked out for the ones before."""
    for case, kind in children:
        if case.practitioner not in keys:
            keys[case.practitioner] = person_key(case.practitioner)
        if kind not in alone:
            alone[kind] = frozenset((kind,))
    first, kind = children[0]
    if len(children) == 1:
        return Family(children, alone[kind], keys[first.practitioner])
    people = sorted({keys[case.practitioner] for case, _ in children})
    least_covered = min(people, key=lambda key: loads.get(key, 0))
    return Family(children, frozenset(kind for _, kind in children), least_covered)
