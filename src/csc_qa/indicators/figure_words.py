"""Figures, changes and intervals in words, alike in every commentary."""

from __future__ import annotations

from datetime import date

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.indicator_status import Change, Interval

# A count of so many is told without decimals, even where it is a mean or a forecast.
_LARGE = 100
_ROUNDING = 1e-6


def figure_words(value: float | None, kind: IndicatorKind) -> str:
    """Return a figure as a reader expects it: 78.2%, 1,428 or 65.7; whole numbers without decimals.

    Example:
        >>> figure_words(78.1538, IndicatorKind.PERCENTAGE), figure_words(20909.3, IndicatorKind.COUNT)
        ('78.2%', '20,909')
        >>> figure_words(591.0, IndicatorKind.CUMULATIVE_RATE), figure_words(65.67, IndicatorKind.RATE)
        ('591', '65.7')
    """
    if value is None:
        return "not known"
    is_large_count = kind is IndicatorKind.COUNT and abs(value) >= _LARGE
    is_whole = abs(value - round(value)) < _ROUNDING
    text = f"{value:,.0f}" if is_whole or is_large_count else f"{value:,.1f}"
    return f"{text.removeprefix('-') if text.strip('-0.') == '' else text}{_sign(kind)}"


def difference_words(difference: float, other: float, kind: IndicatorKind) -> str:
    """Return the size of a difference: of percentages in percentage points, else with its percent.

    Example:
        >>> difference_words(8.75, 69.4, IndicatorKind.PERCENTAGE)
        '8.8 percentage points'
        >>> difference_words(-1, 5, IndicatorKind.COUNT)
        '1 (20.0%)'
    """
    size = abs(difference)
    if kind is IndicatorKind.PERCENTAGE:
        text = figure_words(size, IndicatorKind.RATE)
        return f"{text} percentage point{'' if text == '1' else 's'}"
    percent = f" ({100 * size / abs(other):.1f}%)" if other else ""
    return f"{figure_words(size, kind)}{percent}"


def change_words(change: Change, kind: IndicatorKind) -> str:
    """Return a change, such as `up 8.8 percentage points`.

    Example:
        >>> change_words(Change(1794, -366), IndicatorKind.COUNT)
        'down 366 (20.4%)'
    """
    if abs(change.difference) < _ROUNDING:
        return "unchanged"
    way = "up" if change.difference > 0 else "down"
    return f"{way} {difference_words(change.difference, change.other, kind)}"


def interval_words(interval: Interval, kind: IndicatorKind) -> str:
    """Return an interval.

    Example:
        >>> interval_words(Interval(73.31, 82.3), IndicatorKind.PERCENTAGE)
        '73.3% to 82.3%'
    """
    decimals = 0 if kind is IndicatorKind.COUNT and interval.high >= _LARGE else 1
    low, high = (f"{limit:,.{decimals}f}{_sign(kind)}" for limit in interval)
    return f"{low} to {high}"


def listed(words: list[str]) -> str:
    """Return a list in words.

    Example:
        >>> listed(["a", "b", "c"]), listed(["a"])
        ('a, b and c', 'a')
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _sign(kind: IndicatorKind) -> str:
    return "%" if kind is IndicatorKind.PERCENTAGE else ""


def month_words(month: date) -> str:
    """Return a month: December 2022."""
    return f"{month:%B %Y}"
