"""A rectangle of a slide, in points."""

from __future__ import annotations

from typing import NamedTuple

from pptx.util import Emu, Pt

EMU_PER_POINT = 12700


class Area(NamedTuple):
    """Left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height

    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Return left, top, width and height as python-pptx takes them."""
        left, top, width, height = (Emu(round(Pt(1) * each)) for each in self)
        return left, top, width, height

    def head(self, height: float) -> Area:
        """Return what is left of it when it is only so high."""
        return self._replace(height=max(0.0, min(height, self.height)))

    def without_head(self, height: float) -> Area:
        """Return what is left below a strip of this height."""
        return self._replace(top=self.top + height, height=max(0.0, self.height - height))

    def without_foot(self, height: float) -> Area:
        """Return what is left above a strip of this height."""
        return self._replace(height=max(0.0, self.height - height))

    def columns(self, shares: tuple[float, ...], gap: float) -> list[Area]:
        """Return parts beside one another, whose widths stand in this proportion."""
        room, found, left = self.width - gap * (len(shares) - 1), [], self.left
        for share in shares:
            width = room * share / sum(shares)
            found.append(Area(left, self.top, width, self.height))
            left += width + gap
        return found

    def grid(self, columns: int, rows: int, gap: float) -> list[Area]:
        """Return equal cells, row by row."""
        height = (self.height - gap * (rows - 1)) / rows
        lines = (Area(self.left, self.top + at * (height + gap), self.width, height) for at in range(rows))
        return [cell for line in lines for cell in line.columns((1.0,) * columns, gap)]


def area_of(left: int, top: int, width: int, height: int) -> Area:
    """Return the area of a shape, given in EMU."""
    return Area(*(each / EMU_PER_POINT for each in (left, top, width, height)))
