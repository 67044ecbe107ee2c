"""The colours behind words of judgement; the words stand there in any case."""

from __future__ import annotations

from csc_qa.core.report import ColumnFormat
from csc_qa.reports.pages.cells import Value

# Pale, so that near-black text reads on every one of them; blue and orange as on the NHS's SPC icons.
_BLUE, _ORANGE, _PURPLE, _GREY = "#CFE3F3", "#FBDCC4", "#E2D8EF", "#E3E6E9"
_FILLS = {
    ColumnFormat.RAG: {"green": "#CDE8D5", "amber": "#FCE7B2", "red": "#F6CBC7"},
    ColumnFormat.VARIATION: {"improvement": _BLUE, "concern": _ORANGE, "neutral": _PURPLE},
    ColumnFormat.ASSURANCE: {"pass": _BLUE, "fail": _ORANGE, "inconsistent": _GREY},
}


def word_fill(form: ColumnFormat, word: Value) -> str | None:
    """Return the colour behind a word in a column of this format; None where it has none.

    Example:
        >>> word_fill(ColumnFormat.RAG, "Green"), word_fill(ColumnFormat.TEXT, "Green")
        ('#CDE8D5', None)
    """
    return _FILLS.get(form, {}).get(str(word).casefold())
