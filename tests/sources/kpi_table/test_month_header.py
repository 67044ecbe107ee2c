from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.period import Period
from csc_qa.sources.kpi_table.month_header import financial_year_in, is_bare_month, month_of

YEAR = Period.parse("FY2022-23")


@pytest.mark.parametrize(
    "cell",
    [
        "Apr-22",
        "apr 22",
        "April 2022",
        "Apr 2022 ",
        "APRIL-2022",
        "Apr '22",
        "2022-04",
        "04/2022",
        "2022/04",
        "202204",
        "01/04/2022",
        "30/04/2022",
        "30 April 2022",
        "Month 1 (Apr-22)",
        "M1 Apr-22",
        "Apr-22 actual",
        "Apr\n2022",
        date(2022, 4, 30),
        datetime(2022, 4, 1, 0, 0),
    ],
)
def test_forms_of_one_month(cell: object) -> None:
    assert month_of(cell) == date(2022, 4, 1)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        None,
        "21/22",
        "2021/22",
        "Southampton 21/22",
        "Target",
        "270",
        270,
        44652.0,
        "TBC",
        "79% (264/333)",
    ],
)
def test_what_is_no_month(cell: object) -> None:
    assert month_of(cell, YEAR) is None


@pytest.mark.parametrize(
    ("cell", "month"), [("Apr", (2022, 4)), ("December", (2022, 12)), ("Mar.", (2023, 3))]
)
def test_month_without_a_year_is_of_the_financial_year(cell: str, month: tuple[int, int]) -> None:
    assert month_of(cell) is None
    assert is_bare_month(cell)
    assert month_of(cell, YEAR) == date(*month, 1)


@pytest.mark.parametrize(
    "text",
    ["2022/23", "KPI 2022-23", "Performance tables FY22/23", "kpi_tables_2022_23", "2022/2023 figures"],
)
def test_financial_year_of_a_title(text: str) -> None:
    assert financial_year_in(text) == YEAR


@pytest.mark.parametrize("text", ["", "Visits 2021/25", "12/13/2022", "Room 7", "2022-12-13", "2022"])
def test_title_without_a_financial_year(text: str) -> None:
    assert financial_year_in(text) is None


@given(st.dates(date(1990, 1, 1), date(2068, 12, 31)))
def test_any_month_in_any_form(day: date) -> None:
    month = day.replace(day=1)
    forms = (f"{day:%b-%y}", f"{day:%B %Y}", f"{day:%Y-%m}", f"{day:%d/%m/%Y}", f"{day:%Y%m}")
    read = {month_of(form) for form in (forms if day.year >= 2000 else forms[1:4])}
    assert read == {month}
