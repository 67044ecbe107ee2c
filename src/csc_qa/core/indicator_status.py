"""IndicatorStatus: an indicator at a month, judged. Table, icon and commentary are made from it alone."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from csc_qa.core.finding import Finding
from csc_qa.core.indicator import Indicator
from csc_qa.core.model import FrozenModel
from csc_qa.core.rag import Rag
from csc_qa.core.spc import SpcChart
from csc_qa.core.target import ComparatorGroup
from csc_qa.core.threshold import Threshold


class MonthlyFigure(NamedTuple):
    """An indicator's figure of one month.

    Attributes:
        month: its first day.
        value: as printed or computed; a percentage from 0 to 100; None where there is none.
        numerator, denominator: None where they are not known.
    """

    month: date
    value: float | None
    numerator: float | None = None
    denominator: float | None = None


class Interval(NamedTuple):
    """A confidence or prediction interval, in the unit of its value."""

    low: float
    high: float


class Forecast(FrozenModel):
    """Where a year ends at its present pace.

    Attributes:
        interval: of 95 % in which the year's end is expected; None from a single month.
    """

    value: float
    interval: Interval | None = None


class YearSoFar(FrozenModel):
    """A financial year up to a month.

    Attributes:
        start: 1 April.
        months: of the year that have passed, 1 to 12.
        total: since April.
        target: the part of the year's target that falls on these months; None without a target.
        forecast: of the year's total.
    """

    start: date
    months: int
    total: float
    target: float | None = None
    forecast: Forecast


class ComparatorFigure(FrozenModel):
    """What others, or the authority a year before, reached.

    Attributes:
        difference: of the indicator's value, or of the year's forecast, from it; None where the two cannot
            be set against each other: another area's count.
    """

    group: ComparatorGroup
    value: float
    difference: float | None
    source: str = ""


class Change(NamedTuple):
    """The month's figure against another: that figure, and by how much the month's is higher."""

    other: float
    difference: float

    @property
    def percent(self) -> float | None:
        """The change in percent of the other figure; None where that is 0."""
        return 100 * self.difference / abs(self.other) if self.other else None


class IndicatorStatus(FrozenModel):
    """An indicator at a month, judged.

    Attributes:
        value: what is judged: the figure of the month, or the total since April where the target is for
            the year; None where it is not known.
        monthly: the figure of the month; of a cumulative rate what the month added.
        numerator, denominator: of the month, where known.
        interval: 95 % confidence interval of a percentage (Wilson) or a rate (Byar).
        target: the target in force, as printed; not set where there is none.
        year: the year so far; None where the target is not for the year, or months are missing.
        on_last_month: change of the month's figure on the month before.
        on_year_mean: change of the month's figure on the mean of the year's months up to it.
        chart: the XmR chart of the months up to this one; None without any.
    """

    indicator: Indicator
    month: date
    value: float | None
    monthly: float | None
    numerator: float | None = None
    denominator: float | None = None
    interval: Interval | None = None
    target: Threshold
    rag: Rag
    year: YearSoFar | None = None
    on_last_month: Change | None = None
    on_year_mean: Change | None = None
    chart: SpcChart | None = None
    comparators: tuple[ComparatorFigure, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def forecast(self) -> Forecast | None:
        """Where the year ends at the present pace."""
        return self.year.forecast if self.year else None

    @property
    def chart_now(self) -> SpcChart | None:
        """The chart where its last point is that of this month, so that its icons hold."""
        return self.chart if self.chart is not None and self.chart.latest.date == self.month else None
