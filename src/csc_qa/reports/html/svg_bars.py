"""Bars and columns, each part with its number in it or beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.cell_text import whole
from csc_qa.reports.charts.values import chart_values
from csc_qa.reports.grade_colours import DARK, WHITE, chart_colours, text_colour

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_THICKNESS = 0.62
_GROUP_WIDTH = 0.82
_LABEL_SIZE = 8.5
_LETTER_WIDTH = 0.66
_ROOM_AFTER = 1.2


@dataclass(frozen=True)
class _Part:
    """One part of a stack: where it stands, where it begins, how long it is."""

    at: int
    start: float
    length: float
    colour: str


def draw_stacked(axes: Axes, chart: Chart) -> None:
    """Draw the parts of every bar or column, in the order of the series."""
    for part in _parts(chart):
        if chart.kind is ChartKind.STACKED_BARS:
            axes.barh(part.at, part.length, _THICKNESS, left=part.start, color=part.colour, edgecolor=WHITE)
        else:
            axes.bar(part.at, part.length, _THICKNESS, bottom=part.start, color=part.colour, edgecolor=WHITE)


def draw_stacked_labels(axes: Axes, chart: Chart) -> None:
    """Write each number into its part; beside the part, or after the bar, where it does not fit."""
    is_bars = chart.kind is ChartKind.STACKED_BARS
    if any(len(small) > 1 for small in _small_parts(axes, chart)):
        (axes.set_xlim if is_bars else axes.set_ylim)(0, _highest(chart) * _ROOM_AFTER)
    for at, small in enumerate(_small_parts(axes, chart)):
        parts = [part for part in _parts(chart) if part.at == at]
        for part in parts:
            if part not in small:
                _write_inside(axes, part, is_bars=is_bars)
        if len(small) == 1:
            _write_beside(axes, small[0], is_bars=is_bars)
        elif small:
            _write_after(axes, chart, parts[-1])


def _small_parts(axes: Axes, chart: Chart) -> list[list[_Part]]:
    """Return, for each bar, the parts that are too small for their numbers."""
    is_bars = chart.kind is ChartKind.STACKED_BARS
    room = _pixels_per_unit(axes, is_bars=is_bars)
    small: list[list[_Part]] = [[] for _ in chart.categories]
    for part in _parts(chart):
        if part.length * room < _needed(axes, whole(part.length), is_bars=is_bars):
            small[part.at].append(part)
    return small


def _write_inside(axes: Axes, part: _Part, *, is_bars: bool) -> None:
    middle = part.start + part.length / 2
    place = (middle, part.at) if is_bars else (part.at, middle)
    _write(axes, place, whole(part.length), text_colour(part.colour))


def _write_beside(axes: Axes, part: _Part, *, is_bars: bool) -> None:
    middle, side = part.start + part.length / 2, part.at - _THICKNESS / 2 - 0.12
    _write(axes, (middle, side) if is_bars else (side, middle), whole(part.length), DARK)


def _write_after(axes: Axes, chart: Chart, last: _Part) -> None:
    """Write all numbers of a bar after its end, in the order of the legend, zeros too."""
    text = " · ".join(whole(chart_values(series.values)[last.at]) for series in chart.series)
    end = last.start + last.length + _highest(chart) * 0.012
    if chart.kind is ChartKind.STACKED_BARS:
        _write(axes, (end, last.at), text, DARK, "left")
    else:
        _write(axes, (last.at, end + _highest(chart) * 0.025), text, DARK)


def _highest(chart: Chart) -> float:
    return max(part.start + part.length for part in _parts(chart))


def draw_grouped(axes: Axes, chart: Chart) -> None:
    """Draw the columns of each category side by side, each with its number above it."""
    width = _GROUP_WIDTH / max(1, len(chart.series))
    highest = max(max(chart_values(one.values)) for one in chart.series)
    for at, (series, colour) in enumerate(chart_colours(chart)):
        shift = (at - (len(chart.series) - 1) / 2) * width
        for place, value in enumerate(chart_values(series.values)):
            axes.bar(place + shift, value, width, color=colour, edgecolor=WHITE)
            if value:
                _write(axes, (place + shift, value + highest * 0.03), whole(value), DARK)
    axes.set_ylim(top=highest * 1.1 or 1)


def _parts(chart: Chart) -> Iterator[_Part]:
    starts = [0.0] * len(chart.categories)
    for series, colour in chart_colours(chart):
        for at, value in enumerate(chart_values(series.values)):
            if value > 0:
                yield _Part(at, starts[at], value, colour)
                starts[at] += value


def _pixels_per_unit(axes: Axes, *, is_bars: bool) -> float:
    box = axes.get_window_extent()
    low, high = axes.get_xlim() if is_bars else axes.get_ylim()
    return float((box.width if is_bars else box.height) / (high - low or 1))


def _needed(axes: Axes, text: str, *, is_bars: bool) -> float:
    letter = _LABEL_SIZE * axes.get_figure(root=True).dpi / 72  # type: ignore[union-attr]
    return float(letter * _LETTER_WIDTH * len(text) + 7 if is_bars else letter + 2)


def _write(
    axes: Axes, place: tuple[float, float], text: str, colour: str, side: Literal["left", "center"] = "center"
) -> None:
    axes.text(
        *place, text, color=colour, fontsize=_LABEL_SIZE, fontweight="bold", ha=side, va="center_baseline"
    )
