from __future__ import annotations

import re
from typing import Any

import pytest
from openpyxl.utils.cell import coordinate_from_string, range_boundaries
from tests.excel.browser.pane import BUTTONS, OURS, OpenPane, Pressed
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit

from csc_qa.core.own_sheet import COLUMNS_SHEET, MADE_BY, MARK_ROW
from csc_qa.reports.grade_colours import NAVY

LINK = re.compile(r'=HYPERLINK\("#\'(.+)\'!([A-Z]+\d+)","(.+)"\)')
# Of Excel's standard width, 64 pixels or 48 points, there go 8.43 characters.
POINTS_PER_CHARACTER = 5.25


def longest_texts(sheet: dict[str, Any]) -> dict[int, int]:
    """Return how long the longest text of each column is; of a title, which wraps, the longest word."""
    longest: dict[int, int] = {}
    for table in sheet["tables"]:
        left, top, right, bottom = range_boundaries(table["address"])
        for column in range(left - 1, right):
            texts = sheet["values"][top - 1][column].split()
            texts += [row[column] for row in sheet["values"][top:bottom] if isinstance(row[column], str)]
            longest[column] = max(longest.get(column, 0), *map(len, texts))
    return longest


@pytest.mark.parametrize("label", BUTTONS)
def test_button_says_which_sheet_it_made(pressed: Pressed, label: str) -> None:
    assert pressed.said[label] == f"{label}: done. See the sheet {BUTTONS[label][0]}."


def test_each_button_makes_its_sheets_once_and_behind_those_of_the_user(pressed: Pressed) -> None:
    # Excel would have to move a hidden sheet to put others after it.
    shown = [name for name, sheet in pressed.before.items() if sheet["visibility"] == "Visible"]
    for found in (pressed.once, pressed.twice):
        assert [name for name, sheet in found.items() if sheet["visibility"] == "Visible"] == [*shown, *OURS]
        assert set(found) == {*pressed.before, *OURS}


def test_sheets_of_the_user_stay_as_they_were(pressed: Pressed) -> None:
    assert pressed.before
    for name, sheet in pressed.before.items():
        assert pressed.twice[name] == sheet


# On QA Columns what was found by likeness stands as confirmed from then on.
@pytest.mark.parametrize("name", [name for name in OURS if name != COLUMNS_SHEET])
def test_second_press_writes_the_same_sheet(pressed: Pressed, name: str) -> None:
    once, twice = pressed.once[name], pressed.twice[name]
    tables = [{**table, "name": ""} for table in once["tables"]]
    assert [{**table, "name": ""} for table in twice["tables"]] == tables
    assert {**twice, "tables": []} == {**once, "tables": []}


def test_second_press_reads_the_same_columns(pressed: Pressed) -> None:
    once, twice = (
        [row[:3] for row in sheets[COLUMNS_SHEET]["values"][MARK_ROW + 1 :]]
        for sheets in (pressed.once, pressed.twice)
    )
    assert len(once) > 20
    assert twice == once


@pytest.mark.parametrize("name", OURS)
def test_sheet_has_title_mark_and_tables(pressed: Pressed, name: str) -> None:
    sheet = pressed.once[name]
    title, mark = sheet["looks"][0][0], sheet["values"][1][0]
    assert sheet["values"][0][0]
    assert (title["bold"], title["size"], title["color"]) == (True, 16, NAVY)
    assert mark.startswith(MADE_BY)
    assert sheet["tables"]
    for table in sheet["tables"]:
        left, top, right, bottom = range_boundaries(table["address"])
        assert bottom > top
        for column in range(left - 1, right):
            assert sheet["values"][top - 1][column]
            look = sheet["looks"][top - 1][column]
            assert look["bold"]
            assert look["wrap"]
            assert look["fill"] != look["color"]


@pytest.mark.parametrize("name", OURS)
def test_sheet_holds_text_and_links_alone(pressed: Pressed, name: str) -> None:
    formulas = [formula for row in pressed.once[name]["formulas"] for formula in row if formula]
    assert all(LINK.fullmatch(formula) for formula in formulas)


