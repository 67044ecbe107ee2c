"""Change the register in the user's Excel from the server: one step of the client does all or nothing.

The step is `static/js/change_register.js`. The server knows neither formulas nor number formats nor
protection, so they are looked at there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import xlwings as xw

from csc_qa.core.edits import AppendedRows, CellChange, CellValue
from csc_qa.core.finding import make_finding
from csc_qa.excel.typed_cells import blocks_of, typed

CALLBACK = "csc_qa_change_register"


def change_in_client(
    book: xw.Book, writes: Iterable[str], cells: Sequence[CellChange], added: Sequence[AppendedRows]
) -> None:
    """Tell the client the changes.

    Args:
        writes: names of the sheets that are written, ours among them.
    """
    book.app.macro(CALLBACK)(
        {
            "faults": _faults(),
            "writes": sorted(set(writes)),
            "cells": [[each.sheet, each.row, each.column, _sent_or_blank(each.value)] for each in cells],
            "added": [_rows_sent(edit) for edit in added],
        }
    )


def _rows_sent(edit: AppendedRows) -> dict[str, Any]:
    blocks = [
        {"column": block.column, "values": [[_sent(cell) for cell in row] for row in block.values]}
        for block in blocks_of(edit)
    ]
    return {"sheet": edit.sheet, "after": edit.after_row, "count": len(edit.rows), "blocks": blocks}


def _sent(value: CellValue) -> Any:
    """Return a value as JSON has it: text as it is typed, a date as Excel reads it in every language.

    None leaves a cell as it is.
    """
    if isinstance(value, datetime) and value.time().isoformat() != "00:00:00":
        return f"{value:%Y-%m-%d %H:%M:%S}"
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else typed(value)


def _sent_or_blank(value: CellValue) -> Any:
    return "" if value is None else _sent(value)


def _faults() -> dict[str, str]:
    """Return what the client says where it cannot; it puts in the sheet, and what Excel said."""
    named = {
        "old": make_finding("CSCQA-MAC-007"),
        "hidden": make_finding("CSCQA-MAC-008", sheet="{sheet}"),
        "refused": make_finding("CSCQA-MAC-009", "Excel did not take a step ({cause})"),
        "protected": make_finding("CSCQA-WRT-006", sheet="{sheet}"),
        "protectedBook": make_finding("CSCQA-WRT-006", "the workbook is protected, and takes no new sheet"),
    }
    return {name: str(finding) for name, finding in named.items()}
