"""What the tests read from a deck."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

from csc_qa.core.report import Report
from csc_qa.reports.pptx.writer import render_pptx


def open_deck(source: Path | bytes) -> Any:
    return Presentation(str(source) if isinstance(source, Path) else BytesIO(source))


def deck_of(report: Report, template: Path | None = None) -> Any:
    return open_deck(render_pptx(report, template))


def titles_of(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def shapes_in(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        yield from shapes_in(getattr(shape, "shapes", ()))


def texts_on(slide: Any) -> list[str]:
    return [shape.text_frame.text for shape in shapes_in(slide.shapes) if shape.has_text_frame]


def tables_of(deck: Any) -> list[tuple[str, list[list[str]]]]:
    """Return each native table by the title of its slide."""
    return [
        (slide.shapes.title.text_frame.text, [[cell.text for cell in row.cells] for row in shape.table.rows])
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
    ]


def charts_of(deck: Any) -> list[Any]:
    return [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def alt_of(shape: Any) -> str:
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr", ""))
