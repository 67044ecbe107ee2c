from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from tests.sources.kpi_table.tables import RE_REFERRALS, REFERRALS, Rows, read, said

from csc_qa.core.target import Comparator, ComparatorGroup, Target

EXPECTED = [
    ("referrals", "2022-04", "270"),
    ("referrals", "2022-05", "370"),
    ("re_referrals_in_12_months", "2022-04", "21% (57/270)"),
    ("re_referrals_in_12_months", "2022-05", "21% (76/370)"),
]
ACROSS: Rows = [
    ["Indicator", "Apr-22", "May-22"],
    [REFERRALS, 270.0, 370.0],
    [RE_REFERRALS, "21%\n(57/270)", "21% (76/370)"],
]


def test_months_across() -> None:
    table = read(ACROSS)
    assert said(table) == EXPECTED
    assert table.findings == ()
    figure = table.figures[2].figure
    assert (str(figure.value), figure.numerator, figure.denominator) == ("21", 57, 270)
    assert (table.figures[3].place.row, table.figures[3].place.column) == (3, 3)
    assert table.figures[3].place.header == "May-22"


def test_months_down_are_the_same_with_their_own_places() -> None:
    down: list[list[Any]] = [[row[at] for row in ACROSS] for at in range(3)]
    down[0][0] = "Month"
    table = read(down)
    assert sorted(said(table)) == sorted(EXPECTED)
    [place] = [each.place for each in table.figures if each.printed == "21% (76/370)"]
    assert (place.row, place.column) == (3, 3)


def test_months_down_under_a_title_and_sections() -> None:
    rows: Rows = [
        ["KPI 2022/23", "", ""],
        ["", "Effective assessment and intervention", ""],
        ["", REFERRALS, RE_REFERRALS],
        ["Apr", 270, "21% (57/270)"],
        ["May", 370, "21% (76/370)"],
        ["Target", "Not set", "23%"],
    ]
    table = read(rows)
    assert sorted(said(table)) == sorted(EXPECTED)
    assert {each.section for each in table.figures} == {"Effective assessment and intervention"}
    assert [each.limit.printed for each in table.limits] == ["Not set", "23%"]


def test_a_row_for_each_figure_with_numbers_in_columns_of_their_own() -> None:
    rows: Rows = [
        ["Measure", "Month", "Numerator", "Denominator", "Value"],
        [REFERRALS, date(2022, 4, 1), None, None, 270],
        [REFERRALS, datetime(2022, 5, 31), None, None, 370],
        [RE_REFERRALS, "April 2022", 57, 270, "21%"],
        [RE_REFERRALS, "2022-05", "76", "370", ""],
    ]
    assert said(read(rows)) == EXPECTED


def test_tables_under_one_another_each_with_its_title() -> None:
    rows: Rows = [
        ["Performance tables 2022/23"],
        [],
        ["Effective Assessment and Intervention"],
        ACROSS[0],
        ACROSS[1],
        ["Source: performance team"],
        [],
        ["Right service at the right time"],
        ["Indicator", "Apr-22", "May-22", "Target"],
        ["Number of contacts", "1,665", "2100", "<17K"],
    ]
    table = read(rows)
    assert [(each.indicator, each.section) for each in table.figures] == [
        ("referrals", "Effective assessment and intervention"),
        ("referrals", "Effective assessment and intervention"),
        ("contacts", "Right service at the right time"),
        ("contacts", "Right service at the right time"),
    ]
    assert table.findings == ()


def test_sections_in_a_merged_column_hold_until_the_next() -> None:
    rows: Rows = [
        ["Section", "Indicator", "Apr-22", "May-22"],
        ["Demand", REFERRALS, 270, 370],
        ["", RE_REFERRALS, "21%", "21%"],
        ["Flow", "Number of contacts", 1665, 2100],
    ]
    assert [each.section for each in read(rows).figures] == ["Demand"] * 4 + ["Flow"] * 2


def test_sheet_stands_for_the_section_where_no_title_does() -> None:
    assert {each.section for each in read(ACROSS, name="Front door").figures} == {"Front door"}


