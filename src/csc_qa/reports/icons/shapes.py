"""The shapes that icons are made of, in a square of 100 by 100 whose origin is at the top left."""

from __future__ import annotations

from dataclasses import dataclass

SIDE = 100
Point = tuple[float, float]


@dataclass(frozen=True)
class Disc:
    """A disc, filled, with a ring of its own colour around it where `width` is above 0."""

    centre: Point
    radius: float
    fill: str
    ring: str = ""
    width: float = 0.0


@dataclass(frozen=True)
class Polygon:
    """A filled polygon with rounded corners: its outline is drawn in `width` of the same colour."""

    points: tuple[Point, ...]
    fill: str
    width: float = 0.0


@dataclass(frozen=True)
class Stroke:
    """A line through the points, with round ends and joints; one point gives a dot."""

    points: tuple[Point, ...]
    colour: str
    width: float


Shape = Disc | Polygon | Stroke


@dataclass(frozen=True)
class Drawing:
    """An icon: what it says in words, and its shapes from the back to the front."""

    title: str
    shapes: tuple[Shape, ...]
