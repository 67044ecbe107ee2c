"""Paragraphs divided over as many places as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csc_qa.reports.pptx.ruler import LINE_HEIGHT, Ruler

_FEWEST_LINES = 4
_TOLERANCE = 0.01


class TextPart(NamedTuple):
    """What stands in one place.

    Attributes:
        is_joined: the first paragraph goes on from the last one of the part before.
    """

    paragraphs: tuple[str, ...]
    is_joined: bool = False


class Room(NamedTuple):
    """The room for text in one place, and how it is set, in points."""

    width: float
    height: float
    size: float
    space_after: float


def text_height(ruler: Ruler, paragraphs: Sequence[str], room: Room) -> float:
    """Return the height of the paragraphs."""
    return sum(_height(ruler, each, room) for each in paragraphs)


def fitting_size(ruler: Ruler, paragraphs: Sequence[str], room: Room, sizes: Sequence[float]) -> float | None:
    """Return the largest of the sizes in which all fits, or None."""

    def fits(size: float) -> bool:
        return text_height(ruler, paragraphs, room._replace(size=size)) <= room.height

    return next((size for size in sorted(sizes, reverse=True) if fits(size)), None)


def divide_text(ruler: Ruler, paragraphs: Sequence[str], room: Room) -> list[TextPart]:
    """Return what stands in each place; only a paragraph longer than a whole place is divided."""
    parts: list[TextPart] = []
    filled = room.height
    for paragraph in paragraphs:
        for at, piece in enumerate(_pieces(ruler, paragraph, room, room.height - filled)):
            height = _height(ruler, piece, room)
            if at or filled + height > room.height + _TOLERANCE:
                parts.append(TextPart((piece,), is_joined=at > 0))
                filled = height
            else:
                parts[-1] = parts[-1]._replace(paragraphs=(*parts[-1].paragraphs, piece))
                filled += height
    return parts


def _height(ruler: Ruler, paragraph: str, room: Room) -> float:
    return ruler.height(paragraph, room.width, room.size) + room.space_after


def _pieces(ruler: Ruler, paragraph: str, room: Room, left: float) -> list[str]:
    """Return the paragraph, where it is longer than a place in pieces; the first fills up one."""
    if _height(ruler, paragraph, room) <= room.height:
        return [paragraph]
    lines = ruler.lines(paragraph, room.width, room.size)
    first, count = _lines_in(left, room), max(1, _lines_in(room.height, room))
    first = first if first >= _FEWEST_LINES else count
    starts = [0, *range(first, len(lines), count)]
    return [" ".join(lines[at:end]) for at, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _lines_in(height: float, room: Room) -> int:
    return int((height - room.space_after) / (room.size * LINE_HEIGHT) + _TOLERANCE)
