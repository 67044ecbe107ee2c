"""Match the headers of a sheet to the fields of an audit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from csc_qa.core.spelling import fold

# A header as like a known one as this is taken for it; one less like is only proposed.
CONFIDENT = 88.0
PROPOSED = 75.0
# Shorter words are like too many others.
_SHORTEST = 5


@dataclass(frozen=True)
class HeaderMatch:
    """A column taken for a field.

    Attributes:
        column: position from 0.
        header: on one line.
        likeness: to a known header, 0 to 100; 100 where it is one, or where a person confirmed it.
        cell: the header as it stands in the cell.
    """

    field: str
    column: int
    header: str
    likeness: float
    cell: str = ""

    @property
    def is_confident(self) -> bool:
        """Say whether the column may be read without asking."""
        return self.likeness >= CONFIDENT


def tidy_header(cell: object) -> str:
    """Return a header on one line, without surplus space; empty for a cell that holds no text."""
    return " ".join(cell.replace("\u00a0", " ").split()) if isinstance(cell, str) else ""


def match_headers(
    row: Sequence[object], known: Mapping[str, str], not_read: Set[str] = frozenset()
) -> list[HeaderMatch]:
    """Return the best assignment of columns to fields, each field and each column once.

    Args:
        row: cells of the header row.
        known: folded header to field name.
        not_read: folded headers that a person marked as not to be read.
    """
    candidates = [
        HeaderMatch(field, column, header, likeness, str(cell))
        for column, cell in enumerate(row)
        if (header := tidy_header(cell)) and fold(header) not in not_read
        for field, likeness in _likely_fields(header, known).items()
    ]
    candidates.sort(key=lambda match: (-match.likeness, match.column))
    chosen: dict[str, HeaderMatch] = {}
    taken: set[int] = set()
    for match in candidates:
        if match.field not in chosen and match.column not in taken:
            chosen[match.field] = match
            taken.add(match.column)
    return sorted(chosen.values(), key=lambda match: match.column)


def _likely_fields(header: str, known: Mapping[str, str]) -> dict[str, float]:
    folded = fold(header)
    if folded in known:
        return {known[folded]: 100.0}
    found: dict[str, float] = {}
    long_enough = (
        [spelling for spelling in known if len(spelling) >= _SHORTEST] if len(folded) >= _SHORTEST else []
    )
    for spelling, likeness, _ in process.extract(
        folded, long_enough, scorer=fuzz.token_sort_ratio, score_cutoff=PROPOSED, limit=None
    ):
        field = known[spelling]
        found[field] = max(found.get(field, 0.0), min(likeness, 99.0))
    for spelling, field in known.items():
        found[field] = max(found.get(field, 0.0), _likeness_within(spelling, folded))
    return {field: likeness for field, likeness in found.items() if likeness >= PROPOSED}


def _likeness_within(spelling: str, header: str) -> float:
    """Return how far a longer header that holds all words of a known one may be taken for it."""
    words = spelling.split()
    if len(words) < 2 or not set(words) <= set(header.split()):
        return 0.0
    return min(76.0 + 4.0 * len(words), 92.0)
