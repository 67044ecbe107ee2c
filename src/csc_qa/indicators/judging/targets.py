"""Which target and which comparators hold for an indicator at a month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.target import Comparator, ComparatorGroup, Target
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


def latest_comparators(
    indicator: Indicator, comparators: Iterable[Comparator], month: date
) -> dict[ComparatorGroup, Comparator]:
    """Return of each group the latest figure from before a month; of two of one year the one given last."""
    found: dict[ComparatorGroup, Comparator] = {}
    for each in comparators:
        is_past = each.valid_to is None or each.valid_to < month
        if each.indicator != indicator.id or each.threshold.value is None or not is_past:
            continue
        if each.group not in found or _year(each) >= _year(found[each.group]):
            found[each.group] = each
    return {group: found[group] for group in ComparatorGroup if group in found}


def _year(comparator: Comparator) -> date:
    return comparator.valid_from or date.min
