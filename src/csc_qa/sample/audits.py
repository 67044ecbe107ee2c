"""The audits of the sample: invented cases that add up to the published figures of 2022."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from csc_qa.core.audit import Audit
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.sample.audit_dates import plan_dates, plan_review_dates
from csc_qa.sample.case_plan import Case, plan_cases
from csc_qa.sample.moderating import moderate
from csc_qa.sample.people import REVIEWERS, TEAMS, THEMED_AUDITORS
from csc_qa.sample.published_figures import TOOLS_BY_AREA
from csc_qa.sample.re_audits import link_re_audits
from csc_qa.sample.recording import record, record_review
from csc_qa.sample.texts import REVIEW_THEMES, THEMES, THEMES_BY_AREA

SEED = 5
THEMED_REVIEW = "Themed review"


@lru_cache(maxsize=1)
def sample_audits() -> tuple[Audit, ...]:
    """Return every audit and review of the sample, by reference; the same each time.

    Example:
        >>> audits = sample_audits()
        >>> audits[0].audit_id, sum(audit.moderated_grade is not None for audit in audits)
        ('QA22-0001', 169)
    """
    rng = Random(SEED)
    drafts = [_draft(case, rng) for case in plan_cases(rng)]
    rng.shuffle(drafts)
    numbered = _number(drafts)
    return tuple(link_re_audits(moderate(_with_children(numbered, rng), rng)))


def is_themed_review(audit: Audit) -> bool:
    """Say whether it is one of the themed reviews, which are kept on a sheet of their own."""
    return audit.programme == THEMED_REVIEW


def _draft(case: Case, rng: Random) -> Audit:
    if case.programme == THEMED_REVIEW:
        return _draft_review(case, rng)
    dates = plan_dates(case, rng)
    completed_on = dates.get("completed_on")
    recorded = record(case.service_area, case.grade, completed_on, rng) if completed_on else {}
    team = TEAMS[case.service_area]
    is_themed = case.programme == "Themed"
    return Audit(
        audit_id="",
        service_area=case.service_area,
        programme=case.programme,
        grade=OFSTED_SCALE[case.grade] if case.grade else None,
        tool=rng.choice(TOOLS_BY_AREA.get(case.service_area, (None,))),
        theme=rng.choice(THEMES_BY_AREA.get(case.service_area, THEMES)) if is_themed else None,
        auditor=rng.choice(THEMED_AUDITORS if is_themed else team.auditors),
        practitioner=rng.choice(team.practitioners),
        **dates,
        **recorded,
    )


def _draft_review(case: Case, rng: Random) -> Audit:
    dates = plan_review_dates(case, rng)
    completed_on = dates["completed_on"] or case.month
    return Audit(
        audit_id="",
        service_area=case.service_area,
        programme=case.programme,
        theme=rng.choice(REVIEW_THEMES),
        auditor=rng.choice(REVIEWERS),
        **dates,
        **record_review(case.service_area, completed_on, rng),
    )


def _number(drafts: list[Audit]) -> list[Audit]:
    """Give references by audit month, those that wait last; themed reviews have a series of their own."""
    registered = sorted((a for a in drafts if not is_themed_review(a)), key=_by_month)
    reviews = sorted((a for a in drafts if is_themed_review(a)), key=lambda a: str(a.completed_on))
    return [
        audit.model_copy(update={"audit_id": f"{series}-{number:0{width}}"})
        for series, width, audits in (("QA22", 4, registered), ("TR22", 3, reviews))
        for number, audit in enumerate(audits, start=1)
    ]


def _by_month(audit: Audit) -> tuple[str, bool]:
    return (str(audit.audit_month), audit.completed_on is None)


def _with_children(audits: list[Audit], rng: Random) -> list[Audit]:
    numbers = rng.sample(range(9_000_000, 10_000_000), len(audits))
    return [a.model_copy(update={"child_id": str(n)}) for a, n in zip(audits, numbers, strict=True)]
