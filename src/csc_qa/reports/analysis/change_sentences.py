"""Sentences on change: that a share is higher or lower is said only where chance does not explain it."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.grade import GradeScale
from csc_qa.core.measured_share import FEW
from csc_qa.core.share_change import ChangeVerdict, ShareChange, TrendVerdict
from csc_qa.reports.analysis.change_figures import ChangeFigures, LabelledChange
from csc_qa.reports.analysis.grade_parts import best_half_name
from csc_qa.reports.analysis.measured import say_beside, say_list

_CLEAR = (ChangeVerdict.ROSE, ChangeVerdict.FELL)


def change_sentences(change: ChangeFigures, scale: GradeScale) -> tuple[str, ...]:
    """Say how the grades changed on the period before, over all periods shown, and in which areas."""
    if not change.has_earlier:
        return (_nothing_earlier(change),)
    return (
        change_sentence(change, scale),
        *_trend_sentences(change, scale),
        *_area_sentences(change.areas, change),
        *_partial_sentences(change),
    )


def change_sentence(change: ChangeFigures, scale: GradeScale) -> str:
    """Say how the share graded good or better changed on the period before."""
    found, now = change.change, change.periods[-1]
    good, before = best_half_name(scale), change.previous.label
    if not now.good.of:
        return f"No audit was graded in {now.period.label}, so nothing can be compared."
    if found.before is None:
        return f"No audit was graded in {before}, so there is nothing to compare with."
    pair = f"{say_beside(found.now)}, against {say_beside(found.before)} in {before}"
    return f"{good}: {pair}. {_meaning(found)}"


def _meaning(found: ShareChange) -> str:
    if found.verdict is ChangeVerdict.TOO_FEW:
        return f"That is too few to say whether anything changed: under {FEW} graded audits."
    if found.verdict in _CLEAR:
        way = "higher" if found.verdict is ChangeVerdict.ROSE else "lower"
        return f"The share is {way}, by more than chance would likely bring."
    if found.before and found.before.percent == found.now.percent:
        return "The share is the same."
    return "That is no clear change: chance alone may bring such a difference."


def _trend_sentences(change: ChangeFigures, scale: GradeScale) -> tuple[str, ...]:
    trend = change.trend
    if trend.verdict is TrendVerdict.TOO_FEW:
        return ()
    over = f"Over the {trend.periods} periods with graded audits the share that is {best_half_name(scale)}"
    if trend.verdict is TrendVerdict.NOT_CLEAR:
        return (f"{over} shows no clear trend.",)
    verb = "rises" if trend.verdict is TrendVerdict.RISING else "falls"
    return (f"{over} {verb}, by more than chance would likely bring.",)


def _area_sentences(areas: Sequence[LabelledChange], change: ChangeFigures) -> tuple[str, ...]:
    """Name the areas whose share changed, and say of how many nothing can be said."""
    if not areas:
        return ()
    clear = [each for each in areas if each.change.verdict in _CLEAR]
    compared = [each for each in areas if each.change.p_value is not None]
    if not compared:
        return (
            f"No service area has {FEW} graded audits in both periods, so none is compared with "
            f"{change.previous.label}.",
        )
    if clear:
        return tuple(_area_sentence(each) for each in clear)
    names = say_list([each.label for each in compared])
    if len(compared) == 1:
        return (f"Only {names} has {FEW} graded audits or more in both periods; it shows no clear change.",)
    return (
        f"Of the service areas with {FEW} graded audits or more in both periods ({names}), none shows a "
        "clear change.",
    )


def _area_sentence(labelled: LabelledChange) -> str:
    found = labelled.change
    way = "higher" if found.verdict is ChangeVerdict.ROSE else "lower"
    before = say_beside(found.before) if found.before else ""
    pair = f"{say_beside(found.now)}, against {before}"
    return f"{labelled.label}: {pair}: {way}, by more than chance would likely bring."


def _partial_sentences(change: ChangeFigures) -> tuple[str, ...]:
    first = change.first_day
    earliest = next(each.period for each in change.periods if each.good.of)
    if first is None or (first.year, first.month) <= (earliest.start.year, earliest.start.month):
        return ()
    return (f"The register's first audit is of {first:%B %Y}, so {earliest.label} is not there as a whole.",)


def _nothing_earlier(change: ChangeFigures) -> str:
    first = change.first_day
    begins = f"; its first audit is of {first:%B %Y}" if first else ""
    return (
        f"The register has no graded audits of {change.previous.label} or of earlier periods, so there is "
        f"nothing to compare with{begins}."
    )
