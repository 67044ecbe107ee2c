"""Say which rule kept an auditor from an audit, where the largest allocation there is has none for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.rules import Kind, Reach, Rule, kind_of


class Drawn(Protocol):
    """An audit that was drawn."""

    @property
    def case(self) -> Case:
        """The case."""


class _Look(NamedTuple):
    """All that matters of a case; cases that look alike are looked at once."""

    kind: Kind
    is_recent: bool
    is_sibling: bool
    is_drawn: bool


class Obstacles:
    """Looks at every case with an auditor's eyes.

    A rule is in the way where dropping it, for this auditor alone, would make room for one more audit:
    either there is a case that nobody has, or others can change places until one is free.

    Args:
        audits: what was drawn.
        kinds: kinds of a family to their position in the network.
        open_kinds: positions of those through which one more audit can flow.
    """

    def __init__(
        self,
        cases: Sequence[Case],
        auditor_keys: Collection[str],
        audits: Iterable[Drawn],
        kinds: Mapping[frozenset[Kind], int],
        open_kinds: Collection[int],
    ) -> None:
        drawn = {audit.case.child_id: audit.case.family for audit in audits}
        families = set(drawn.values())
        self._looks = Counter(
            _Look(
                kind_of(case, auditor_keys),
                case.is_recent,
                case.is_family_taken or (case.family in families and case.child_id not in drawn),
                case.child_id in drawn,
            )
            for case in cases
        )
        self._free = {kind for each, number in kinds.items() if number in open_kinds for kind in each}
        self._known: dict[Reach, tuple[tuple[Rule, ...], bool, int]] = {}

    def of(self, reach: Reach) -> tuple[tuple[Rule, ...], bool, int]:
        """Return the rules in the way, whether dropping any one is enough, and the cases of the area."""
        if reach not in self._known:
            self._known[reach] = self._judge(reach)
        return self._known[reach]

    def _judge(self, reach: Reach) -> tuple[tuple[Rule, ...], bool, int]:
        enough: set[Rule] = set()
        closing: set[Rule] = set()
        in_area = 0
        for look, cases in self._looks.items():
            between = _between(reach, look)
            if Rule.SERVICE_AREA in between:
                continue
            in_area += cases
            closing |= between
            if len(between) == 1 and (not look.is_drawn or look.kind in self._free):
                enough |= between
        if not in_area:
            return (Rule.SERVICE_AREA,), False, 0
        if enough:
            return _in_order(enough), True, in_area
        return _in_order(closing or {Rule.OTHERS}), False, in_area


def _between(reach: Reach, look: _Look) -> set[Rule]:
    """Return every rule that stands between an auditor and a case."""
    found = set(reach.obstacles(look.kind))
    if look.is_recent:
        found.add(Rule.RECENT)
    if look.is_sibling:
        found.add(Rule.SIBLINGS)
    return found


def _in_order(rules: set[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in Rule if rule in rules)
