"""The colours of RAG status; its word always stands on them."""

from __future__ import annotations

from csc_qa.core.rag import Rag
from csc_qa.core.report import ColumnFormat
from csc_qa.reports.grade_colours import GRADE_COLOURS
from csc_qa.reports.icons.drawings import AMBER, GREEN, RED

_COLOURS: dict[str, str] = {
    Rag.GREEN: GREEN,
    Rag.AMBER: AMBER,
    Rag.RED: RED,
    Rag.NOT_JUDGED: GRADE_COLOURS["ungraded"],
}


def rag_colour(form: ColumnFormat, word: str) -> str | None:
    """Return the colour of a cell of RAG status, or None where it has none."""
    return _COLOURS.get(word) if form is ColumnFormat.RAG else None
