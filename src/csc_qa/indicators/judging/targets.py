"""Which target holds for an indicator at a month, and how a value stands against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from csc_qa.core.errors import RagError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.rag import DEFAULT_TOLERANCE_PERCENT, Rag, rag_status
from csc_qa.core.target import Target
from csc_qa.core.threshold import Comparison, Threshold, ThresholdState

_LOWER = {Comparison.LESS_THAN, Comparison.AT_MOST}


def target_in_force(
    indicator: Indicator, targets: Iterable[Target], month: date
) -> tuple[Threshold, list[Finding]]:
    """Return the target that holds in a month, and a finding where there is more than one.

    Of several the most demanding is taken, so that the order of sections does not decide. Without any,
    the threshold says why there is none.
    """
    own = [each for each in targets if each.indicator == indicator.id and each.is_valid_on(month)]
    is_percentage = indicator.kind is IndicatorKind.PERCENTAGE
    limits = [each.threshold.as_percentage() if is_percentage else each.threshold for each in own]
    set_ones = {limit.value: limit for limit in limits if limit.value is not None}
    if not set_ones:
        return next(iter(limits), Threshold(state=ThresholdState.NOT_SET)), []
    is_lower = is_lower_better(indicator, list(set_ones.values()))
    chosen = min(set_ones) if is_lower else max(set_ones)
    if len(set_ones) == 1:
        return set_ones[chosen], []
    printed = " and ".join(str(limit) for limit in set_ones.values())
    message = f"{indicator.name}: the targets {printed} both hold; it was judged against {set_ones[chosen]}"
    return set_ones[chosen], [make_finding("CSCQA-JDG-004", message)]


def is_lower_better(indicator: Indicator, limits: Sequence[Threshold]) -> bool:
    """Say whether a lower value is better, by the sign of a target, else by the indicator."""
    signs = {limit.comparison for limit in limits} - {Comparison.NONE}
    return bool(signs & _LOWER) if signs else indicator.polarity is Polarity.LOWER


def judged_rag(indicator: Indicator, value: float | None, target: Threshold) -> tuple[Rag, list[Finding]]:
    """Return the RAG status of a value, and a finding where it could not be judged.

    Args:
        value: of a target for the year its forecast, which is to the whole target as the year so far is to
            the part of the target that falls on it.
    """
    if value is None:
        return Rag.NOT_JUDGED, []
    own = indicator.amber_tolerance_percent
    tolerance = DEFAULT_TOLERANCE_PERCENT if own is None else float(own)
    # Both are in one unit here, so 0.5 % of cases is not mistaken for a half.
    plain = target.model_copy(update={"is_percentage": False})
    try:
        status = rag_status(value, plain, indicator.polarity, tolerance_percent=tolerance)
    except RagError as error:
        return Rag.NOT_JUDGED, [_not_judged(indicator, each) for each in error.findings]
    return status, []


def _not_judged(indicator: Indicator, finding: Finding) -> Finding:
    message = f"{indicator.name} was not judged: {finding.message}"
    return make_finding("CSCQA-JDG-006", message, hint=finding.hint)
