"""The colours that stand for words of judgement, strong and pale; the words stand there in any case.

Blue, orange and grey are those of the NHS's icons; purple stands where neither way is better.
"""

from __future__ import annotations

from csc_qa.core.rag import Rag
from csc_qa.core.report import ColumnFormat
from csc_qa.core.spc import Assurance, Variation
from csc_qa.reports.grade_colours import GRADE_COLOURS

GREEN, AMBER, RED = "#1B7F46", "#F6B73C", "#B3261E"
BLUE, ORANGE, GREY, PURPLE = "#1F77B4", "#E8731A", "#8C959D", "#6B3FA0"
VARIATION_COLOURS = {
    Variation.IMPROVEMENT: BLUE,
    Variation.CONCERN: ORANGE,
    Variation.NEUTRAL: PURPLE,
    Variation.COMMON_CAUSE: GREY,
}
_STRONG: dict[ColumnFormat, dict[str, str]] = {
    ColumnFormat.RAG: {
        Rag.GREEN: GREEN,
        Rag.AMBER: AMBER,
        Rag.RED: RED,
        Rag.NOT_JUDGED: GRADE_COLOURS["ungraded"],
    },
    ColumnFormat.VARIATION: {str(word): colour for word, colour in VARIATION_COLOURS.items()},
    ColumnFormat.ASSURANCE: {Assurance.PASS: BLUE, Assurance.FAIL: ORANGE, Assurance.INCONSISTENT: GREY},
}
# Near-black text reads on every one of them.
_PALE_BLUE, _PALE_ORANGE, _PALE_PURPLE, _PALE_GREY = "#CFE3F3", "#FBDCC4", "#E2D8EF", "#E3E6E9"
_PALE: dict[ColumnFormat, dict[str, str]] = {
    ColumnFormat.RAG: {Rag.GREEN: "#CDE8D5", Rag.AMBER: "#FCE7B2", Rag.RED: "#F6CBC7"},
    ColumnFormat.VARIATION: {
        Variation.IMPROVEMENT: _PALE_BLUE,
        Variation.CONCERN: _PALE_ORANGE,
        Variation.NEUTRAL: _PALE_PURPLE,
    },
    ColumnFormat.ASSURANCE: {
        Assurance.PASS: _PALE_BLUE,
        Assurance.FAIL: _PALE_ORANGE,
        Assurance.INCONSISTENT: _PALE_GREY,
    },
}


def strong_colour(form: ColumnFormat, word: object) -> str | None:
    """Return the colour of the word's icon, to fill a cell of this format with; None where it has none.

    Example:
        >>> strong_colour(ColumnFormat.RAG, "Green"), strong_colour(ColumnFormat.TEXT, "Green")
        ('#1B7F46', None)
    """
    return _STRONG.get(form, {}).get(str(word))


def pale_colour(form: ColumnFormat, word: object) -> str | None:
    """Return a pale colour behind a word, for cells that people go on writing in; None where it has none.

    Example:
        >>> pale_colour(ColumnFormat.RAG, "Green"), pale_colour(ColumnFormat.TEXT, "Green")
        ('#CDE8D5', None)
    """
    return _PALE.get(form, {}).get(str(word))
