"""The rules of allocation, and which cases they leave to an auditor."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import fold
from csc_qa.programme.allocation.auditor import Auditor


class Rule(StrEnum):
    """What can stand in the way of an audit, in the words that people read."""

    SERVICE_AREA = "own service area"
    OWN_CASE = "never the auditor's own case"
    OWN_TEAM = "no case of the auditor's own team"
    RECENT = "no child audited in the last twelve months"
    SIBLINGS = "siblings not twice in one month"
    THEME = "the theme's condition"
    OTHERS = "every case was needed for other auditors"


class AllocationRules(FrozenModel):
    """What a unit can set.

    Attributes:
        is_own_team_forbidden: nobody audits a case of the own team.
        fewest_working_days: whoever is there on fewer working days between allocation and due date gets none.
        months_between_audits: how long a child is left alone after an audit.
    """

    is_own_team_forbidden: bool = True
    fewest_working_days: int = 5
    months_between_audits: int = 12


class ThemeOfMonth(FrozenModel):
    """A theme as the draw sees it.

    Attributes:
        groups: groups of auditors whose audits it is for.
        is_open: it declares no condition, so every case will do.
    """

    name: str
    groups: tuple[str, ...]
    is_open: bool

    def is_for(self, group: str) -> bool:
        """Say whether it is for a group of auditors."""
        return fold(group) in {fold(each) for each in self.groups}


class Kind(NamedTuple):
    """All that the rules see of a case: cases of one kind suit the same auditors.

    Attributes:
        team: who holds it, folded.
        workers: keys of the auditors who are allocated worker of the case.
    """

    service_area: str | None
    team: str
    workers: frozenset[str]
    themes: frozenset[str]


class Reach(NamedTuple):
    """All that the rules see of an auditor: auditors of one reach may audit the same cases.

    Attributes:
        key: of the name where the auditor is allocated worker of a case, else empty.
        themes: of the auditor's group; none means that any case will do.
        has_open_theme: one of the themes has no condition.
    """

    service_area: str | None
    team: str
    key: str
    themes: frozenset[str]
    has_open_theme: bool

    def obstacles(self, kind: Kind) -> list[Rule]:
        """Return the rules that keep a kind of case from an auditor of this reach; none: it may be drawn."""
        found = []
        if self.service_area is not None and kind.service_area != self.service_area:
            found.append(Rule.SERVICE_AREA)
        if self.key and self.key in kind.workers:
            found.append(Rule.OWN_CASE)
        if self.team and kind.team == self.team:
            found.append(Rule.OWN_TEAM)
        if self.themes and not self.has_open_theme and not self.themes & kind.themes:
            found.append(Rule.THEME)
        return found

    def may_audit(self, kind: Kind) -> bool:
        """Say whether no rule keeps a kind of case from an auditor of this reach."""
        return not self.obstacles(kind)


def reach_of(
    auditor: Auditor, themes: Collection[ThemeOfMonth], holders: Collection[str], rules: AllocationRules
) -> Reach:
    """Return the reach of an auditor.

    Args:
        holders: keys of everybody who is allocated worker of a case.
    """
    own = [theme for theme in themes if theme.is_for(auditor.group)]
    return Reach(
        service_area=auditor.service_area,
        team=fold(auditor.team) if rules.is_own_team_forbidden else "",
        key=auditor.key if auditor.key in holders else "",
        themes=frozenset(theme.name for theme in own),
        has_open_theme=any(theme.is_open for theme in own),
    )


def why_left_out(auditor: Auditor, start: date, due_on: date, rules: AllocationRules) -> str | None:
    """Return why an auditor gets no audit this month; None where one is due."""
    if auditor.is_exempt or (auditor.exempt_until and auditor.exempt_until >= start):
        return "exempt"
    if auditor.working_days_left(start, due_on) < rules.fewest_working_days:
        return "absent"
    return None if auditor.audits else "of 0 audits asked for"
