"""The sheet "QA Allocation" of a master workbook, as it is read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

import csc_qa
from csc_qa.core.own_sheet import is_own_sheet
from csc_qa.core.typed_text import read_text
from csc_qa.reports.pages.mark import make_mark, was_edited
from csc_qa.workbook.editing.edits import CellValue, OwnSheet
from csc_qa.workbook.sheet_cells import Rows

ALLOCATION_SHEET = "QA Allocation"
MONTH, SEED, CHILD = "Month", "Seed", "Child identifier"


def withdrawn_sheet(own_sheets: Mapping[str, Rows], month: str, today: date) -> list[OwnSheet]:
    """Return the sheet once its allocation was taken back, so that no child counts as allocated.

    None where it is of another month, or somebody typed into it: their words are not ours to drop.
    """
    old = own_sheets.get(ALLOCATION_SHEET, [])
    if read_allocated(old).month != month or was_edited(old):
        return []
    said = f"The allocation of {month} was taken back on {today.day} {today:%B %Y}."
    rows: list[list[CellValue]] = [["Audit allocation"], [], [said]]
    rows[1] = [make_mark(csc_qa.__version__, today, rows)]
    return [OwnSheet(ALLOCATION_SHEET, rows)]


class AllocatedSheet(NamedTuple):
    """What an allocation left on the sheet: its month, its seed, the children; nothing where it made none."""

    month: str = ""
    seed: int | None = None
    children: Sequence[str] = ()


def read_allocated(rows: Sequence[Sequence[object]]) -> AllocatedSheet:
    """Return what the allocation that made the sheet says."""
    if not is_own_sheet(rows):
        return AllocatedSheet()
    texts = [[read_text(cell) or "" if cell is not None else "" for cell in row] for row in rows]
    said = {row[0]: row[1] for row in reversed(texts) if len(row) > 1}
    seed = said.get(SEED, "")
    header = next((at for at, row in enumerate(texts) if CHILD in row), None)
    children = []
    if header is not None:
        column = texts[header].index(CHILD)
        below = takewhile(lambda row: len(row) > column and row[column], texts[header + 1 :])
        children = [row[column] for row in below]
    return AllocatedSheet(said.get(MONTH, ""), int(seed) if seed.isdecimal() else None, children)
