"""Say which rule kept an auditor from an audit, where even the largest allocation has none for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.families import CaseOfKind
from csc_qa.programme.allocation.rules import Kind, Reach, Rule


class Drawn(Protocol):
    """An audit that was drawn."""

    @property
    def case(self) -> Case:
        """The case."""


class Judgement(NamedTuple):
    """What was in an auditor's way.

    Attributes:
        rules: see `Obstacles`.
        is_any_enough: dropping any one of the rules would leave room for an audit.
        cases_in_area: cases of the auditor's area, before any other rule.
    """

    rules: tuple[Rule, ...]
    is_any_enough: bool
    cases_in_area: int


class _Look(NamedTuple):
    """All that matters of a case; cases that look alike are looked at once."""

    kind: Kind
    is_recent: bool
    is_taken: bool
    has_room: bool


class Obstacles:
    """Looks at every case with an auditor's eyes.

    A rule is in the way where dropping it would make room for one more audit of this auditor, nobody losing
    one: there is a case that nobody has, or others can change places until there is. The rule on siblings is
    dropped for everybody, because it is about two audits; the others for this auditor alone. Where no rule is
    enough by itself, all that close a case of the area are named.

    Args:
        audits: what was drawn.
        kinds: kinds of a family to their position in the network.
        open_kinds: positions of those through which one more audit could flow.
        open_without_siblings: kinds through which one could if siblings did not matter.
    """

    def __init__(
        self,
        cases: Sequence[CaseOfKind],
        audits: Iterable[Drawn],
        kinds: Mapping[frozenset[Kind], int],
        open_kinds: Collection[int],
        open_without_siblings: Collection[Kind],
    ) -> None:
        drawn = {audit.case.family for audit in audits}
        of_family: dict[int, set[Kind]] = {}
        for case, kind in cases:
            if case.family in drawn and not case.is_recent:
                of_family.setdefault(case.family, set()).add(kind)
        with_room = {number for number, each in of_family.items() if kinds[frozenset(each)] in open_kinds}
        self._looks = Counter(
            _Look(
                kind,
                case.is_recent,
                case.is_family_taken,
                case.family not in drawn or case.family in with_room,
            )
            for case, kind in cases
        )
        self._open_without_siblings = frozenset(open_without_siblings)
        self._known: dict[Reach, Judgement] = {}

    def of(self, reach: Reach) -> Judgement:
        """Return what was in the way of an auditor of this reach."""
        if reach not in self._known:
            self._known[reach] = self._judge(reach)
        return self._known[reach]

    def _judge(self, reach: Reach) -> Judgement:
        enough = {Rule.SIBLINGS} if any(map(reach.may_audit, self._open_without_siblings)) else set()
        closing: set[Rule] = set()
        in_area = 0
        for look, cases in self._looks.items():
            between = _between(reach, look)
            if Rule.SERVICE_AREA in between:
                continue
            in_area += cases
            closing |= between or {Rule.OTHERS}
            if len(between) == 1 and look.has_room and not look.is_taken:
                enough |= between
        if not in_area:
            return Judgement((Rule.SERVICE_AREA,), is_any_enough=False, cases_in_area=0)
        return Judgement(_in_order(enough or closing), is_any_enough=bool(enough), cases_in_area=in_area)


def _between(reach: Reach, look: _Look) -> set[Rule]:
    """Return every rule that stands between an auditor and a case, whatever was drawn."""
    found = set(reach.obstacles(look.kind))
    if look.is_recent:
        found.add(Rule.RECENT)
    if look.is_taken:
        found.add(Rule.SIBLINGS)
    return found


def _in_order(rules: set[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in Rule if rule in rules)
