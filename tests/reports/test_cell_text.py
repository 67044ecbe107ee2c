from __future__ import annotations

import pytest

from csc_qa.core.report import Cell, ColumnFormat
from csc_qa.reports.cell_text import cell_text


@pytest.mark.parametrize(
    ("cell", "form", "shown"),
    [
        (None, ColumnFormat.PERCENT, "–"),
        (float("nan"), ColumnFormat.COUNT, "–"),
        ("", ColumnFormat.TEXT, "–"),
        (0, ColumnFormat.COUNT, "0"),
        (0.5, ColumnFormat.PERCENT, "1%"),
        (2.5, ColumnFormat.PERCENT, "3%"),
        (65.97510373443983, ColumnFormat.PERCENT, "66%"),
        (541, ColumnFormat.COUNT, "541"),
        ("1 to 4", ColumnFormat.COUNT, "1 to 4"),
        (0.47, ColumnFormat.TEXT, "0.47"),
        ("2022-01-28", ColumnFormat.DATE, "28 January 2022"),
        ("not yet", ColumnFormat.DATE, "not yet"),
    ],
)
def test_a_cell_reads(cell: Cell, form: ColumnFormat, shown: str) -> None:
    assert cell_text(cell, form) == shown