@pytest.mark.parametrize("name", OURS)
def test_sheet_is_set_up_for_print(pressed: Pressed, name: str) -> None:
    sheet = pressed.once[name]
    _, _, right, bottom = range_boundaries(sheet["printArea"])
    assert sheet["print"]["orientation"] == ("Portrait" if name == "QA KPI dashboard" else "Landscape")
    assert 30 <= sheet["print"]["zoom"]["scale"] <= 100
    assert all(1 < row <= bottom for row in sheet["pageBreaks"])
    for table in sheet["tables"]:
        _, _, table_right, table_bottom = range_boundaries(table["address"])
        assert table_right <= right
        assert table_bottom <= bottom


@pytest.mark.parametrize("name", OURS)
def test_columns_are_wide_enough_to_read(pressed: Pressed, name: str) -> None:
    sheet = pressed.once[name]
    for column, length in longest_texts(sheet).items():
        assert sheet["columnWidths"][str(column)] >= min(length, 50) * POINTS_PER_CHARACTER


def test_links_of_the_check_lead_to_filled_sheets(pressed: Pressed) -> None:
    links = [LINK.fullmatch(cell) for row in pressed.once["QA Check"]["formulas"] for cell in row if cell]
    assert len(links) > 10
    for link in links:
        assert link
        sheet, cell, shown = link.groups()
        assert shown == f"{sheet}!{cell}"
        assert coordinate_from_string(cell)[1] <= len(pressed.before[sheet]["values"])


def test_annual_report_has_its_charts_beside_their_numbers(pressed: Pressed) -> None:
    sheet = pressed.once["QA Annual report"]
    assert len(sheet["charts"]) > 1
    for chart in sheet["charts"]:
        assert chart["title"] == {"text": chart["title"]["text"], "visible": True}
        name, _, source = chart["source"].partition("!")
        assert name == "'QA Annual report'"
        left, top, right, bottom = range_boundaries(source)
        block = [row[left - 1 : right] for row in sheet["values"][top - 1 : bottom]]
        assert block[0][0] == chart["title"]["text"]
        assert [series["name"] for series in chart["series"]] == block[0][1:]
        assert all(isinstance(number, int | float) for row in block[1:] for number in row[1:])
        assert coordinate_from_string(chart["anchor"])[1] == top


def test_dashboard_draws_small_charts_with_the_looks_of_their_lines(pressed: Pressed) -> None:
    charts = pressed.once["QA KPI dashboard"]["charts"]
    assert charts
    assert charts[0]["left"] == 0
    for chart in charts:
        assert (chart["legend"]["visible"], chart["title"]["size"]) == (False, 9)
        looks = {series["name"]: series for series in chart["series"]}
        assert looks["Value"]["markerStyle"] == "Circle"
        assert looks["Mean"]["markerStyle"] == "None"
        assert looks["Lower limit"]["lineStyle"] == "Dash"
        assert len({series["lineColour"] for series in looks.values()}) > 2


def test_long_list_holds_its_header_and_a_short_one_does_not(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, *(audit(f"A{at}", grade="new") for at in range(40))]}))
    pane.press("Check workbook")
    sheet = pane.sheets()["QA Check"]
    places = [range_boundaries(table["address"]) for table in sheet["tables"]]
    [header] = [top for _, top, _, bottom in places if bottom - top > 30]
    assert sheet["frozen"] == f"1:{header}"
    for row in range(2, 42):
        pane.excel("type", "Audits", f"C{row}", "Good")
    pane.press("Check workbook")
    assert pane.sheets()["QA Check"]["frozen"] is None


def test_rows_that_a_person_hid_are_shown_again(open_pane: OpenPane) -> None:
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1")]}))
    pane.press("About")
    made = pane.sheets()["QA About"]
    pane.excel("hideRow", "QA About", 3)
    pane.press("About")
    assert pane.sheets()["QA About"]["hiddenRows"] == {}
    assert pane.sheets()["QA About"]["rowHeights"] == made["rowHeights"]
