"""Has a share of audits changed, or is the difference no larger than chance may bring?"""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.share_change import ChangeVerdict, ShareChange

UNLIKELY = 0.05

Pair = tuple[MeasuredShare | None, MeasuredShare]


def judge_changes(pairs: Sequence[Pair]) -> tuple[ShareChange, ...]:
    """Return what may be said of each pair of shares, before and now.

    Shares of fewer than 20 audits are not compared. The others are by the score test of two independent
    shares; where several pairs are judged at once, Holm's method keeps the risk of one false alarm among
    them all at 5 %.

    Source: Miettinen and Nurminen (1985), and Holm (1979), as statsmodels reckons them.

    Args:
        pairs: those that a reader sees beside one another.
    Example:
        >>> share = MeasuredShare
        >>> [change] = judge_changes([(share(part=35, of=60), share(part=45, of=59))])
        >>> change.verdict
        <ChangeVerdict.ROSE: 'higher than before'>
    """
    first = [_not_compared(*pair) for pair in pairs]
    at = [place for place, verdict in enumerate(first) if verdict is None]
    p_values = dict(zip(at, _adjusted([_p_value(*pairs[place]) for place in at]), strict=True))
    return tuple(
        ShareChange(
            before=before if before and before.of else None,
            now=now,
            verdict=first[place] or _verdict(before, now, p_values[place]),
            p_value=p_values.get(place),
        )
        for place, (before, now) in enumerate(pairs)
    )


def _not_compared(before: MeasuredShare | None, now: MeasuredShare) -> ChangeVerdict | None:
    if before is None or not before.of:
        return ChangeVerdict.NOTHING_BEFORE
    return ChangeVerdict.TOO_FEW if before.is_few or now.is_few else None


def _verdict(before: MeasuredShare | None, now: MeasuredShare, p_value: float) -> ChangeVerdict:
    if before is None or p_value >= UNLIKELY:
        return ChangeVerdict.NOT_CLEAR
    return ChangeVerdict.ROSE if now.part * before.of > before.part * now.of else ChangeVerdict.FELL


def _p_value(before: MeasuredShare | None, now: MeasuredShare) -> float:
    # Two shares that are alike need no test, which is 0 / 0 where both are none or all.
    if before is None or now.part * before.of == before.part * now.of:
        return 1.0
    import numpy as np  # noqa: PLC0415 - slow to load
    from statsmodels.stats.proportion import test_proportions_2indep  # noqa: PLC0415 - slow to load

    with np.errstate(divide="ignore", invalid="ignore"):
        found = test_proportions_2indep(
            now.part, now.of, before.part, before.of, compare="diff", method="score"
        )
    return float(found.pvalue)


def _adjusted(p_values: Sequence[float]) -> list[float]:
    if not p_values:
        return []
    from statsmodels.stats.multitest import multipletests  # noqa: PLC0415 - slow to load

    return [float(each) for each in multipletests(p_values, alpha=UNLIKELY, method="holm")[1]]
