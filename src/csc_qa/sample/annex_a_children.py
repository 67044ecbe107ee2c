"""Which children stand on the sample's Annex A lists, and who holds their cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, islice
from random import Random

from csc_qa.core.audit import Audit
from csc_qa.sample.audits import is_themed_review, sample_audits
from csc_qa.sample.people import TEAMS, Team

# The day on which the lists were drawn up.
DRAWN_UP_ON = date(2022, 12, 31)
_CHILDREN_PER_AREA = 42
_AUDITED_BEFORE = 12
_OLDEST_BORN, _OLDEST_CARE_LEAVER = 17, 24
_TEAMS = 2

# Area to the lists its children stand on, each with how many in a hundred do.
LISTS_OF_AREA: dict[str, dict[int, int]] = {
    "Children Resource Service": {1: 100, 3: 90, 4: 40, 5: 20, 2: 10},
    "Brief Intervention Team": {4: 100, 6: 70, 5: 15},
    "Social Work with Families": {6: 100, 7: 45, 5: 20},
    "Pathways Through Care": {9: 100},
    "Children & Families First": {2: 100, 1: 30},
    "ICAS": {6: 100, 4: 30},
    "Jigsaw": {6: 100, 8: 15},
    "Young People's Service": {6: 100, 4: 30},
    "Permanency": {8: 100},
    "Adoption": {8: 100, 10: 100},
    "Fostering": {8: 100},
}


@dataclass(frozen=True)
class SampleChild:
    """An invented child.

    Attributes:
        family_id: brothers and sisters share it.
        lists: numbers of the lists the child stands on.
    """

    child_id: str
    family_id: str
    service_area: str
    team: str
    worker: str
    gender: str
    ethnicity: str
    born_on: date
    has_disability: bool
    lists: tuple[int, ...]


def sample_children(rng: Random) -> list[SampleChild]:
    """Return the children: some were audited in 2022, most were not."""
    new = iter(rng.sample(range(8_000_000, 9_000_000), _CHILDREN_PER_AREA * len(TEAMS)))
    return [child for area, team in TEAMS.items() for child in _children_of(area, team, new, rng)]


def teams_of(area: str) -> tuple[str, ...]:
    """Return the teams of an area, as the lists write them."""
    stem = area if area.endswith("Team") else f"{area} Team"
    return tuple(f"{stem} {number + 1}" for number in range(_TEAMS))


def _children_of(area: str, team: Team, new: Iterator[int], rng: Random) -> Iterator[SampleChild]:
    numbers = chain(_audited_before(area, rng), map(str, new))
    made = 0
    while made < _CHILDREN_PER_AREA:
        size = min(rng.choice((1, 1, 1, 2, 2, 3)), _CHILDREN_PER_AREA - made)
        worker = rng.randrange(len(team.practitioners))
        ethnicity = rng.choice(("WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "AIND", "APKN", "BAFR", "OOTH"))
        first = next(numbers)
        for child_id in (first, *islice(numbers, size - 1)):
            yield SampleChild(
                child_id=child_id,
                family_id=f"F{first}",
                service_area=area,
                team=teams_of(area)[worker % _TEAMS],
                worker=team.practitioners[worker],
                gender=rng.choice(("Male", "Female")),
                ethnicity=ethnicity,
                born_on=_born_on(area, rng),
                has_disability=area == "Jigsaw" or rng.random() < 0.08,
                lists=_lists(area, rng),
            )
        made += size


def _audited_before(area: str, rng: Random) -> list[str]:
    """Return children of the area's audits in the register, so that the two fit together."""
    audits = [audit for audit in sample_audits() if audit.service_area == area and _is_case_audit(audit)]
    children = sorted({audit.child_id for audit in audits if audit.child_id})
    return rng.sample(children, min(_AUDITED_BEFORE, len(children)))


def _is_case_audit(audit: Audit) -> bool:
    return not is_themed_review(audit) and audit.completed_on is not None


def _born_on(area: str, rng: Random) -> date:
    if area == "Pathways Through Care":
        years = rng.randrange(_OLDEST_BORN, _OLDEST_CARE_LEAVER)
    else:
        years = rng.randrange(1, _OLDEST_BORN)
    return DRAWN_UP_ON - timedelta(days=365 * years + rng.randrange(1, 365))


def _lists(area: str, rng: Random) -> tuple[int, ...]:
    shares = LISTS_OF_AREA[area].items()
    return tuple(sorted(number for number, share in shares if rng.randrange(100) < share))
