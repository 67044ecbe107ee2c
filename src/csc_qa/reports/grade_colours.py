"""The colours of grades and of other series, in one place, and the text colour that reads on them.

Each grade differs from every other in lightness as well as in hue, so that the colours hold in print
without colour and for readers who do not tell red from green.
"""

from __future__ import annotations

from csc_qa.core.report import Chart, Series

NAVY = "#17324D"
TINT = "#EEF3F7"
LINE = "#D5DCE3"
MUTED = "#505A64"
WHITE = "#FFFFFF"
DARK = "#16191C"

GRADE_COLOURS = {
    "outstanding": "#00607F",
    "good": "#3E9B62",
    "requires_improvement": "#F6C244",
    "inadequate": "#6E0A1A",
    "ungraded": "#AAB1B8",
}
NEUTRAL_COLOURS = ("#34495E", "#8FAAC4", "#B08D57", "#C9D6E2", "#6D5A7B", "#DCC9A3")


def grade_colour(grade: str | None) -> str | None:
    """Return the colour of a grade, by its key or its name, or None where it has none.

    Example:
        >>> grade_colour("Requires Improvement") == grade_colour("requires_improvement")
        True
    """
    return GRADE_COLOURS.get((grade or "").strip().lower().replace(" ", "_"))


def series_colours(series: tuple[Series, ...]) -> tuple[str, ...]:
    """Return one colour for each series: its own, that of its grade, or the next neutral one."""
    neutral = iter(NEUTRAL_COLOURS * (len(series) // len(NEUTRAL_COLOURS) + 1))
    return tuple(one.colour or grade_colour(one.grade) or next(neutral) for one in series)


def chart_colours(chart: Chart) -> tuple[tuple[Series, str], ...]:
    """Return the series of a chart, each with its colour."""
    return tuple(zip(chart.series, series_colours(chart.series), strict=True))


def text_colour(fill: str) -> str:
    """Return white or near-black, whichever reads better on the fill."""
    return max((WHITE, DARK), key=lambda text: contrast(text, fill))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    Source: WCAG 2.2, relative luminance and contrast ratio.
    """
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`, 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
