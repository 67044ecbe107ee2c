from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.excel.books import actions_of, book_of

from csc_qa.core.edits import AppendedRows, CellChange, CellValue, OwnSheet
from csc_qa.excel.change_in_client import CALLBACK
from csc_qa.excel.typed_cells import blocks_of, typed
from csc_qa.excel.write_edits import write_edits

VALUES: st.SearchStrategy[CellValue] = st.sampled_from([None, "Good", "007", 5])


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-5", "@me", "00123", "12345678901234567890", "1/2", "1-2", "2022-01", "5 May"]
)
def test_what_excel_would_make_something_else_of_is_typed_as_text(text: str) -> None:
    assert typed(text) == f"'{text}"
    assert typed(text, "@") == text


def test_numbers_dates_and_words_are_typed_as_they_are() -> None:
    assert typed("Good") == "Good"
    assert typed(date(2022, 3, 1)) == datetime(2022, 3, 1)
    assert (typed(5), typed(True), typed(None)) == (5, True, None)
    # Excel takes no larger integer through COM.
    assert isinstance(typed(123_456_789_012_345), float)
    assert typed(123_456_789_012_345) == 123_456_789_012_345


@given(
    rows=st.lists(st.dictionaries(st.integers(0, 8), VALUES, max_size=6), min_size=1, max_size=6),
    formulas=st.sets(st.integers(0, 8)),
)
def test_blocks_hold_every_value_once_and_no_blank_over_a_formula(
    rows: list[dict[int, CellValue]], formulas: set[int]
) -> None:
    found: dict[tuple[int, int], CellValue] = {}
    for block in blocks_of(AppendedRows("Q1", 8, rows), formulas):
        for down, line in enumerate(block.values):
            for across, value in enumerate(line):
                place = (block.row + down, block.column + across)
                assert place not in found
                assert value is not None or place[1] not in formulas
                found[place] = value
    wanted = {(at, column): value for at, row in enumerate(rows) for column, value in row.items()}
    assert {place: value for place, value in found.items() if value is not None} == {
        place: value for place, value in wanted.items() if value is not None
    }


def test_client_is_told_blanks_that_leave_and_blanks_that_clear() -> None:
    book = book_of({"Q1": [["Audit Ref"], ["A1"]]})
    rows: list[dict[int, CellValue]] = [{0: "A2", 1: date(2022, 3, 1)}, {0: "007"}]
    write_edits(book, [CellChange("Q1", 2, 3, None), CellChange("Q1", 2, 4, 0), AppendedRows("Q1", 2, rows)])
    ((name, change),) = [action["args"] for action in actions_of(book, "runMacro")]
    assert name == CALLBACK
    assert change["cells"] == [["Q1", 2, 3, ""], ["Q1", 2, 4, 0]]
    assert change["added"] == [
        {
            "sheet": "Q1",
            "after": 2,
            "count": 2,
            "blocks": [{"column": 0, "values": [["A2", "2022-03-01"], ["'007", None]]}],
        }
    ]


def test_long_sheet_of_ours_is_written_in_parts_that_excel_takes() -> None:
    book = book_of({"Q1": [["Audit Ref"]]})
    rows = [["Title"], ["mark"], ["Text"], *([["x" * 30_000]] * 100)]
    write_edits(book, [OwnSheet("QA Form answers", rows)])
    written = actions_of(book, "setValues")
    assert [each["start_row"] for each in written] == [0, 36, 69, 102]
    assert sum(each["row_count"] for each in written) == 103
    assert written[-1]["values"] == rows[102:]
