from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.own_sheet import is_own_sheet
from csc_qa.reports.pages.mark import fingerprint, make_mark, was_edited

Cells = list[list[object]]
DAY = date(2022, 3, 1)
WRITTEN: Cells = [
    ["Check"],
    [""],
    [],
    ["Code", "Number", "Day"],
    ["A-1", 3, datetime(2022, 3, 1)],
    ["=1", 77.5],
]


def marked(rows: Cells) -> Cells:
    """Return the cells with the mark in its place."""
    copy = [list(row) for row in rows]
    copy[1] = [make_mark("0.1.0", DAY, rows)]
    return copy


def typed_over(row: int, column: int, value: object) -> Cells:
    rows = marked(WRITTEN)
    rows[row] = [*rows[row], "", "", ""][: max(column + 1, len(rows[row]))]
    rows[row][column] = value
    return rows


def test_mark_says_who_made_the_sheet_and_when() -> None:
    rows = marked(WRITTEN)
    assert str(rows[1][0]).startswith(
        "Made by csc_qa 0.1.0 on 1 March 2022; made anew as a whole each time. ["
    )
    assert is_own_sheet(rows)


def test_sheet_as_it_was_written_is_not_edited() -> None:
    assert not was_edited(marked(WRITTEN))


@pytest.mark.parametrize(
    "rows",
    [
        # Excel hands back floats, None for blank cells, dates of its own kind, and rows of one length.
        [
            ["Check", None],
            ["mark"],
            [None, ""],
            ["Code", "Number", "Day"],
            ["A-1", 3.0, DAY],
            ["'=1", 77.5000000001],
        ],
        [
            ["Check  "],
            ["mark"],
            [],
            ["Code", "Number", "Day"],
            ["A-1", 3, DAY, None],
            ["=1", 77.5],
            [None],
            [" "],
        ],
    ],
)
def test_what_reading_back_changes_is_no_edit(rows: Cells) -> None:
    assert fingerprint(rows) == fingerprint(WRITTEN)


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (0, 0, "Cheque"),
        (0, 1, "mine"),
        (2, 0, "note"),
        (4, 1, 4),
        (4, 2, date(2022, 3, 2)),
        (4, 0, None),
        (5, 2, 0),
    ],
)
def test_anything_typed_over_or_beside_is_an_edit(row: int, column: int, value: object) -> None:
    assert was_edited(typed_over(row, column, value))


def test_row_put_in_or_cells_moved_are_an_edit() -> None:
    rows = marked(WRITTEN)
    assert was_edited([*rows[:3], [], *rows[3:]])
    assert was_edited([*rows[:4], rows[5], rows[4]])
    assert was_edited([*rows, ["A note"]])
    assert was_edited([["", "Check"], *rows[1:]])


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Check"]],
        [["Check"], []],
        [["Check"], [None]],
        [["Check"], ["Made by csc_qa"]],
        [["Check"], ["Made by csc_qa. [123]"]],
    ],
)
def test_sheet_without_a_whole_mark_counts_as_edited(rows: Cells) -> None:
    assert was_edited(rows)


def test_words_beside_the_mark_do_not_count() -> None:
    assert not was_edited([[*row, "seen"] if at == 1 else row for at, row in enumerate(marked(WRITTEN))])


CELL = st.none() | st.text("ab' ", max_size=3) | st.integers(-9, 9) | st.dates() | st.booleans()


@given(st.lists(st.lists(CELL, max_size=4), min_size=2, max_size=6))
def test_what_was_marked_is_known_again(rows: list[Sequence[object]]) -> None:
    cells = [list(row) for row in rows]
    assert not was_edited(marked(cells))
    assert was_edited([*marked(cells), ["more"]])
