"""The first slide and the last ones."""

from __future__ import annotations

from pptx.enum.shapes import PP_PLACEHOLDER

from csc_qa.core.report import Report
from csc_qa.reports.pptx.deck import Deck, Use
from csc_qa.reports.pptx.footers import CONFIDENTIAL
from csc_qa.reports.pptx.layouts import place_area, places_of
from csc_qa.reports.pptx.text import TextStyle, fill_frame
from csc_qa.reports.pptx.text_pages import add_text_pages
from csc_qa.reports.pptx.text_parts import Room, fitting_size
from csc_qa.reports.xlsx.about import READING

ABOUT = "About this report"
_SOURCES, _READING = "Sources and rules:", "How to read it:"
_NO_SOURCES = "None named."
_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0)
_INSET = 16.0
_SPACE = 4.0


def add_title_page(deck: Deck) -> None:
    """Add the first slide: what the report is, about when, and whose it is."""
    report = deck.report
    title = f"{report.title}: {report.about}" if report.about else report.title
    page = deck.add(title, Use.TITLE, short=report.title)
    lines = _lines(report)
    shape = next(
        (each for each in page.slide.placeholders if each.placeholder_format.type is PP_PLACEHOLDER.SUBTITLE),
        None,
    )
    places = places_of(page.slide.slide_layout, (PP_PLACEHOLDER.SUBTITLE,))
    area = (place_area(places[0]) if places else None) or page.area
    room = Room(area.width - _INSET, area.height - _INSET / 2, _SIZES[0], _SPACE)
    size = fitting_size(deck.ruler, lines, room, _SIZES) or _SIZES[-1]
    style = TextStyle(size, space_after=_SPACE)
    if shape is None:
        page.add_text(lines, style, area)
    else:
        fill_frame(shape.text_frame, lines, style._replace(align=None))


def add_about_pages(deck: Deck) -> None:
    """Add what a reader must know of the whole report, what it was made from, and how to read it."""
    report = deck.report
    sources = report.sources or (_NO_SOURCES,)
    add_text_pages(deck, ABOUT, (*report.notes, _SOURCES, *sources, _READING, *READING), None)


def _lines(report: Report) -> list[str]:
    facts = (f"{name}: {value}" for name, value in report.facts)
    mark = CONFIDENTIAL if report.is_confidential else ""
    return [line for line in (report.period.label, report.authority, report.unit, *facts, mark) if line]
