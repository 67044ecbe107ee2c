"""Draw the dip sample of a month: what must be moderated, then at random in proportion to area and grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from types import MappingProxyType

from csc_qa.core.audit import Audit
from csc_qa.core.dip_sample import AT_RANDOM, CONCERN, FOR_MINIMUM, DipSample, SampledAudit
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.framework import ModerationRule
from csc_qa.core.period import Period
from csc_qa.moderation.area_shares import AreaShares, share_places
from csc_qa.moderation.systematic import sample_systematically

NO_AREA = ""
Chances = Mapping[Audit, float]


def draw_sample(
    audits: Sequence[Audit],
    rule: ModerationRule,
    month: Period,
    *,
    size: int,
    seed: int,
    least_per_area: int,
    kept: Mapping[str, str] = MappingProxyType({}),
) -> DipSample:
    """Return the dip sample of a month's completed audits.

    Every audit that the rule names is in it. The places that are left go to the other graded audits: each
    service area has its minimum (a blank one none), beyond that areas and grades their proportional shares,
    rounded down or up. The order of audits does not matter. Ungraded reviews: only for a concern.

    Source: Quality Assurance Framework, section 9.3: a dip sample is moderated by a panel every month.

    Args:
        audits: the completed audits of the month, each once.
        size: of the whole sample.
        seed: the same seed, size, minimum and audits give the same sample.
        kept: reference to reason of audits of an earlier draw, which take places before any is drawn.
    """
    rng = Random(seed)
    ordered = sorted(audits, key=lambda audit: (audit.audit_id, audit.sheet or "", audit.row or 0))
    chances = {audit: rng.random() for audit in ordered}
    always = {audit: reason for audit in ordered if (reason := _reason(audit, rule))}
    earlier = {a: kept[a.audit_id] for a in ordered if a.audit_id in kept and a not in always}
    pool = [a for a in ordered if a not in always and a not in earlier and a.grade is not None]
    drawn, below_minimum = _draw(pool, always | earlier, size, least_per_area, chances, rng)
    chosen = [*always.items(), *sorted((earlier | drawn).items(), key=lambda pair: pair[0].audit_id)]
    return DipSample(
        month=month,
        size=size,
        seed=seed,
        least_per_area=least_per_area,
        audits=tuple(SampledAudit(audit_id=audit.audit_id, reason=reason) for audit, reason in chosen),
        findings=(*_findings(len(always), size, below_minimum), *_extended(earlier, len(chosen))),
    )


def _draw(
    pool: Sequence[Audit], certain: Mapping[Audit, str], size: int, least: int, chances: Chances, rng: Random
) -> tuple[dict[Audit, str], Sequence[str]]:
    """Return what is drawn for the places that are left, and the areas that stay below their minimum."""
    places = max(0, size - len(certain))
    short = _short_of_minimum(certain, pool, least)
    shares = share_places(Counter(map(_area, pool)), short, places, lambda _: rng.random())
    drawn = {
        audit: FOR_MINIMUM for area in shares.fixed for audit in _of_area(pool, area, shares, chances, rng)
    }
    rest = [audit for audit in pool if _area(audit) not in shares.fixed]
    drawn |= dict.fromkeys(
        sample_systematically(_by_area_and_grade(rest, chances), shares.rest, rng.random()), AT_RANDOM
    )
    return drawn, shares.below_minimum


def _reason(audit: Audit, rule: ModerationRule) -> str:
    """Return why an audit must be moderated; empty where it need not."""
    grade = audit.grade.name if audit.grade and audit.grade.key in rule.always_grades else ""
    concern = CONCERN if audit.safeguarding_concern and rule.is_concern_always_moderated else ""
    return "; ".join(part for part in (grade, concern) if part)


def _area(audit: Audit) -> str:
    return audit.service_area or NO_AREA


def _short_of_minimum(always: Mapping[Audit, str], pool: Sequence[Audit], least: int) -> dict[str, int]:
    """Return area to how many more audits it needs for its minimum, no more than it has.

    Audits without a service area are no area of their own and need none.
    """
    there, left = Counter(map(_area, always)), Counter(map(_area, pool))
    return {
        area: min(number, max(0, least - there[area])) if area != NO_AREA else 0
        for area, number in left.items()
    }


def _of_area(
    pool: Sequence[Audit], area: str, shares: AreaShares, chances: Chances, rng: Random
) -> list[Audit]:
    own = [audit for audit in pool if _area(audit) == area]
    return sample_systematically(_by_area_and_grade(own, chances), shares.fixed[area], rng.random())


def _by_area_and_grade(audits: Sequence[Audit], chances: Chances) -> list[Audit]:
    """Order by area, then grade, up in one area and down in the next, so that like stands beside like."""
    areas = {area: at for at, area in enumerate(sorted({_area(audit) for audit in audits}))}

    def place(audit: Audit) -> tuple[int, int, float]:
        at, rank = areas[_area(audit)], audit.grade.rank if audit.grade else 0
        return at, -rank if at % 2 else rank, chances[audit]

    return sorted(audits, key=place)


def _findings(always: int, size: int, below_minimum: Sequence[str]) -> list[Finding]:
    found = []
    if always > size:
        message = f"{always} audits must be moderated, more than the {size} asked for; all are in the sample"
        found.append(make_finding("CSCQA-MOD-002", message))
    if below_minimum:
        names = ", ".join(sorted(below_minimum))
        message = f"the sample is too small to give every service area its minimum: {names}"
        found.append(make_finding("CSCQA-MOD-003", message))
    return found


def _extended(earlier: Mapping[Audit, str], size: int) -> list[Finding]:
    if not earlier:
        return []
    message = "the panel has typed beside an earlier draw of the month, so that draw was kept; "
    return [make_finding("CSCQA-MOD-012", f"{message}the sample now has {size} audits")]
