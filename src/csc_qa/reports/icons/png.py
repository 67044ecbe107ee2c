"""An icon as PNG."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from csc_qa.core.report import ColumnFormat
from csc_qa.reports.icons.drawings import drawing_of
from csc_qa.reports.icons.shapes import SIDE, Disc, Point, Polygon, Shape

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

# Drawn larger and then made smaller, so that edges are smooth.
_OVERSIZE = 4


def icon_png(form: ColumnFormat, word: str, size: int = 96) -> bytes | None:
    """Return the icon on a transparent ground, or None where the word has no icon.

    The same icon in the same size gives the same bytes.

    Args:
        form: VARIATION, ASSURANCE or RAG; others have no icons.
        word: of `Variation`, `Assurance` or `Rag`.
        size: width and height in pixels.
    """
    drawing = drawing_of(form, word)
    if drawing is None:
        return None
    from PIL import Image, ImageDraw  # noqa: PLC0415

    picture = Image.new("RGBA", (size * _OVERSIZE, size * _OVERSIZE), (255, 255, 255, 0))
    pen = _Pen(ImageDraw.Draw(picture), size * _OVERSIZE / SIDE)
    for shape in drawing.shapes:
        pen.draw(shape)
    buffer = BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).save(buffer, format="PNG")
    return buffer.getvalue()


class _Pen:
    def __init__(self, draw: ImageDraw, scale: float) -> None:
        self._draw, self._scale = draw, scale

    def draw(self, shape: Shape) -> None:
        if isinstance(shape, Disc):
            # The ring lies half within and half without the radius, as in SVG.
            if shape.ring:
                self._disc(shape.centre, shape.radius + shape.width / 2, shape.ring)
            self._disc(shape.centre, shape.radius - shape.width / 2, shape.fill)
        elif isinstance(shape, Polygon):
            self._draw.polygon(self._scaled(shape.points), fill=shape.fill)
            self._line((*shape.points, shape.points[0]), shape.fill, shape.width)
        else:
            self._line(shape.points, shape.colour, shape.width)

    def _line(self, points: tuple[Point, ...], colour: str, width: float) -> None:
        if len(points) > 1:
            self._draw.line(self._scaled(points), fill=colour, width=round(width * self._scale))
        for point in points:
            self._disc(point, width / 2, colour)

    def _disc(self, centre: Point, radius: float, colour: str) -> None:
        (x, y), reach = self._scaled((centre,))[0], radius * self._scale
        self._draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)

    def _scaled(self, points: tuple[Point, ...]) -> list[Point]:
        return [(x * self._scale, y * self._scale) for x, y in points]
