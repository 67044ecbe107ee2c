"""Commentary: a draft in words on an indicator's status, from the figures of that status alone."""

from __future__ import annotations

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.indicator_status import Change, ComparatorFigure, IndicatorStatus
from csc_qa.core.rag import Rag
from csc_qa.core.spc import Assurance, SpecialCause, Variation
from csc_qa.indicators.figure_words import change_words, figure_words, interval_words, month_words

DRAFT = "Draft"
_CAUSES = {
    SpecialCause.OUTSIDE_LIMITS: "the month lies outside the process limits",
    SpecialCause.TREND: "the month is part of a trend of seven or more",
    SpecialCause.TWO_OF_THREE: "two of three successive months lie close to a process limit",
    SpecialCause.SHIFT: "the month is part of a run of seven or more on one side of the mean",
}
_VARIATIONS = {
    Variation.IMPROVEMENT: "special cause of improving nature",
    Variation.CONCERN: "special cause of concerning nature",
    Variation.NEUTRAL: "special cause, neither improvement nor concern",
}
_ASSURANCES = {
    Assurance.PASS: "the process as it is will meet the target",
    Assurance.FAIL: "the process as it is will not meet the target",
    Assurance.INCONSISTENT: "the process as it is will meet the target in some months and miss it in others",
}
_FEW = 13


def commentary_of(status: IndicatorStatus) -> str:
    """Return the draft of a commentary, marked as one, for a person to check and complete.

    It says nothing that is not in the status, so it cannot disagree with table and icons.
    """
    name, month = status.indicator.name, month_words(status.month)
    if status.monthly is None and status.value is None:
        return f"{DRAFT}: {name} has no figure for {month}."
    parts = (
        _level(status),
        _changes(status),
        _variation(status),
        _target(status),
        _forecast(status),
        _comparators(status),
    )
    return f"{DRAFT}: {' '.join(part for part in parts if part)}"


def _level(status: IndicatorStatus) -> str:
    kind, month = status.indicator.kind, month_words(status.month)
    if status.year is not None:
        total = figure_words(status.year.total, kind)
        added = "" if status.monthly is None else f", {figure_words(status.monthly, kind)} of them in {month}"
        return f"{status.indicator.name} stands at {total} since April{added}."
    figure = status.value if status.value is not None else status.monthly
    counts = ""
    if kind is IndicatorKind.PERCENTAGE and status.numerator is not None and status.denominator:
        counts = f" ({status.numerator:,.0f} of {status.denominator:,.0f}; 95% interval "
        counts += f"{interval_words(status.interval, kind)})" if status.interval else ""
        counts = counts if status.interval else ""
    return f"{status.indicator.name} was {figure_words(figure, kind)}{counts} in {month}."


def _changes(status: IndicatorStatus) -> str:
    kind = status.indicator.kind
    found: list[str] = []
    for change, on in ((status.on_last_month, "on last month"), (status.on_year_mean, "on the year's mean")):
        if change is not None:
            found.append(f"{change_words(change, kind)} {on} ({figure_words(change.other, kind)})")
    return f"That is {' and '.join(found)}." if found else ""


def _variation(status: IndicatorStatus) -> str:
    chart = status.chart
    if chart is None or chart.latest.date != status.month:
        return ""
    few = f", as far as {len(chart.points)} months show" if len(chart.points) < _FEW else ""
    cause = chart.latest.special_cause
    if cause is None:
        return f"Common cause variation{few}."
    return f"{_VARIATIONS[chart.variation].capitalize()}{few}: {_CAUSES[cause]}."


def _target(status: IndicatorStatus) -> str:
    kind = status.indicator.kind
    if status.rag is Rag.NOT_JUDGED or status.target.value is None:
        return "No target is set." if status.target.value is None else "It was not judged."
    target = str(status.target).removesuffix(" (cumulative)")
    if status.year is not None and status.year.target is not None:
        part = figure_words(status.year.target, kind)
        against = f"of the year's target of {target}, {part} fall on {status.year.months} months"
    else:
        against = f"the target is {target}"
    assurance = status.chart.assurance if status.chart else None
    outlook = f", and {_ASSURANCES[assurance]}" if assurance else ""
    return f"{status.rag}: {against}{outlook}."


def _forecast(status: IndicatorStatus) -> str:
    forecast, kind = status.forecast, status.indicator.kind
    if forecast is None or status.year is None or status.year.months == 12:
        return ""
    reach = f" (95% interval {interval_words(forecast.interval, kind)})" if forecast.interval else ""
    target = status.target.value
    if target is None:
        against = ""
    else:
        change = Change(float(target), forecast.value - float(target))
        against = f", {change_words(change, kind)} on the target"
    return f"At the present pace the year ends at {figure_words(forecast.value, kind)}{reach}{against}."


def _comparators(status: IndicatorStatus) -> str:
    kind = status.indicator.kind
    known = [each for each in status.comparators if each.difference is not None]
    if not known:
        return ""
    subject = "The forecast" if status.year is not None else "The figure"
    return f"{subject} is {', '.join(_beside(each, kind) for each in known)}."


def _beside(comparator: ComparatorFigure, kind: IndicatorKind) -> str:
    difference = comparator.difference or 0.0
    shown = figure_words(comparator.value, kind)
    place = "above" if difference > 0 else "below" if difference < 0 else "equal to"
    return f"{place} the figure of the {comparator.group} ({shown})".replace("the England", "England")
