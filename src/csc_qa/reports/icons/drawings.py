"""What each icon looks like.

Drawn anew after the convention of the NHS's "Making data count": a ring with a run of dots for variation and
with P, F or ? for assurance; blue for better, orange for worse, grey for chance, purple where neither way is
better. Letters and shapes differ too, so that no colour is needed to tell them apart. The run of a special
cause does not rise or fall, as the word alone does not say which way the values went.
"""

from __future__ import annotations

from csc_qa.core.rag import Rag
from csc_qa.core.report import ColumnFormat
from csc_qa.core.spc import Assurance, Variation
from csc_qa.reports.grade_colours import DARK, MUTED, WHITE
from csc_qa.reports.icons.letters import letter
from csc_qa.reports.icons.shapes import Disc, Drawing, Point, Polygon, Shape, Stroke
from csc_qa.reports.word_colours import AMBER, BLUE, GREEN, GREY, ORANGE, PURPLE, RED

_AMBER_EDGE = "#8A5A00"
_MIDDLE = (50.0, 50.0)


def drawing_of(form: ColumnFormat, word: str) -> Drawing | None:
    """Return the drawing for a word of `Variation`, `Assurance` or `Rag`, or None where there is none."""
    return _DRAWINGS.get((form, word))


def _ring(colour: str) -> Disc:
    return Disc(_MIDDLE, 44, WHITE, colour, 7)


def _run(points: tuple[Point, ...], colour: str, special: int = 0) -> tuple[Shape, ...]:
    """Return dots joined by a line; the last ones, of a special cause, are larger and in its colour."""
    ordinary = len(points) - special
    return (
        Stroke(points, GREY, 2.5),
        *(Disc(point, 4, GREY) for point in points[:ordinary]),
        *(Disc(point, 5.5, colour) for point in points[ordinary:]),
    )


def _special(title: str, sign: str, colour: str) -> Drawing:
    points = ((25.0, 71.0), (36.0, 66.0), (47.0, 72.0), (58.0, 69.0), (70.0, 69.0))
    shapes = (
        _ring(colour),
        *_run(points, colour, 3),
        *letter(sign, DARK, centre=(50, 38), height=32, width=7),
    )
    return Drawing(title, shapes)


def _common_cause() -> Drawing:
    points = ((22.0, 54.0), (36.0, 42.0), (50.0, 57.0), (64.0, 43.0), (78.0, 50.0))
    limits = (Stroke(((24, 29), (76, 29)), GREY, 2.5), Stroke(((24, 71), (76, 71)), GREY, 2.5))
    return Drawing("Variation: common cause", (_ring(GREY), *limits, *_run(points, GREY)))


def _assured(title: str, sign: str, colour: str) -> Drawing:
    target = tuple(Stroke(((x, 76.0), (x + 8, 76.0)), colour, 4) for x in (30.0, 46.0, 62.0))
    mark = letter(sign, DARK, centre=(50, 43), height=40, width=8)
    return Drawing(title, (_ring(colour), *target, *mark))


def _green() -> Drawing:
    tick = letter("tick", WHITE, centre=(50, 50), height=46, width=11)
    return Drawing("Green", (Disc(_MIDDLE, 46, GREEN), *tick))


def _amber() -> Drawing:
    corners = ((50.0, 13.0), (91.0, 86.0), (9.0, 86.0))
    # Amber alone hardly shows on white.
    triangle = (Polygon(corners, _AMBER_EDGE, 14), Polygon(corners, AMBER, 6))
    return Drawing("Amber", (*triangle, *letter("!", DARK, centre=(50, 60), height=36, width=9)))


def _red() -> Drawing:
    square = Polygon(((11, 11), (89, 11), (89, 89), (11, 89)), RED, 10)
    return Drawing("Red", (square, *letter("cross", WHITE, centre=_MIDDLE, height=46, width=11)))


def _not_judged() -> Drawing:
    dash = letter("dash", MUTED, centre=_MIDDLE, height=30, width=7)
    return Drawing("Not judged", (Disc(_MIDDLE, 43, WHITE, MUTED, 6), *dash))


_DRAWINGS: dict[tuple[ColumnFormat, str], Drawing] = {
    (ColumnFormat.VARIATION, Variation.IMPROVEMENT): _special("Variation: improvement", "I", BLUE),
    (ColumnFormat.VARIATION, Variation.CONCERN): _special("Variation: concern", "C", ORANGE),
    (ColumnFormat.VARIATION, Variation.NEUTRAL): _special("Variation: neutral", "N", PURPLE),
    (ColumnFormat.VARIATION, Variation.COMMON_CAUSE): _common_cause(),
    (ColumnFormat.ASSURANCE, Assurance.PASS): _assured("Assurance: pass", "P", BLUE),
    (ColumnFormat.ASSURANCE, Assurance.FAIL): _assured("Assurance: fail", "F", ORANGE),
    (ColumnFormat.ASSURANCE, Assurance.INCONSISTENT): _assured("Assurance: inconsistent", "?", GREY),
    (ColumnFormat.RAG, Rag.GREEN): _green(),
    (ColumnFormat.RAG, Rag.AMBER): _amber(),
    (ColumnFormat.RAG, Rag.RED): _red(),
    (ColumnFormat.RAG, Rag.NOT_JUDGED): _not_judged(),
}
