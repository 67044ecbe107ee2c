"""A row of the table of indicators, in words and numbers as every front end shows them."""

from __future__ import annotations

from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.report import Cell
from csc_qa.core.target import ComparatorGroup
from csc_qa.indicators.figure_words import figure_words, interval_words

STATUS_TITLES = (
    "Indicator",
    "Value",
    "95% interval",
    "Target",
    "RAG",
    "Year's end",
    "95% interval of it",
    "Variation",
    "Special cause",
    "Assurance",
    "Previous year",
    "Neighbours",
    "South East",
    "England",
)


def status_row(status: IndicatorStatus) -> tuple[Cell, ...]:
    """Return the cells under `STATUS_TITLES`."""
    kind, forecast = status.indicator.kind, status.forecast
    chart = status.chart_now
    others = {each.group: figure_words(each.value, kind) for each in status.comparators}
    return (
        status.indicator.name,
        figure_words(status.value, kind),
        interval_words(status.interval, kind) if status.interval else "",
        str(status.target),
        str(status.rag),
        figure_words(forecast.value, kind) if forecast else "",
        interval_words(forecast.interval, kind) if forecast and forecast.interval else "",
        str(chart.variation) if chart else "",
        str(chart.latest.special_cause) if chart and chart.latest.special_cause else "",
        str(chart.assurance) if chart and chart.assurance else "",
        *(others.get(group, "") for group in ComparatorGroup),
    )
