"""The sections of a page, with ids of their own and everything in them drawn."""

from __future__ import annotations

from itertools import count, groupby
from operator import attrgetter
from typing import NamedTuple

from markupsafe import Markup

from csc_qa.core.report import Chart, ColumnFormat, IconCard, Report, Section
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.html.svg_charts import draw_svg
from csc_qa.reports.icon_words import icon_words
from csc_qa.reports.icons import icon_svg
from csc_qa.reports.section_order import headed_sections


class Figure(NamedTuple):
    """A chart, its id in the page and its drawing; None where it has nothing to draw."""

    id: str
    chart: Chart
    drawing: Markup | None


class FigureGroup(NamedTuple):
    """Charts that follow one another: small ones stand side by side."""

    is_small: bool
    figures: tuple[Figure, ...]


class Part(NamedTuple):
    """A section with its id, its heading and its charts drawn."""

    id: str
    heading: str
    section: Section
    groups: tuple[FigureGroup, ...]


class CardIcon(NamedTuple):
    """An icon of a card and the words beside it."""

    label: str
    word: str
    drawing: Markup


def parts_of(report: Report) -> list[Part]:
    """Return the sections in order, appendices last."""
    return [
        Part(f"section-{number}", heading, section, _groups(section, number))
        for number, (heading, section) in enumerate(headed_sections(report.sections), start=1)
    ]


def card_icons(card: IconCard) -> list[CardIcon]:
    """Return the icons of a card, drawn."""
    return [CardIcon(label, word, icon_of(word, form)) for label, form, word in icon_words(card)]


def icon_of(word: object, form: ColumnFormat) -> Markup:
    """Return the icon of a word, or nothing where it has none. Its words stand beside it."""
    drawn = icon_svg(form, word) if isinstance(word, str) else None
    return Markup(f'<span class="icon" aria-hidden="true">{drawn}</span>') if drawn else Markup("")


def _groups(section: Section, number: int) -> tuple[FigureGroup, ...]:
    numbers = count(1)
    return tuple(
        FigureGroup(small, tuple(_figure(chart, number, next(numbers)) for chart in charts))
        for small, charts in groupby(section.charts, attrgetter("is_small"))
    )


def _figure(chart: Chart, number: int, at: int) -> Figure:
    drawing = None if is_empty_chart(chart) else Markup(draw_svg(chart, f"chart-{number}-{at}"))
    return Figure(f"section-{number}-figure-{at}", chart, drawing)
