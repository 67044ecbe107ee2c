"""Find the row that looks most like a header on a sheet that is not recognised as a register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from csc_qa.core.spelling import fold
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.header_row import ROWS_TO_LOOK_AT, FoundHeader, count_known, read_header, with_groups

FEWEST_HEADERS = 3
# A title above the header has fewer texts than it; rows below may have a few more.
_SHARE_OF_THE_MOST = 0.6


def likely_header(
    rows: Sequence[Sequence[object]], known: Mapping[str, str], not_read: Set[str] = frozenset()
) -> FoundHeader | None:
    """Return the first row with most of our headers, or else with texts in most columns; None where none is.

    Args:
        rows: the first rows of the sheet.
        known: folded header to field name.
        not_read: folded headers that a person marked as not to be read.
    """
    top = rows[:ROWS_TO_LOOK_AT]
    texts = [len({fold(tidy_header(cell)) for cell in row} - {""}) for row in top]
    most = max(texts, default=0)
    if most < FEWEST_HEADERS:
        return None
    fewest = max(FEWEST_HEADERS, _SHARE_OF_THE_MOST * most)
    candidates = [number for number, count in enumerate(texts) if count >= fewest]
    known_in = {number: count_known(top[number], known) for number in candidates}
    number = max(candidates, key=lambda each: (known_in[each], -each))
    return read_header(number, with_groups(top[number], top[number - 1] if number else ()), known, not_read)
