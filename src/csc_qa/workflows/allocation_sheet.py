"""The sheet "QA Allocation" of a master workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import csc_qa
from csc_qa.core.own_sheet import is_own_sheet
from csc_qa.core.typed_text import read_text
from csc_qa.reports.page_mark import make_mark, was_edited
from csc_qa.workbook.editing.edits import CellValue, OwnSheet
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workflows.allocation import Allocation, reason

ALLOCATION_SHEET = "QA Allocation"
_MONTH, _CHILD = "Month", "Child identifier"
_HEADER = (
    *("Auditor", "Service area", _CHILD, "Allocated worker", "Team", "Audit tool", "Form", "Theme"),
    "Due on",
)
_SHORT_HEADER = ("Auditor", "Service area", "Audits wanted", "Audits allocated", "Why")


def allocation_sheet(allocation: Allocation, today: date) -> OwnSheet:
    """Return the sheet: month and seed, every audit, who got too few and why, who was left out."""
    head: list[list[CellValue]] = [
        [_MONTH, str(allocation.month)],
        ["Seed", allocation.seed],
        ["Allocated on", allocation.allocated_on],
        ["Due on", allocation.due_on],
        [],
    ]
    table: list[list[CellValue]] = [list(_HEADER), *_audits(allocation), *_short(allocation)]
    title: list[CellValue] = [f"Audit allocation, {allocation.month.label}"]
    mark = make_mark(csc_qa.__version__, today, [title, [], *head, *table])
    rows: list[list[CellValue]] = [title, [mark], *head, *table]
    return OwnSheet(ALLOCATION_SHEET, rows, header_row=2 + len(head))


def withdrawn_sheet(own_sheets: Mapping[str, Rows], month: str, today: date) -> list[OwnSheet]:
    """Return the sheet once its allocation was taken back, so that no child counts as allocated.

    None where it is of another month, or somebody typed into it: their words are not ours to drop.
    """
    old = own_sheets.get(ALLOCATION_SHEET, [])
    if read_allocated(old)[0] != month or was_edited(old):
        return []
    said = f"The allocation of {month} was taken back on {today.day} {today:%B %Y}."
    rows: list[list[CellValue]] = [["Audit allocation"], [], [said]]
    rows[1] = [make_mark(csc_qa.__version__, today, rows)]
    return [OwnSheet(ALLOCATION_SHEET, rows)]


def read_allocated(rows: Sequence[Sequence[object]]) -> tuple[str, list[str]]:
    """Return month and children of a sheet that an earlier allocation made; nothing where it made none."""
    if not is_own_sheet(rows):
        return "", []
    month, column = "", None
    children = []
    for row in rows:
        texts = [read_text(cell) if cell is not None else None for cell in row]
        if texts[:1] == [_MONTH] and len(texts) > 1 and not month:
            month = texts[1] or ""
        elif _CHILD in texts:
            column = texts.index(_CHILD)
        elif column is not None and len(texts) > column:
            if not texts[column]:
                break
            children.append(texts[column] or "")
    return month, children


def _audits(allocation: Allocation) -> list[list[CellValue]]:
    return [
        [
            audit.auditor.name,
            audit.service_area,
            audit.child_id,
            audit.practitioner,
            audit.team,
            audit.tool.name if audit.tool else "",
            (audit.tool.link if audit.tool else None) or "",
            audit.theme or "",
            allocation.due_on,
        ]
        for audit in allocation.audits
    ]


def _short(allocation: Allocation) -> list[list[CellValue]]:
    """Return the rows under the audits: who got fewer than asked for, and who was left out."""
    rows: list[list[CellValue]] = []
    if allocation.unfilled:
        rows += [[], ["Not filled"], list(_SHORT_HEADER)]
        rows += [
            [each.auditor.name, allocation.area_name(each.auditor), each.wanted, each.got, reason(each)]
            for each in allocation.unfilled
        ]
    if allocation.left_out:
        rows += [[], ["Left out this month"], ["Auditor", "Service area", "Why"]]
        rows += [[each.auditor.name, each.service_area, each.reason] for each in allocation.left_out]
    return rows
