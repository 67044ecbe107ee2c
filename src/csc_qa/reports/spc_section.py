"""An XmR chart as a section of any report or page: sentences, limits, points and the chart itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import nan

from csc_qa.core.report import Cell, Chart, ChartKind, LineLook, Section, Series, Table, TableColumn
from csc_qa.core.spc import SpcChart, SpcSegment, Variation
from csc_qa.reports.grade_colours import DARK, MUTED
from csc_qa.reports.word_colours import RED, VARIATION_COLOURS

_MEAN, _LIMIT, _TARGET = DARK, MUTED, RED
_NAMES = {
    Variation.IMPROVEMENT: "Special cause: improvement",
    Variation.CONCERN: "Special cause: concern",
    Variation.NEUTRAL: "Special cause",
}
_DECIMALS = 2


def spc_sections(chart: SpcChart, title: str, value_title: str = "Value") -> tuple[Section, Section]:
    """Return the chart with what it says, and its points.

    Args:
        title: what was measured.
        value_title: unit of the values.
    """
    remarks = (f"{each.message[:1].upper()}{each.message[1:]}." for each in chart.findings)
    head = Section(
        key="spc",
        title=title,
        sentences=(spc_sentence(chart), *remarks),
        tables=(_limits_table(chart),),
        charts=(spc_picture(chart, title, value_title),),
    )
    return head, Section(key="spc_points", title="Points", tables=(_points_table(chart),))


def spc_sentence(chart: SpcChart) -> str:
    """Return variation and assurance in a sentence."""
    latest = chart.latest
    rule = f" ({latest.special_cause})" if latest.special_cause else ""
    assurance = f" Assurance against {chart.target:g}: {chart.assurance}." if chart.assurance else ""
    return f"Variation at {latest.date}: {chart.variation}{rule}.{assurance}"


def spc_picture(chart: SpcChart, title: str, value_title: str = "Value") -> Chart:
    """Return the chart: values, mean, limits and target; special causes in colour."""
    lines = [
        Series(
            name="Value",
            values=tuple(point.value for point in chart.points),
            colour=VARIATION_COLOURS[Variation.COMMON_CAUSE],
        ),
        *_levels(chart, "Mean", lambda each: each.mean, LineLook.PLAIN, _MEAN),
        *_levels(chart, "Lower limit", lambda each: each.lower, LineLook.DASHED, _LIMIT),
        *_levels(chart, "Upper limit", lambda each: each.upper, LineLook.DASHED, _LIMIT),
    ]
    if chart.target is not None:
        values = (chart.target,) * len(chart.points)
        lines.append(Series(name="Target", values=values, look=LineLook.PLAIN, colour=_TARGET))
    present = {point.variation for point in chart.points}
    lines += [_special(chart, each) for each in _NAMES if each in present]
    return Chart(
        title=title,
        kind=ChartKind.LINES,
        categories=_day_names([point.date for point in chart.points]),
        series=tuple(lines),
        alt=f"{len(chart.points)} points with mean and process limits. {spc_sentence(chart)}",
        value_title=value_title,
    )


def _levels(
    chart: SpcChart, name: str, level: Callable[[SpcSegment], float | None], look: LineLook, colour: str
) -> list[Series]:
    """Return a level as two series, of every other segment each, so that no line joins two segments."""
    turns: tuple[list[float], list[float]] = ([], [])
    for at, segment in enumerate(chart.segments):
        own = level(segment)
        turns[at % 2].extend([nan if own is None else own] * segment.points)
        turns[(at + 1) % 2].extend([nan] * segment.points)
    names = (name, f"{name}, rebased")
    return [
        Series(name=each, values=tuple(values), look=look, colour=colour)
        for each, values in list(zip(names, turns, strict=True))[: len(chart.segments)]
    ]


def _special(chart: SpcChart, variation: Variation) -> Series:
    values = tuple(point.value if point.variation is variation else nan for point in chart.points)
    return Series(
        name=_NAMES[variation], values=values, look=LineLook.POINTS, colour=VARIATION_COLOURS[variation]
    )


def _day_names(days: list[date]) -> tuple[str, ...]:
    """Return the dates as short as they can be told apart: by year, by month or by day."""
    if all((day.month, day.day) == (days[0].month, days[0].day) for day in days) and len(days) > 1:
        return tuple(f"{day:%Y}" for day in days)
    form = "%b %y" if len({(day.year, day.month) for day in days}) == len(days) else "%d/%m/%y"
    return tuple(f"{day:{form}}" for day in days)


def _limits_table(chart: SpcChart) -> Table:
    titles = ("From", "Points", "Mean", "Lower limit", "Upper limit", "Rebased because")
    rows = tuple(
        (
            str(each.start),
            each.points,
            *(_short(level) for level in (each.mean, each.lower, each.upper)),
            each.reason or ("no reason given" if at else ""),
        )
        for at, each in enumerate(chart.segments)
    )
    return Table(title="Limits", columns=tuple(TableColumn(title=each) for each in titles), rows=rows)


def _points_table(chart: SpcChart) -> Table:
    titles = ("Date", "Value", "Special cause", "Variation")
    rows: list[tuple[Cell, ...]] = [
        (str(each.date), _short(each.value), each.special_cause or "", each.variation)
        for each in chart.points
    ]
    return Table(title="Points", columns=tuple(TableColumn(title=each) for each in titles), rows=tuple(rows))


def _short(number: float | None) -> float | None:
    return None if number is None else round(number, _DECIMALS)
