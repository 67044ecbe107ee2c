"""Families as the draw sees them: the children of each who may be drawn, and what they are like."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from csc_qa.programme.allocation.auditor import person_key
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.rules import Kind, kind_of


@dataclass(frozen=True)
class Family:
    """The children of a family who may be drawn this month.

    Attributes:
        number: of the family.
        children: each with its kind.
        practitioner: key of the one for whom the family counts, see `network`.
    """

    number: int
    children: tuple[tuple[Case, Kind], ...]
    practitioner: str

    @property
    def kinds(self) -> frozenset[Kind]:
        """What kinds of case the family has."""
        return frozenset(kind for _, kind in self.children)


def open_families(
    cases: Iterable[Case], auditor_keys: Collection[str], loads: Mapping[str, int]
) -> list[Family]:
    """Return the families of which a child may be drawn, by number.

    Left out are children audited within twelve months, and families with an audit this month already.
    """
    children: dict[int, list[tuple[Case, Kind]]] = {}
    known: dict[tuple[object, ...], Kind] = {}
    for case in cases:
        if case.is_recent or case.is_family_taken:
            continue
        look = (case.service_area, case.team, case.workers, case.themes)
        if look not in known:
            known[look] = kind_of(case, auditor_keys)
        children.setdefault(case.family, []).append((case, known[look]))
    return [
        Family(number, tuple(sorted(each, key=_by_child)), _least_covered(each, loads))
        for number, each in sorted(children.items())
    ]


def _by_child(child: tuple[Case, Kind]) -> str:
    return child[0].child_id


def _least_covered(children: Sequence[tuple[Case, Kind]], loads: Mapping[str, int]) -> str:
    if len(children) == 1:
        return person_key(children[0][0].practitioner)
    keys = sorted({person_key(case.practitioner) for case, _ in children})
    return min(keys, key=lambda key: loads.get(key, 0))
