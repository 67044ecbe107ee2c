"""Judge an indicator at a month: target, year, comparators, variation and assurance, in one calculation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import fmean
from typing import NamedTuple

from csc_qa.core.errors import RagError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.indicator_status import (
    Change,
    ComparatorFigure,
    IndicatorStatus,
    Interval,
    MonthlyFigure,
    YearSoFar,
)
from csc_qa.core.rag import DEFAULT_TOLERANCE_PERCENT, Rag, rag_status
from csc_qa.core.spc import Direction, SpcChart
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.core.threshold import Threshold
from csc_qa.indicators.judging.intervals import byar_interval, wilson_interval
from csc_qa.indicators.judging.monthly_series import month_before, monthly_values, own_value
from csc_qa.indicators.judging.targets import is_lower_better, latest_comparators, target_in_force
from csc_qa.indicators.judging.year_so_far import MONTHS, months_so_far, year_so_far
from csc_qa.indicators.spc.chart import spc_chart


class Limits(NamedTuple):
    """What indicators are held against."""

    targets: Sequence[Target] = ()
    comparators: Sequence[Comparator] = ()


def judge(
    indicator: Indicator,
    figures: Sequence[MonthlyFigure],
    limits: Limits,
    month: date,
    *,
    tolerance_percent: float = DEFAULT_TOLERANCE_PERCENT,
) -> IndicatorStatus:
    """Return the status of an indicator at a month.

    A target for the year is held against the year so far: of 700 a year, 525 fall on nine months.

    Args:
        figures: in order of month; those after the month are not looked at.
        limits: targets and comparators of any indicators and times.
        month: its first day.
        tolerance_percent: by how much of the target amber may miss it.
    """
    past = [figure for figure in figures if figure.month <= month]
    now = next((figure for figure in past if figure.month == month), MonthlyFigure(month, None))
    parts = monthly_values(indicator, past)
    target, findings = target_in_force(indicator, limits.targets, month)
    year = _year(indicator, now, parts, target)
    value = _judged_value(indicator, now, year)
    rag, more = _rag(indicator, value, target, year, tolerance_percent)
    return IndicatorStatus(
        indicator=indicator,
        month=month,
        value=value,
        monthly=parts.get(month),
        numerator=now.numerator,
        denominator=now.denominator,
        interval=_interval(indicator, now),
        target=target,
        rag=rag,
        year=year,
        on_last_month=_change(parts.get(month), parts.get(month_before(month))),
        on_year_mean=_change(parts.get(month), _year_mean(indicator, past, parts, month)),
        chart=_chart(indicator, parts, target),
        comparators=_comparators(indicator, value, year, limits.comparators, month),
        findings=(*findings, *more, *_missing(indicator, now, value)),
    )


def _year(
    indicator: Indicator, now: MonthlyFigure, parts: Mapping[date, float], target: Threshold
) -> YearSoFar | None:
    if not indicator.is_judged_by_year or now.value is None:
        return None
    total = now.value if indicator.kind is IndicatorKind.CUMULATIVE_RATE else None
    limit = None if target.value is None else float(target.value)
    return year_so_far(now.month, parts, total=total, target=limit)


def _judged_value(indicator: Indicator, now: MonthlyFigure, year: YearSoFar | None) -> float | None:
    if indicator.is_judged_by_year:
        return year.total if year else None
    return own_value(now, indicator.kind)


def _rag(
    indicator: Indicator,
    value: float | None,
    target: Threshold,
    year: YearSoFar | None,
    tolerance_percent: float,
) -> tuple[Rag, list[Finding]]:
    """Judge the month; of a year its pace, which is to the whole target as the total is to its part."""
    if value is None:
        return Rag.NOT_JUDGED, []
    held = year.forecast.value if year else value
    # Both are in one unit here, so 0.5 % of cases is not mistaken for a half.
    plain = target.model_copy(update={"is_percentage": False})
    try:
        return rag_status(held, plain, indicator.polarity, tolerance_percent=tolerance_percent), []
    except RagError as error:
        return Rag.NOT_JUDGED, [_not_judged(indicator, each) for each in error.findings]


def _not_judged(indicator: Indicator, finding: Finding) -> Finding:
    message = f"{indicator.name} was not judged: {finding.message}"
    return make_finding("CSCQA-JDG-006", message, hint=finding.hint)


def _interval(indicator: Indicator, now: MonthlyFigure) -> Interval | None:
    count, total = now.numerator, now.denominator
    if count is None or not total or not 0 <= count:
        return None
    if indicator.kind is IndicatorKind.PERCENTAGE:
        return wilson_interval(count, total) if count <= total else None
    is_rate = indicator.kind in (IndicatorKind.RATE, IndicatorKind.CUMULATIVE_RATE)
    return byar_interval(count, total) if is_rate else None


def _change(value: float | None, other: float | None) -> Change | None:
    return None if value is None or other is None else Change(other, value - other)


def _year_mean(
    indicator: Indicator, past: Sequence[MonthlyFigure], parts: Mapping[date, float], month: date
) -> float | None:
    """Return the mean of the year's months: of a percentage that of all its cases together."""
    months = [each for each in months_so_far(month) if each in parts]
    own = [figure for figure in past if figure.month in months]
    if indicator.kind is IndicatorKind.PERCENTAGE and own and all(_has_numbers(each) for each in own):
        return 100 * sum(each.numerator or 0 for each in own) / sum(each.denominator or 0 for each in own)
    return fmean(parts[each] for each in months) if months else None


def _has_numbers(figure: MonthlyFigure) -> bool:
    return figure.numerator is not None and bool(figure.denominator)


def _chart(indicator: Indicator, parts: Mapping[date, float], target: Threshold) -> SpcChart | None:
    if not parts:
        return None
    limit = None if target.value is None else float(target.value)
    if limit is not None and indicator.is_judged_by_year:
        limit /= MONTHS
    polarity = indicator.polarity
    if polarity is Polarity.NEUTRAL and target.comparison:
        polarity = Polarity.LOWER if is_lower_better(indicator, [target]) else Polarity.HIGHER
    return spc_chart(parts, Direction.of(polarity), target=limit)


def _comparators(
    indicator: Indicator,
    value: float | None,
    year: YearSoFar | None,
    comparators: Iterable[Comparator],
    month: date,
) -> tuple[ComparatorFigure, ...]:
    # Others' figures are of whole years.
    own = year.forecast.value if year else value
    found = []
    for group, each in latest_comparators(indicator, comparators, month).items():
        threshold = each.threshold.as_percentage() if _is_percentage(indicator) else each.threshold
        figure = float(threshold.value or 0)
        is_alike = indicator.kind is not IndicatorKind.COUNT or group is ComparatorGroup.PREVIOUS_YEAR
        difference = own - figure if own is not None and is_alike else None
        found.append(ComparatorFigure(group=group, value=figure, difference=difference, source=each.source))
    return tuple(found)


def _is_percentage(indicator: Indicator) -> bool:
    return indicator.kind is IndicatorKind.PERCENTAGE


def _missing(indicator: Indicator, now: MonthlyFigure, value: float | None) -> list[Finding]:
    if now.value is None:
        return [make_finding("CSCQA-JDG-003", f"{indicator.name} has no figure for {now.month:%B %Y}")]
    if value is None:
        message = f"{indicator.name}: a month of the year has no figure, so the year so far is not known"
        return [make_finding("CSCQA-JDG-005", message)]
    return []
