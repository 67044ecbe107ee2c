"""Case: a child whose file may be audited, as the case lists have it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Case:
    """One child.

    Attributes:
        child_id: as the lists write it. Kept out of `repr`, so that it does not reach a log.
        service_area: id of the area that holds the case; None where that cannot be told.
        team: who holds it, as the lists write it; empty where it is not said.
        practitioner: the allocated worker, as the lists write the name; empty where it is not said.
        workers: keys of everybody who is allocated worker on any list.
        family: number of the family; children of one number are siblings.
        themes: themes of the month whose conditions it meets.
        is_recent: the child was audited within the last twelve months.
        is_family_taken: a child of the family has an audit this month already.
    """

    child_id: str = field(repr=False)
    service_area: str | None
    team: str = ""
    practitioner: str = field(default="", repr=False)
    workers: frozenset[str] = field(default=frozenset(), repr=False)
    family: int = 0
    themes: frozenset[str] = frozenset()
    is_recent: bool = False
    is_family_taken: bool = False
