"""An icon as SVG."""

from __future__ import annotations

from html import escape

from csc_qa.core.report import ColumnFormat
from csc_qa.reports.icons.drawings import drawing_of
from csc_qa.reports.icons.shapes import SIDE, Disc, Point, Polygon, Shape


def icon_svg(form: ColumnFormat, word: str) -> str | None:
    """Return the icon as one `<svg>` element with a `<title>`, or None where the word has no icon.

    It has no ids, so that it may stand in a page many times. Where its words stand beside it, hide it from
    screen readers.

    Args:
        form: VARIATION, ASSURANCE or RAG; others have no icons.
        word: of `Variation`, `Assurance` or `Rag`.

    Example:
        >>> icon_svg(ColumnFormat.RAG, "Green")[:59]
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 10'
        >>> icon_svg(ColumnFormat.RAG, "Purple") is None
        True
    """
    drawing = drawing_of(form, word)
    if drawing is None:
        return None
    shapes = "".join(_element(shape) for shape in drawing.shapes)
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" role="img">'
    return f"{opening}<title>{escape(drawing.title)}</title>{shapes}</svg>"


def _element(shape: Shape) -> str:
    if isinstance(shape, Disc):
        x, y = shape.centre
        ring = f' stroke="{shape.ring}" stroke-width="{shape.width:g}"' if shape.ring else ""
        return f'<circle cx="{x:g}" cy="{y:g}" r="{shape.radius:g}" fill="{shape.fill}"{ring}/>'
    joined = f'stroke-width="{shape.width:g}" stroke-linecap="round" stroke-linejoin="round"'
    if isinstance(shape, Polygon):
        points = _points(shape.points)
        return f'<polygon points="{points}" fill="{shape.fill}" stroke="{shape.fill}" {joined}/>'
    # A line from a point to itself is drawn as a dot.
    points = _points(shape.points if len(shape.points) > 1 else shape.points * 2)
    return f'<polyline points="{points}" fill="none" stroke="{shape.colour}" {joined}/>'


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{round(x, 2):g},{round(y, 2):g}" for x, y in points)
