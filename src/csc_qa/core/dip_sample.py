"""DipSample: the audits that a panel moderates, why each is in it, and how to draw them again."""

from __future__ import annotations

from csc_qa.core.finding import Finding
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period

AT_RANDOM = "At random"
FOR_MINIMUM = "At random, for the minimum of its service area"
CONCERN = "Serious safeguarding concern"


class SampledAudit(FrozenModel):
    """One audit of the sample.

    Attributes:
        reason: the grade or the concern for which it is always moderated, else how it was drawn.
    """

    audit_id: str
    reason: str


class DipSample(FrozenModel):
    """A dip sample.

    Attributes:
        month: whose completed audits it was drawn from.
        size: how many audits were asked for; more where more must be moderated.
        seed: the same seed, size and audits give the same sample.
        least_per_area: the minimum for each service area that was asked for.
        audits: those that must be moderated first.
        findings: where size and minimum could not be kept.
    """

    month: Period
    size: int
    seed: int
    least_per_area: int
    audits: tuple[SampledAudit, ...]
    findings: tuple[Finding, ...] = ()
