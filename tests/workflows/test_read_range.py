from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from csc_qa import load_catalogue
from csc_qa.core.errors import CellError
from csc_qa.workflows.read_range import quality_of_range

CATALOGUE = load_catalogue()
AS_OF = date(2023, 1, 26)
HEADER = ["Ref", "Service area", "Grade", "Date completed", "Learning", "Uploaded to CD"]


def measured(*rows: list[Any], as_of: date = AS_OF) -> dict[str, tuple[int | None, int]]:
    return {each.key: (each.count, each.of) for each in quality_of_range(rows, as_of, CATALOGUE)}


def audit(reference: str, grade: str | None, day: object, *more: object) -> list[Any]:
    cells = [reference, "CRS", grade, day, *more]
    return cells + [None] * (len(HEADER) - len(cells))


def test_range_with_a_title_blank_rows_and_an_ungraded_review_is_read() -> None:
    found = measured(
        ["Audits 2022", *[None] * 5],
        [None] * 6,
        HEADER,
        audit("A1", "G", datetime(2022, 3, 1), "Listen first"),
        [None] * 6,
        audit("A2", "RI", "29/03/2022", "none"),
        audit("A3", "Themed review", datetime(2022, 3, 2), "Listen first"),
    )
    assert found["has_learning"] == (1, 2)
    assert found["completed_in_time"] == (1, 2)
    assert found["moderated"] == (None, 2)


def test_deadline_that_is_not_reached_counts_neither_way() -> None:
    rows = [HEADER, audit("A1", "G", datetime(2022, 3, 1)), audit("A2", "G", datetime(2022, 3, 1))]
    # Due on 6 April; one was uploaded on the day.
    rows[1][5] = datetime(2022, 4, 6)
    assert measured(*rows, as_of=date(2022, 4, 6))["uploaded_in_time"] == (1, 1)
    assert measured(*rows, as_of=date(2022, 4, 7))["uploaded_in_time"] == (1, 2)


def test_cell_that_shows_an_error_is_read_as_blank() -> None:
    rows = [
        HEADER,
        audit("A1", "G", datetime(2022, 3, 1), "#N/A"),
        audit("A2", "#REF!", datetime(2022, 3, 1)),
    ]
    assert measured(*rows)["has_learning"] == (0, 1)


def test_header_alone_is_a_register_without_audits() -> None:
    assert set(measured(HEADER).values()) == {(0, 0), (None, 0)}


@pytest.mark.parametrize(
    "rows",
    [
        [[None]],
        [["", " "]],
        [["Good"], ["RI"]],
        [["CRS", "G", datetime(2022, 3, 1)], ["PTC", "RI", datetime(2022, 3, 2)]],
        [["Grade", "Number"], ["Good", 3]],
    ],
)
def test_range_that_is_no_register_is_one_error(rows: list[list[Any]]) -> None:
    with pytest.raises(CellError, match=r"CSCQA-XLF-008.*no register[\s\S]*header row") as caught:
        quality_of_range(rows, AS_OF, CATALOGUE)
    assert len(caught.value.findings) == 1
