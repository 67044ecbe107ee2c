"""Whatever stands in a sheet, reading it never fails; one table is read the same in every layout."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.sources.kpi_table.tables import RE_REFERRALS, REFERRALS, read, said

HEADERS = [
    "Indicator",
    "Month",
    "Value",
    "Numerator",
    "Denominator",
    "Section",
    "Target",
    "England",
    "#REF!",
    REFERRALS,
    RE_REFERRALS,
]
CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.floats(),
    st.integers(-5, 10**6),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.sampled_from([*HEADERS, "Apr-22", "May-22", "Jun", "2022/23", "cla", "21% (57/270)", "TBC", "CIN"]),
)


@given(st.lists(st.lists(CELLS, max_size=7), max_size=9))
def test_any_cells(rows: list[list[object]]) -> None:
    table = read(rows, name="KPI")
    for each in table.figures:
        assert each.printed
        assert rows[each.place.row - 1][each.place.column - 1] is not None


FIGURES = st.lists(
    st.one_of(st.integers(0, 9999).map(str), st.just("TBC"), st.just("")), min_size=4, max_size=4
)


@given(FIGURES, FIGURES, st.sampled_from(["%b-%y", "%B %Y", "%Y-%m", "%d/%m/%Y", "date", "datetime"]))
def test_every_layout_says_the_same(referrals: list[str], contacts: list[str], form: str) -> None:
    days = [date(2022, number, 1) for number in range(4, 8)]
    heads: list[Any] = [
        day if form == "date" else datetime(day.year, day.month, 1) if form == "datetime" else f"{day:{form}}"
        for day in days
    ]
    across = [["Indicator", *heads], [REFERRALS, *referrals], ["Number of contacts", *contacts]]
    down = [[row[at] for row in across] for at in range(5)]
    long = [["Indicator", "Month", "Value"]]
    long += [
        [name, head, cell] for name, *cells in across[1:] for head, cell in zip(heads, cells, strict=True)
    ]
    filled = [cell for cell in (*referrals, *contacts) if cell]
    expected = sorted(said(read(long)))
    assert len(expected) == len(filled)
    # A row of figures that has none yet is no table; the layout cannot be told from other lists of dates.
    assert sorted(said(read(across))) == expected
    assert sorted(said(read(down))) == (expected if filled else [])
