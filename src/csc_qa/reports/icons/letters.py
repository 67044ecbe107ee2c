"""Letters and signs as strokes, so that an icon looks alike wherever it is drawn and needs no font."""

from __future__ import annotations

from math import cos, pi, sin

from csc_qa.reports.icons.shapes import Point, Stroke

_ARC_STEPS = 16


def _arc(centre: Point, radius: float, start: float, end: float) -> tuple[Point, ...]:
    """Return points of an arc; angles in turns, from the right, clockwise."""
    angles = (2 * pi * (start + (end - start) * at / _ARC_STEPS) for at in range(_ARC_STEPS + 1))
    return tuple((centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)) for angle in angles)


# In a box of 1 by 1.
_LETTERS: dict[str, tuple[tuple[Point, ...], ...]] = {
    "I": (((0.5, 0), (0.5, 1)), ((0.25, 0), (0.75, 0)), ((0.25, 1), (0.75, 1))),
    "C": (_arc((0.56, 0.5), 0.5, 0.13, 0.87),),
    "N": (((0.15, 1), (0.15, 0), (0.85, 1), (0.85, 0)),),
    "P": (((0.2, 1), (0.2, 0), (0.5, 0), *_arc((0.53, 0.28), 0.28, -0.25, 0.25), (0.2, 0.56)),),
    "F": (((0.2, 1), (0.2, 0), (0.8, 0)), ((0.2, 0.48), (0.68, 0.48))),
    "?": ((*_arc((0.5, 0.28), 0.28, -0.5, 0.2), (0.5, 0.7)), ((0.5, 0.98),)),
    "!": (((0.5, 0), (0.5, 0.62)), ((0.5, 0.98),)),
    "tick": (((0.02, 0.55), (0.36, 0.88), (1, 0.14)),),
    "cross": (((0.1, 0.1), (0.9, 0.9)), ((0.9, 0.1), (0.1, 0.9))),
    "dash": (((0, 0.5), (1, 0.5)),),
}


def letter(name: str, colour: str, *, centre: Point, height: float, width: float) -> tuple[Stroke, ...]:
    """Return the strokes of a letter or sign.

    Args:
        centre: of the letter.
        height: of the letter, whose box is a square.
        width: of its strokes.
    """
    left, top = centre[0] - height / 2, centre[1] - height / 2
    return tuple(
        Stroke(tuple((left + x * height, top + y * height) for x, y in points), colour, width)
        for points in _LETTERS[name]
    )
