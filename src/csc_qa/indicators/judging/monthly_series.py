"""Monthly figures of an indicator, and what each month says of the process behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.indicator_status import MonthlyFigure

_APRIL = 4
_FIGURES = ("value", "numerator", "denominator")


def figures_of(table: pd.DataFrame, indicator: str) -> tuple[MonthlyFigure, ...]:
    """Return the figures of an indicator in order of month, each month once.

    Sections repeat indicators: the first figure of a month that is known stands.

    Args:
        table: columns indicator (id), month (first day), numerator, denominator, value (0 to 100 for
            percentages); further ones are left aside.
        indicator: its id.
    """
    rows = table.loc[table["indicator"] == indicator]
    found: dict[date, MonthlyFigure] = {}
    for month, *numbers in zip(rows["month"], *(rows[name] for name in _FIGURES), strict=True):
        day = pd.Timestamp(month).date().replace(day=1)
        if found.get(day) is None or found[day].value is None:
            found[day] = MonthlyFigure(day, *map(_known, numbers))
    return tuple(found[month] for month in sorted(found))


def own_value(figure: MonthlyFigure, kind: IndicatorKind) -> float | None:
    """Return the value that a figure's own numbers give, unrounded; else the value as it is."""
    if kind is IndicatorKind.PERCENTAGE and figure.denominator and figure.numerator is not None:
        return 100 * figure.numerator / figure.denominator
    return figure.value


def monthly_values(indicator: Indicator, figures: Sequence[MonthlyFigure]) -> dict[date, float]:
    """Return what each month measured; months that are not known are left out.

    A cumulative rate rises by its nature, so of it the month's own part is taken: what the month added
    to the month before, and in April the whole.
    """
    values = {
        figure.month: value for figure in figures if (value := own_value(figure, indicator.kind)) is not None
    }
    if indicator.kind is not IndicatorKind.CUMULATIVE_RATE:
        return values
    parts = {}
    for month, value in values.items():
        before = 0.0 if month.month == _APRIL else values.get(month_before(month))
        if before is not None:
            parts[month] = value - before
    return parts


def month_before(month: date) -> date:
    """Return the first day of the month before."""
    return (pd.Timestamp(month) - pd.DateOffset(months=1)).date()


def _known(number: object) -> float | None:
    return None if pd.isna(number) else float(number)  # type: ignore[call-overload, arg-type]
