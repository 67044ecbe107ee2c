"""The sentences on how far auditors and panels agree: every one follows from a figure."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.agreement import Agreement, Leniency, LeniencyVerdict, MarginalTest, WeightedKappa
from csc_qa.reports.analysis.grade_parts import say_share

# Fewer audits than this give an interval that is itself a guess; the same of moved ones for the test.
FEW_AUDITS, FEW_MOVED = 30, 25
_UNLIKELY = 0.05


def agreement_sentences(agreement: Agreement, marginal: MarginalTest | None) -> tuple[str, ...]:
    """Say how far auditors and panels agree, and what the numbers can bear."""
    number = agreement.audits
    few = (
        f"Only {number} audits were moderated: a few more could change every figure here, and the intervals "
        "are rough.",
    )
    return (
        f"The grade stood in {say_share(agreement.exact_agreement, number)} moderated audits, and stood or "
        f"moved by one step in {say_share(agreement.adjacent_agreement, number)}.",
        _kappa_sentence(agreement.kappa),
        _marginal_sentence(marginal),
        *(few if number < FEW_AUDITS else ()),
        "A dip sample holds every audit of the lowest grade, which can only move up: its shares are not "
        "those of all audits.",
    )


def leniency_sentences(found: Sequence[Leniency], least_audits: int) -> tuple[str, ...]:
    """Say of how many auditors anything may be said, and with what care."""
    judged = [each for each in found if each.verdict is not LeniencyVerdict.TOO_FEW]
    if not judged:
        return (f"No auditor has {least_audits} moderated audits or more, so nothing is said of any.",)
    chance = (
        f"Of {len(judged)} auditors, chance alone would set about one in twenty apart: talk before judging."
    )
    return (
        f"{len(judged)} of {len(found)} auditors have {least_audits} moderated audits or more.",
        *((chance,) if len(judged) > 1 else ()),
    )


def kappa_text(kappa: WeightedKappa | None) -> str:
    """Return kappa and its interval in short.

    Example:
        >>> kappa_text(WeightedKappa(value=0.6942, low=0.5979, high=1.0204))
        '0.69 (0.60 to 1.00)'
    """
    if kappa is None:
        return "not defined"
    if kappa.low is None or kappa.high is None:
        return f"{kappa.value:.2f}"
    low, high = max(kappa.low, -1), min(kappa.high, 1)
    return f"{kappa.value:z.2f} ({low:z.2f} to {high:z.2f})"


def steps_text(leniency: Leniency) -> str:
    """Return the mean difference and its interval in short; blank where there are too few audits."""
    if leniency.mean_steps is None:
        return ""
    if leniency.low is None or leniency.high is None:
        return f"{leniency.mean_steps:+z.2f} (all alike)"
    return f"{leniency.mean_steps:+z.2f} ({leniency.low:+z.2f} to {leniency.high:+z.2f})"


def _kappa_sentence(kappa: WeightedKappa | None) -> str:
    if kappa is None:
        return "Weighted kappa is not defined: all audits have one grade, before and after."
    scale = "1 is full agreement, 0 what chance alone would give"
    if kappa.low == kappa.high:
        return f"Weighted kappa is {kappa.value:.2f} ({scale}); no interval can be reckoned from such grades."
    return f"Linear-weighted kappa with its 95 % interval is {kappa_text(kappa)}; {scale}."


def _marginal_sentence(marginal: MarginalTest | None) -> str:
    if marginal is None:
        return "No grade moved, so there is nothing to test."
    says = (
        "moderation shifted the grades as a whole, by more than chance"
        if marginal.p_value < _UNLIKELY
        else "the grades as a whole did not shift by more than chance may"
    )
    p_value = "below 0.001" if marginal.p_value < 0.001 else f"{marginal.p_value:.3f}"
    test = f"chi-squared {marginal.statistic:.1f}, degrees of freedom {marginal.degrees}, p {p_value}"
    few = f"; with only {marginal.moved} moved grades this is rough" if marginal.moved < FEW_MOVED else ""
    return f"By Stuart and Maxwell's test {says} ({test}{few})."
