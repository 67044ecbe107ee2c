"""Find the columns of Forms by their place, where the language of the export is not English.

Forms heads them in the language of whoever exports: Id, Start time, Completion time, Email, Name, Last
modified time, always in this order and before all questions. Id is called so in every language that matters
here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import islice

from csc_qa.sources.grid import Cell, Row, is_blank

_ENOUGH = 50
_CLOCK = re.compile(r"\d.*\d:\d\d")


def find_by_place(
    forms: Mapping[str, int], others: Sequence[tuple[int, bool]], below: Sequence[Row]
) -> dict[str, int]:
    """Return further columns of Forms; none where the times are known, or nothing looks like them.

    Args:
        forms: columns that are known by their headers.
        others: the other columns with a header in order, and whether it is surely a question.
        below: the rows of answers.
    """
    if "id" not in forms or {"started_at", "completed_at"} & set(forms):
        return {}
    free: list[int] = []
    for column, is_question in others:
        if is_question:
            break
        if column > forms["id"]:
            free.append(column)
    if len(free) < 2 or not all(_holds(_is_time, below, column) for column in free[:2]):
        return {}
    found = {"started_at": free[0], "completed_at": free[1]}
    rest = free[2:]
    if "email" not in forms and rest and _holds(_is_address, below, rest[0]):
        found["email"] = rest.pop(0)
        if "name" not in forms and rest and not _holds(_is_time, below, rest[0]):
            found["name"] = rest.pop(0)
    if rest and _holds(_is_time, below, rest[0]):
        found["modified_at"] = rest[0]
    return found


def _holds(is_one: Callable[[Cell], bool], below: Sequence[Row], column: int) -> bool:
    """Say whether the first filled cells of a column are all of a kind, and there is one."""
    cells = (row[column] for row in below if column < len(row) and not is_blank(row[column]))
    first = list(islice(cells, _ENOUGH))
    return bool(first) and all(map(is_one, first))


def _is_time(cell: Cell) -> bool:
    return isinstance(cell, datetime) or (isinstance(cell, str) and _CLOCK.match(cell) is not None)


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and "@" in cell
