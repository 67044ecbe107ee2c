from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.errors import CellError
from csc_qa.core.excel_errors import EXCEL_ERRORS
from csc_qa.core.front_end import CellKind
from csc_qa.excel.cells import answer_cell, is_blank, read_cell

ANY, TEXT, NUMBER, DATE = CellKind.ANY, CellKind.TEXT, CellKind.NUMBER, CellKind.DATE


@pytest.mark.parametrize("cell", [None, "", " ", "\u00a0", "\t\n"])
@pytest.mark.parametrize("kind", list(CellKind))
def test_blank_cell_is_none_of_every_kind(kind: CellKind, cell: str | None) -> None:
    assert is_blank(cell)
    assert read_cell(cell, kind) is None


@pytest.mark.parametrize("cell", [0, 0.0, False, "0", "-"])
def test_cell_that_says_nothing_or_no_is_not_blank(cell: object) -> None:
    assert not is_blank(cell)


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        (TEXT, " Good\u00a0 work ", "Good work"),
        (TEXT, 3.0, "3"),
        (NUMBER, 3, 3.0),
        (NUMBER, "1,665", 1665.0),
        (NUMBER, "-1,665.5", -1665.5),
        (NUMBER, "+.5", 0.5),
        (NUMBER, " 84\u00a0% ", 84.0),
        (NUMBER, np.int64(3), 3.0),
        (DATE, datetime(2022, 1, 28, 13, 5), date(2022, 1, 28)),
        (DATE, date(2022, 1, 28), date(2022, 1, 28)),
        (DATE, "28/01/2022", date(2022, 1, 28)),
        (DATE, "Fri 28th Jan 22", date(2022, 1, 28)),
        (DATE, 44589, date(2022, 1, 28)),
        (DATE, 44589.75, date(2022, 1, 28)),
        (ANY, datetime(2022, 1, 28, 13, 5), datetime(2022, 1, 28, 13, 5)),
        (ANY, datetime(2022, 1, 28, tzinfo=UTC), datetime(2022, 1, 28)),
        (ANY, False, False),
        (ANY, " as typed ", " as typed "),
    ],
)
def test_cell_is_read_as_its_kind(kind: CellKind, cell: Any, expected: Any) -> None:
    found = read_cell(cell, kind)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        *(
            (kind, cell, "CSCQA-XLF-001")
            for kind in sorted(set(CellKind) - {CellKind.RAW})
            for cell in sorted(EXCEL_ERRORS)
        ),
        *((NUMBER, cell, "CSCQA-XLF-002") for cell in ("Good", "12 %%", "1,66", "£5", "1e5", "+", "-%")),
        *((NUMBER, cell, "CSCQA-XLF-002") for cell in (True, date(2022, 1, 28))),
        *((DATE, cell, "CSCQA-XLF-003") for cell in ("31/02/2022", "03/14/2022", "soon", "n/a")),
        *((DATE, cell, "CSCQA-XLF-003") for cell in (5, True, -1, 10**9, float("nan"))),
    ],
)
def test_cell_that_holds_something_else_is_told_by_its_code(kind: CellKind, cell: Any, code: str) -> None:
    with pytest.raises(CellError, match=code):
        read_cell(cell, kind)


def test_raw_cells_may_show_an_error() -> None:
    assert read_cell("#N/A", CellKind.RAW) == "#N/A"


@given(st.integers(-(10**9), 10**9), st.integers(0, 2))
def test_number_typed_as_text_is_read_back(number: int, decimals: int) -> None:
    assert read_cell(f"{number:,.{decimals}f}", NUMBER) == number


@given(st.dates(date(1980, 1, 1), date(2068, 12, 31)))
def test_date_in_every_form_is_one_date(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    typed = (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}.{day.month}.{day:%y}",
        f"{day}",
        f"{day:%d %b %y}",
    )
    assert {read_cell(cell, DATE) for cell in (day, serial, float(serial), *typed)} == {day}


@pytest.mark.parametrize(
    "value", [None, np.float64("nan"), float("inf"), np.datetime64("NaT"), pd.NaT, pd.NA]
)
def test_what_is_missing_is_answered_blank(value: Any) -> None:
    assert answer_cell(value) is None


@pytest.mark.parametrize(
    ("value", "cell", "kind"),
    [
        (np.int64(3), 3, int),
        (np.float64(0.5), 0.5, float),
        (np.bool_(True), True, bool),
        (np.str_("Good"), "Good", str),
        (np.datetime64("2022-01-28"), datetime(2022, 1, 28), datetime),
        (np.datetime64("2022-01-28T00:00", "ns"), datetime(2022, 1, 28), datetime),
        (pd.Timestamp("2022-01-28"), datetime(2022, 1, 28), datetime),
        (date(2022, 1, 28), datetime(2022, 1, 28), datetime),
        (Decimal("46"), 46, float),
        (NUMBER, "number", str),
    ],
)
def test_answer_is_made_plain(value: Any, cell: Any, kind: type) -> None:
    answer = answer_cell(value)
    assert answer == cell
    assert isinstance(answer, kind)


def test_text_is_cut_to_what_a_cell_holds() -> None:
    assert answer_cell("x" * 32_767) == "x" * 32_767
    assert answer_cell("x" * 32_768) == "x" * 32_767
