"""Families as the draw sees them: the children of each who may be drawn, and what they are like."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from csc_qa.programme.allocation.auditor import person_key
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.rules import Kind, kind_of

CaseOfKind = tuple[Case, Kind]


@dataclass(frozen=True)
class Family:
    """The children of a family who may be drawn this month.

    Attributes:
        children: each with its kind.
        kinds: what kinds of case the family has.
        practitioner: key of the one for whom the family counts, see `network`.
    """

    children: tuple[CaseOfKind, ...]
    kinds: frozenset[Kind]
    practitioner: str


def with_kinds(cases: Iterable[Case], auditor_keys: Collection[str]) -> list[CaseOfKind]:
    """Return each case with its kind, one object for all that are alike."""
    known: dict[tuple[object, ...], Kind] = {}
    found = []
    for case in cases:
        look = (case.service_area, case.team, case.workers, case.themes)
        if look not in known:
            known[look] = kind_of(case, auditor_keys)
        found.append((case, known[look]))
    return found


def open_families(cases: Iterable[CaseOfKind], loads: Mapping[str, int]) -> list[Family]:
    """Return the families of which a child may be drawn.

    Left out are children audited within twelve months, and families with an audit this month already.
    """
    children: dict[int, list[CaseOfKind]] = {}
    for child in cases:
        if not child[0].is_recent and not child[0].is_family_taken:
            children.setdefault(child[0].family, []).append(child)
    keys: dict[str, str] = {}
    return [_family(each, loads, keys) for each in children.values()]


def single_children(cases: Iterable[CaseOfKind]) -> list[Family]:
    """Return every child as a family of its own, as if siblings did not matter."""
    return [Family((child,), frozenset((child[1],)), "") for child in cases if not child[0].is_recent]


def _family(children: Sequence[CaseOfKind], loads: Mapping[str, int], keys: dict[str, str]) -> Family:
    for case, _ in children:
        if case.practitioner not in keys:
            keys[case.practitioner] = person_key(case.practitioner)
    people = sorted({keys[case.practitioner] for case, _ in children})
    person = people[0] if len(people) == 1 else min(people, key=lambda key: loads.get(key, 0))
    return Family(tuple(children), frozenset(kind for _, kind in children), person)
