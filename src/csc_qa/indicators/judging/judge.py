"""Judge an indicator at a month: target, year, comparators, variation and assurance, in one calculation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import fmean
from typing import NamedTuple

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.indicator_status import Change, IndicatorStatus, MonthlyFigure, YearSoFar
from csc_qa.core.spc import Direction, SpcChart
from csc_qa.core.target import Comparator, Target
from csc_qa.core.threshold import Threshold
from csc_qa.indicators.judging.cases import interval_of
from csc_qa.indicators.judging.comparators import compare
from csc_qa.indicators.judging.monthly_series import month_before, monthly_values, own_value
from csc_qa.indicators.judging.targets import is_lower_better, judged_rag, target_in_force
from csc_qa.indicators.judging.year_so_far import MONTHS, months_so_far, year_so_far
from csc_qa.indicators.spc.chart import spc_chart


class Limits(NamedTuple):
    """What indicators are held against."""

    targets: Sequence[Target] = ()
    comparators: Sequence[Comparator] = ()


def judge(
    indicator: Indicator, figures: Sequence[MonthlyFigure], limits: Limits, month: date
) -> IndicatorStatus:
    """Return the status of an indicator at a month.

    A target for the year is held against the year so far: of 700 a year, 525 fall on nine months.

    Args:
        figures: in order of month; those after the month are not looked at.
        limits: targets and comparators of any indicators and times.
        month: its first day.
    """
    past = [figure for figure in figures if figure.month <= month]
    now = next((figure for figure in past if figure.month == month), MonthlyFigure(month, None))
    parts = monthly_values(indicator, past)
    target, findings = target_in_force(indicator, limits.targets, month)
    year = _year(indicator, now, parts, target)
    value = _judged_value(indicator, now, year)
    rag, more = judged_rag(indicator, year.forecast.value if year else value, target)
    return IndicatorStatus(
        indicator=indicator,
        month=month,
        value=value,
        monthly=parts.get(month),
        numerator=now.numerator,
        denominator=now.denominator,
        interval=interval_of(indicator, now),
        target=target,
        rag=rag,
        year=year,
        on_last_month=_change(parts.get(month), parts.get(month_before(month))),
        on_year_mean=_change(parts.get(month), _year_mean(indicator, past, parts, month)),
        chart=_chart(indicator, parts, target),
        # Others' figures are of whole years.
        comparators=compare(indicator, year.forecast.value if year else value, limits.comparators, month),
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


def _missing(indicator: Indicator, now: MonthlyFigure, value: float | None) -> list[Finding]:
    if now.value is None:
        return [make_finding("CSCQA-JDG-003", f"{indicator.name} has no figure for {now.month:%B %Y}")]
    if value is None:
        message = f"{indicator.name}: a month of the year has no figure, so the year so far is not known"
        return [make_finding("CSCQA-JDG-005", message)]
    return []
