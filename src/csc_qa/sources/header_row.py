"""Find the row of an export that has the headers: titles and blank rows may stand above it."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from csc_qa.sources.export_headers import Header, headers_of, is_known
from csc_qa.sources.grid import Row
from csc_qa.sources.question_likeness import likeness

DEPTH = 60
# One Id or Name may stand anywhere; two headers together are no chance.
_FEWEST = 2
_FEWEST_ALIKE = 3


class HeaderRow(NamedTuple):
    """Where the headers stand (from 0), and how many cells of that row are surely or probably headers."""

    position: int
    known: int


NO_HEADER = HeaderRow(-1, 0)


def find_header_row(rows: list[Row], known: Set[str]) -> HeaderRow:
    """Return the row with most headers, or `NO_HEADER`.

    Args:
        known: folded wordings of the questions of all tools.
    """
    best = max(
        (HeaderRow(position, _count_known(row, known)) for position, row in enumerate(rows[:DEPTH])),
        key=lambda each: each.known,
        default=NO_HEADER,
    )
    return best if best.known >= _FEWEST else _find_alike(rows, known)


def _find_alike(rows: list[Row], known: Set[str]) -> HeaderRow:
    """Return the row whose cells are like questions, where every question was reworded."""
    counts = (
        HeaderRow(position, sum(is_alike(header, known) for header in headers_of(row)))
        for position, row in enumerate(rows[:DEPTH])
    )
    best = max(counts, key=lambda each: each.known, default=NO_HEADER)
    return best if best.known >= _FEWEST_ALIKE else NO_HEADER


def _count_known(row: Row, known: Set[str]) -> int:
    return len({header.folded for header in headers_of(row) if is_known(header, known)})


def is_alike(header: Header, known: Set[str]) -> bool:
    """Say whether a header is worded like a question."""
    return any(likeness(header.folded, text) for text in known)
