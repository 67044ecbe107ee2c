"""Figures, changes and intervals in words, alike in every commentary."""

from __future__ import annotations

from datetime import date

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.indicator_status import Change, Interval


def figure_words(value: float | None, kind: IndicatorKind) -> str:
    """Return a figure as a reader expects it: 78.2%, 1,428 or 65.7.

    Example:
        >>> figure_words(78.1538, IndicatorKind.PERCENTAGE), figure_words(15682, IndicatorKind.COUNT)
        ('78.2%', '15,682')
        >>> figure_words(591.0, IndicatorKind.CUMULATIVE_RATE), figure_words(65.67, IndicatorKind.RATE)
        ('591', '65.7')
    """
    if value is None:
        return "not known"
    text = f"{value:,.1f}".removesuffix(".0")
    text = "0" if text == "-0" else text
    return f"{text}%" if kind is IndicatorKind.PERCENTAGE else text


def change_words(change: Change, kind: IndicatorKind) -> str:
    """Return a change: of a percentage in percentage points, else the difference and its percent.

    Example:
        >>> change_words(Change(69.4, 8.75), IndicatorKind.PERCENTAGE)
        'up 8.8 percentage points'
        >>> change_words(Change(1794, -366), IndicatorKind.COUNT)
        'down 366 (20.4%)'
    """
    size = figure_words(abs(change.difference), IndicatorKind.RATE)
    if size == "0":
        return "unchanged"
    way = "up" if change.difference > 0 else "down"
    if kind is IndicatorKind.PERCENTAGE:
        return f"{way} {size} percentage point{'' if size == '1' else 's'}"
    percent = "" if change.percent is None else f" ({abs(change.percent):.1f}%)"
    return f"{way} {size}{percent}"


def interval_words(interval: Interval | None, kind: IndicatorKind) -> str:
    """Return an interval: 73.3% to 82.3%."""
    if interval is None:
        return "not known"
    return f"{figure_words(interval.low, kind)} to {figure_words(interval.high, kind)}"


def month_words(month: date) -> str:
    """Return a month: December 2022."""
    return f"{month:%B %Y}"
