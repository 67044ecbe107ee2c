"""References that a formula builds from text with INDIRECT, which nothing moves: Excel does not either."""

from __future__ import annotations

import re

from csc_qa.workbook.editing.insertion import RowInsertion

_TEXT = re.compile(r'"((?:[^"]|"")*)"')
_AREA = re.compile(
    r"(?:(?P<sheet>[^!]*)!)?\$?[A-Z]{1,3}\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?$", re.IGNORECASE
)


def has_unmoved_text(formula: str, insertion: RowInsertion) -> bool:
    """Say whether a formula names cells in text that are moved, or a range that would have to grow.

    A text may be put together from several; where it names no sheet, or not all of its name, it counts.

    Example:
        >>> insertion = RowInsertion("Q1", after=120, count=2, pushes=True)
        >>> has_unmoved_text('COUNTIF(INDIRECT(A2&"!F5:F120"),"Good")', insertion)
        True
        >>> has_unmoved_text('COUNTIF(INDIRECT("Q2!F5:F120"),"Good")', insertion)
        False
    """
    if "INDIRECT(" not in formula.upper():
        return False
    for text in _TEXT.finditer(formula):
        found = _AREA.search(text[1])
        if found is None or not _may_mean(found["sheet"], insertion):
            continue
        first, last = int(found[2]), int(found[3] or found[2])
        is_moved = insertion.pushes and last > min(insertion.after, insertion.last)
        is_short = found[3] and insertion.count > 0 and insertion.falls_short(first, last)
        if is_moved or is_short:
            return True
    return False


def _may_mean(sheet: str | None, insertion: RowInsertion) -> bool:
    """Say whether what stands before the exclamation mark is, or ends like, the sheet."""
    name = (sheet or "").strip("'").replace("''", "'").casefold()
    return not name or insertion.is_on(name)
