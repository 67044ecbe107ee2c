"""Commentary: a draft in words on an indicator's status, from the figures of that status alone."""

from __future__ import annotations

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.rag import Rag
from csc_qa.core.spc import Assurance, SpecialCause, Variation
from csc_qa.core.target import ComparatorGroup
from csc_qa.core.threshold import ThresholdState
from csc_qa.indicators.figure_words import (
    change_words,
    difference_words,
    figure_words,
    interval_words,
    listed,
    month_words,
)
from csc_qa.indicators.judging.year_so_far import MONTHS
from csc_qa.indicators.spc.chart import FEWEST_POINTS

DRAFT = "Draft"
_CAUSES = {
    SpecialCause.OUTSIDE_LIMITS: "the month lies outside the process limits",
    SpecialCause.TREND: "the month is part of a trend of seven or more",
    SpecialCause.TWO_OF_THREE: "two of three successive months lie close to a process limit",
    SpecialCause.SHIFT: "the month is part of a run of seven or more on one side of the mean",
}
_VARIATIONS = {
    Variation.IMPROVEMENT: "Special cause of improving nature",
    Variation.CONCERN: "Special cause of concerning nature",
    Variation.NEUTRAL: "Special cause, neither improvement nor concern",
}
_ASSURANCES = {
    Assurance.PASS: "The process as it is can be expected to meet the target.",
    Assurance.FAIL: "The process as it is cannot be expected to meet the target.",
    Assurance.INCONSISTENT: "The process as it is meets the target in some months and misses it in others.",
}
_GROUPS = {
    ComparatorGroup.PREVIOUS_YEAR: "the previous year",
    ComparatorGroup.STATISTICAL_NEIGHBOURS: "the statistical neighbours",
    ComparatorGroup.SOUTH_EAST: "the South East",
    ComparatorGroup.ENGLAND: "England",
}
_FEW = FEWEST_POINTS


def commentary_of(status: IndicatorStatus) -> str:
    """Return the draft of a commentary, marked as one, for a person to check and complete.

    It says nothing that is not in the status, so it cannot disagree with table and icons.
    """
    if status.monthly is None and status.value is None:
        return f"{DRAFT}: {status.indicator.name}: no figure for {month_words(status.month)}."
    parts = (
        f"{_level(status)}{_changes(status)}.",
        _variation(status),
        _target(status),
        _assurance(status),
        _forecast(status),
        *_comparators(status),
    )
    return f"{DRAFT}: {' '.join(part for part in parts if part)}"


def _level(status: IndicatorStatus) -> str:
    kind, month, name = status.indicator.kind, month_words(status.month), status.indicator.name
    if status.year is not None:
        since = f"{name}: {figure_words(status.year.total, kind)} since April"
        if status.monthly is None:
            return since
        return f"{since}, {figure_words(status.monthly, kind)} of them in {month}"
    figure = status.monthly if status.value is None else status.value
    return f"{name}: {figure_words(figure, kind)}{_numbers(status)} in {month}"


def _numbers(status: IndicatorStatus) -> str:
    kind = status.indicator.kind
    if status.interval is None:
        return ""
    reach = f"95% interval {interval_words(status.interval, kind)}"
    if kind is not IndicatorKind.PERCENTAGE:
        return f" ({reach})"
    return f" ({status.numerator:,.0f} of {status.denominator:,.0f}; {reach})"


def _changes(status: IndicatorStatus) -> str:
    kind = status.indicator.kind
    pairs = ((status.on_last_month, "last month"), (status.on_year_mean, "the mean of the year so far"))
    found = [
        f"{change_words(change, kind)} on {what} ({figure_words(change.other, kind)})"
        for change, what in pairs
        if change is not None
    ]
    return f", {listed(found)}" if found else ""


def _variation(status: IndicatorStatus) -> str:
    chart = status.chart_now
    if chart is None:
        return ""
    few = f", as far as {len(chart.points)} months show" if len(chart.points) < _FEW else ""
    cause = chart.latest.special_cause
    if cause is None:
        return f"Common cause variation{few}."
    return f"{_VARIATIONS[chart.variation]}{few}: {_CAUSES[cause]}."


def _target(status: IndicatorStatus) -> str:
    target, kind = status.target, status.indicator.kind
    if target.value is None:
        why = "" if target.state is ThresholdState.NOT_SET else f" ({target})"
        return f"No target is set{why}."
    if status.rag is Rag.NOT_JUDGED:
        return f"Not judged against the target of {target}."
    if status.year is None or status.year.target is None:
        return f"{status.rag} against the target of {target}."
    part = figure_words(status.year.target, kind)
    whole = figure_words(float(target.value), kind)
    return (
        f"{status.rag}: of the {whole} that are the target for the year, {part} fall on its first "
        f"{status.year.months} months."
    )


def _assurance(status: IndicatorStatus) -> str:
    chart = status.chart_now
    return _ASSURANCES[chart.assurance] if chart and chart.assurance else ""


def _forecast(status: IndicatorStatus) -> str:
    forecast, kind, limit = status.forecast, status.indicator.kind, status.target.value
    if forecast is None or status.year is None or status.year.months == MONTHS:
        return ""
    reach = f" (95% interval {interval_words(forecast.interval, kind)})" if forecast.interval else ""
    against = ""
    if limit is not None:
        difference = forecast.value - float(limit)
        size = f"{difference_words(difference, float(limit), kind)} " if difference else ""
        against = f", {size}{_place(difference)} the target"
    return f"At the present pace the year ends at {figure_words(forecast.value, kind)}{reach}{against}."


def _comparators(status: IndicatorStatus) -> list[str]:
    kind = status.indicator.kind
    subject = "The forecast" if status.year is not None else "The figure"
    places: dict[str, list[str]] = {}
    for each in status.comparators:
        if each.difference is not None:
            words = f"{_GROUPS[each.group]} ({figure_words(each.value, kind)})"
            places.setdefault(_place(each.difference), []).append(words)
    found = [f"{place} that of {listed(words)}" for place, words in places.items()]
    return [f"{subject} is {listed(found)}."] if found else []


def _place(difference: float) -> str:
    return "above" if difference > 0 else "below" if difference < 0 else "level with"