def test_targets_and_comparators_beside_the_months() -> None:
    head = [
        "Indicator",
        "Apr-22",
        "May-22",
        "Target",
        "Southampton 21/22",
        "Stat. neighbours",
        "South East",
        "England",
    ]
    rows: Rows = [
        head,
        [RE_REFERRALS, "21%", "21%", "23%", "27%", "0.21", "TBC", ""],
        [REFERRALS, 270, 370, "", "Comparative data with these groups is not available", "", "", ""],
    ]
    table = read(rows)
    limits = [each.limit for each in table.limits]
    assert [(type(each), str(each.threshold)) for each in limits] == [
        (Target, "23%"),
        (Comparator, "27%"),
        (Comparator, "21%"),
        (Comparator, "TBC"),
        (Target, "not set"),
    ]
    assert limits[0].valid_from == date(2022, 4, 1)
    assert limits[1].valid_to == date(2022, 3, 31)
    groups = [each.group for each in limits if isinstance(each, Comparator)]
    assert groups == list(ComparatorGroup)[:3]
    assert table.findings == ()


def test_column_of_the_year_itself_is_no_comparator() -> None:
    rows: Rows = [["Indicator", "Apr-22", "May-22", "2022/23", "2021/22"], [REFERRALS, 270, 370, 640, 500]]
    assert [each.limit.printed for each in read(rows).limits] == ["500"]


@pytest.mark.parametrize("printed", ["TBC", "N/A", "–", "tba"])
def test_cells_that_say_that_there_is_no_figure(printed: str) -> None:
    table = read([["Indicator", "Apr-22", "May-22"], [REFERRALS, printed, None]])
    assert [(each.printed, each.figure.value) for each in table.figures] == [(printed, None)]
    assert table.findings == ()


def test_months_without_a_year_need_one() -> None:
    rows: Rows = [["Indicator", "Apr", "May"], [REFERRALS, 270, 370]]
    table = read(rows)
    assert said(table) == []
    assert [each.code for each in table.findings] == ["CSCQA-KPI-006"]
    assert said(read(rows, year="FY2022-23")) == EXPECTED[:2]
    assert said(read(rows, name="KPI 22-23")) == EXPECTED[:2]


def test_what_cannot_be_read_is_a_finding_with_its_place() -> None:
    rows: Rows = [
        ["Indicator", "Apr-22", "May-22", "Target"],
        [REFERRALS, "see below", "#REF!", "lots"],
        ["Number of ponies", 4, 5, ""],
        ["Percentage of re-referals within 12 months", "21%", "22%", "23%"],
        ["Number of CLA", 566, 559, ""],
    ]
    table = read(rows, name="KPI")
    assert [(each.code, each.row, each.column) for each in table.findings] == [
        ("CSCQA-KPI-003", 2, "Apr-22"),
        ("CSCQA-KPI-003", 2, "May-22"),
        ("CSCQA-KPI-007", 2, "Target"),
        ("CSCQA-KPI-004", 3, None),
        ("CSCQA-KPI-005", 4, None),
    ]
    assert "see below" not in "".join(str(each) for each in table.findings)
    assert len(table.figures) == 4


def test_month_that_is_none_in_a_long_table() -> None:
    rows: Rows = [["Indicator", "Month", "Value"], [REFERRALS, "soon", 270], [REFERRALS, "Apr-22", 270]]
    table = read(rows)
    assert said(table) == EXPECTED[:1]
    assert [(each.code, each.row, each.column) for each in table.findings] == [("CSCQA-KPI-008", 2, "Month")]


def test_sheet_without_a_known_indicator_is_no_kpi_table() -> None:
    rows: Rows = [["Auditor", "Apr-22", "May-22"], ["A. Person", 3, 4], ["B. Person", 1, 2]]
    table = read(rows)
    assert (table.figures, table.limits, table.findings) == ((), (), ())


def test_register_with_two_dates_a_row_is_no_kpi_table() -> None:
    rows: Rows = [
        ["Ref", "Cohort", "Allocated", "Completed"],
        ["A1", "CIN", date(2022, 4, 3), date(2022, 5, 17)],
        ["A2", "CLA", date(2022, 5, 1), date(2022, 4, 30)],
        ["A3", "CPP", date(2022, 5, 2), None],
    ]
    table = read(rows)
    assert (table.figures, table.findings) == ((), ())
