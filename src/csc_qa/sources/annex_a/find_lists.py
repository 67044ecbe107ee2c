"""Say which sheet is which list, by its name and by its headers."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold
from csc_qa.sources.annex_a.headers import best_header_row
from csc_qa.sources.grid import Grid, is_blank_row

_NUMBER = re.compile(r"(?<!\d)(1[01]|[1-9])(?!\d)")
_NAMES_ALIKE = 85.0
# A sheet is a list for its headers alone where it has this share of them.
_SHARE_ALONE = 0.6
_SHARE_NAMED = 0.3
# The name decides between lists whose shares differ by no more than this; else the headers do.
_SHARE_OF_DOUBT = 0.2


class FoundList(NamedTuple):
    """A sheet that is a list, and where its headers stand."""

    number: int
    grid: Grid
    header_row: int


def find_lists(grids: list[Grid]) -> tuple[list[FoundList], list[Finding]]:
    """Return the lists, each once, in the order of the workbook, and what is odd about the sheets."""
    found: dict[int, FoundList] = {}
    findings: list[Finding] = []
    for grid in grids:
        if all(map(is_blank_row, grid.rows)):
            continue
        one = _which_list(grid)
        sheet = grid.sheet or ""
        if one is None:
            findings.append(make_finding("CSCQA-ANX-013", sheet=sheet))
        elif one.number in found:
            message = f"two sheets look like list {one.number}; this one was not read"
            findings.append(make_finding("CSCQA-ANX-012", message, sheet=sheet))
        else:
            found[one.number] = one
            if sheet != f"List {one.number}":
                message = f'the sheet was taken for list {one.number}; its name is not "List {one.number}"'
                findings.append(make_finding("CSCQA-ANX-010", message, sheet=sheet))
    if found:
        findings += [
            make_finding("CSCQA-ANX-011", f"there is no list {number} ({which.name})")
            for number, which in ANNEX_A_LISTS.items()
            if number not in found
        ]
    return list(found.values()), findings


def number_in_name(name: str) -> int | None:
    """Return the list that a sheet's name stands for.

    Example:
        >>> number_in_name("LIST_8 "), number_in_name("7. CP"), number_in_name("Care Leaver")
        (8, 7, 9)
    """
    text = fold(name)
    numbers = {int(each) for each in _NUMBER.findall(text)}
    if len(numbers) == 1:
        return numbers.pop()
    likeness = {
        number: fuzz.token_sort_ratio(text, fold(which.name)) for number, which in ANNEX_A_LISTS.items()
    }
    best = max(likeness, key=lambda number: likeness[number])
    return best if likeness[best] >= _NAMES_ALIKE else None


def _which_list(grid: Grid) -> FoundList | None:
    fits = {number: best_header_row(grid.rows, which) for number, which in ANNEX_A_LISTS.items()}
    named = number_in_name(grid.sheet or "")
    best = max(fits, key=lambda number: (fits[number][2], fits[number][1], number == named))
    if named and fits[best][2] - fits[named][2] <= _SHARE_OF_DOUBT:
        best = named
    share = fits[best][2]
    if share >= _SHARE_ALONE or (best == named and share >= _SHARE_NAMED):
        return FoundList(best, grid, fits[best][0])
    return None
