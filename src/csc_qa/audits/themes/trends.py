"""Is something named more or less often than before, or is that chance?"""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.theme_figures import ThemeTrend

# Named by fewer audits, now and before together, nothing is said; nor where fewer audits were read.
LEAST_NAMED = 5
LEAST_READ = 10
# Of the changes that are called so, no more than about one in ten is chance.
FALSE_CHANGES = 0.10


def trends_of(named: Sequence[tuple[int, int]], read: int, earlier_read: int) -> list[ThemeTrend]:
    """Return the trend of each of several themes that were counted in the same audits.

    An audit names a theme or does not, so the two shares are compared by Fisher's exact test (two-sided).
    As many themes are looked at together, some would seem to change by chance alone: Benjamini and
    Hochberg's procedure keeps the share of such among the changes to one in ten.

    Args:
        named: for each theme the audits of the period that name it, and those of the periods before.
        read: audits of the period that say something.
        earlier_read: those of the periods before.

    Example:
        >>> trends_of([(12, 6), (3, 1), (10, 40)], read=40, earlier_read=160)
        [<ThemeTrend.MORE_OFTEN: 'more often'>, <ThemeTrend.TOO_FEW: 'too few to say'>, \
<ThemeTrend.NO_CHANGE: 'no clear change'>]
    """
    if not earlier_read:
        return [ThemeTrend.NOTHING_BEFORE] * len(named)
    if min(read, earlier_read) < LEAST_READ:
        return [ThemeTrend.TOO_FEW] * len(named)
    judged = [at for at, pair in enumerate(named) if sum(pair) >= LEAST_NAMED]
    chances = _adjusted([_chance(*named[at], read, earlier_read) for at in judged])
    found = [ThemeTrend.TOO_FEW] * len(named)
    for at, chance in zip(judged, chances, strict=True):
        now, before = named[at]
        changed = ThemeTrend.MORE_OFTEN if now * earlier_read > before * read else ThemeTrend.LESS_OFTEN
        found[at] = changed if chance <= FALSE_CHANGES else ThemeTrend.NO_CHANGE
    return found


def _chance(now: int, before: int, read: int, earlier_read: int) -> float:
    from scipy.stats import fisher_exact  # noqa: PLC0415 - slow to load

    return float(fisher_exact([[now, read - now], [before, earlier_read - before]]).pvalue)


def _adjusted(chances: Sequence[float]) -> list[float]:
    from scipy.stats import false_discovery_control  # noqa: PLC0415 - slow to load

    return [float(each) for each in false_discovery_control(chances)] if chances else []
