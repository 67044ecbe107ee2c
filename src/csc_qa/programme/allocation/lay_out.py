"""Lay reaches, kinds and families out as the arcs of a network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from csc_qa.programme.allocation.arcs import Arcs
from csc_qa.programme.allocation.auditor import Auditor
from csc_qa.programme.allocation.families import Family
from csc_qa.programme.allocation.rules import Kind, Reach

Group = tuple[frozenset[Kind], str]


@dataclass(frozen=True)
class LaidOut:
    """Who may audit what, without names.

    Attributes:
        reaches: those of the auditors.
        families: those of which a child may be drawn.
        loads: key of a practitioner to audits within the last twelve months.
    """

    reaches: Sequence[Reach]
    families: Sequence[Family]
    loads: Mapping[str, int]

    @cached_property
    def groups(self) -> dict[Group, list[Family]]:
        """Kinds and practitioner to their families."""
        found: dict[Group, list[Family]] = {}
        for family in self.families:
            found.setdefault((family.kinds, family.practitioner), []).append(family)
        return found

    @cached_property
    def kinds(self) -> dict[frozenset[Kind], int]:
        """The kinds of a family to their position."""
        return {kinds: number for number, kinds in enumerate(dict.fromkeys(each for each, _ in self.groups))}

    def arcs(self, supplies: Sequence[Sequence[int]]) -> Arcs:
        """Return the arcs.

        Args:
            supplies: for each reach, how many first audits, second audits and so on are wanted.
        """
        people = {
            person: number for number, person in enumerate(dict.fromkeys(person for _, person in self.groups))
        }
        return Arcs(
            supplies=supplies,
            kinds=self._open_to_reaches(),
            kind_count=len(self.kinds),
            groups=[(self.kinds[key[0]], people[key[1]], len(many)) for key, many in self.groups.items()],
            loads=[self.loads.get(person, 0) for person in people],
        )

    def _open_to_reaches(self) -> list[list[int]]:
        """Return the kinds of family each reach may audit; of the kinds of case its area's are tried."""
        families_with: dict[Kind, list[int]] = defaultdict(list)
        for kinds, number in self.kinds.items():
            for kind in kinds:
                families_with[kind].append(number)
        by_area: dict[str | None, list[Kind]] = defaultdict(list)
        for kind in families_with:
            by_area[kind.service_area].append(kind)
        return [
            sorted(
                {
                    number
                    for kind in (by_area[reach.service_area] if reach.service_area else families_with)
                    if reach.may_audit(kind)
                    for number in families_with[kind]
                }
            )
            for reach in self.reaches
        ]


def turns_of(auditors: Sequence[Auditor]) -> list[int]:
    """Return how many of some auditors want a first audit, a second, and so on."""
    most = max(each.audits for each in auditors)
    return [sum(each.audits > turn for each in auditors) for turn in range(most)]
