"""Charts as inline SVG, drawn by matplotlib, which is loaded only when a chart is drawn."""

from __future__ import annotations

import textwrap
import warnings
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.grade_colours import LINE, MUTED, chart_colours
from csc_qa.reports.html.svg_bars import draw_grouped, draw_stacked, draw_stacked_labels
from csc_qa.reports.html.svg_lines import draw_lines, line_swatches
from csc_qa.reports.html.svg_markup import inline_svg

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

FONT_SIZE = 9.5
_SWATCH_LETTERS = 7


class _Room(NamedTuple):
    """How large a chart is, and what fits into it.

    Attributes:
        width, height: in inches; bars are as high as their number asks for.
        legend, name, column: letters in a line of the legend, of a bar's name, under all columns.
        dates: so many stand side by side under lines; of more, every second, third and so on.
        steps: most numbers on the axis of bars.
        letters: size of the legend's, in points.
    """

    width: float
    height: float
    legend: int
    name: int
    column: int
    dates: int
    steps: int
    letters: float


_FULL = _Room(8.6, 3.9, legend=104, name=34, column=96, dates=13, steps=8, letters=FONT_SIZE)
_SMALL = _Room(4.3, 2.9, legend=70, name=18, column=40, dates=5, steps=5, letters=7.5)
# The bundled font is wider than those that browsers put in its place, so nothing outgrows its room.
_SETTINGS: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": FONT_SIZE,
    "svg.fonttype": "none",
    "text.parse_math": False,
    "axes.unicode_minus": False,
}


_DRAW = {
    ChartKind.STACKED_BARS: draw_stacked,
    ChartKind.STACKED_COLUMNS: draw_stacked,
    ChartKind.GROUPED_COLUMNS: draw_grouped,
    ChartKind.LINES: draw_lines,
}


def draw_svg(chart: Chart, prefix: str) -> str:
    """Return the chart as one `<svg>` element with title and description.

    Args:
        chart: one that is not empty.
        prefix: makes the ids in it unique in the page.
    """
    import matplotlib as mpl  # noqa: PLC0415

    with mpl.rc_context({**_SETTINGS, "svg.hashsalt": prefix}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*missing.*")
        buffer = StringIO()
        _draw(chart).savefig(buffer, format="svg", metadata={"Date": None})
    return inline_svg(buffer.getvalue(), chart, prefix)


def draw_png(chart: Chart) -> bytes:
    """Return the chart as a picture of 150 dots an inch; the same chart gives the same bytes."""
    import matplotlib as mpl  # noqa: PLC0415

    with mpl.rc_context(_SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*missing.*")
        buffer = BytesIO()
        _draw(chart).savefig(buffer, format="png", dpi=150, metadata={"Software": None})
    return buffer.getvalue()


def _draw(chart: Chart) -> Figure:
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(_room(chart).width, _height(chart)), layout="constrained")
    axes = figure.add_subplot()
    _set_axes(axes, chart)
    _DRAW[chart.kind](axes, chart)
    figure.legend(
        handles=_swatches(chart),
        loc="outside upper left",
        ncols=_legend_columns(chart),
        frameon=False,
        fontsize=_room(chart).letters,
    )
    if chart.kind in (ChartKind.STACKED_BARS, ChartKind.STACKED_COLUMNS):
        figure.draw_without_rendering()
        draw_stacked_labels(axes, chart)
    return figure


def _swatches(chart: Chart) -> list[object]:
    from matplotlib.patches import Patch  # noqa: PLC0415

    if chart.kind is ChartKind.LINES:
        return line_swatches(chart)
    return [Patch(facecolor=colour, label=series.name) for series, colour in chart_colours(chart)]


def _room(chart: Chart) -> _Room:
    return _SMALL if chart.is_small else _FULL


def _legend_columns(chart: Chart) -> int:
    lengths, most = [len(series.name) + _SWATCH_LETTERS for series in chart.series], _room(chart).legend
    return len(lengths) if sum(lengths) <= most else max(1, most // max(lengths))


def _height(chart: Chart) -> float:
    if chart.kind is ChartKind.STACKED_BARS:
        return max(1.6, 1.0 + 0.42 * len(chart.categories))
    return _room(chart).height


def _locator(chart: Chart) -> MaxNLocator:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415

    return MaxNLocator(nbins=_room(chart).steps, integer=True, steps=[1, 2, 2.5, 5, 10])


def _set_axes(axes: Axes, chart: Chart) -> None:
    places = range(len(chart.categories))
    is_bars = chart.kind is ChartKind.STACKED_BARS
    value_axis, name_axis = (axes.xaxis, axes.yaxis) if is_bars else (axes.yaxis, axes.xaxis)
    value_axis.set_label_text(chart.value_title, color=MUTED)
    value_axis.grid(True, color=LINE, linewidth=0.6)
    if chart.kind is ChartKind.LINES:
        places = places[:: -(-len(places) // _room(chart).dates)]
        name_axis.set_ticks(list(places), [chart.categories[at] for at in places])
    else:
        value_axis.set_major_locator(_locator(chart))
        name_axis.set_ticks(list(places), _tick_names(chart), **_rotation(chart))
    if is_bars:
        axes.set_ylim(len(chart.categories) - 0.4, -0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    axes.spines["left" if is_bars else "bottom"].set_visible(True)
    axes.spines[:].set_color(MUTED)


def _tick_letters(chart: Chart) -> int:
    room = _room(chart)
    return room.name if chart.kind is ChartKind.STACKED_BARS else room.column // max(1, len(chart.categories))


def _tick_names(chart: Chart) -> list[str]:
    letters = _FULL.name if _rotation(chart) else max(6, _tick_letters(chart))
    return ["\n".join(textwrap.wrap(name, letters)) or name for name in chart.categories]


def _rotation(chart: Chart) -> dict[str, Any]:
    """Turn the names under columns only where a word of them is wider than its column."""
    longest = max(len(word) for name in chart.categories for word in (name.split() or [""]))
    if chart.kind is ChartKind.STACKED_BARS or longest <= max(6, _tick_letters(chart)):
        return {}
    return {"rotation": 35, "ha": "right", "rotation_mode": "anchor"}
