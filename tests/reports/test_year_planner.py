from __future__ import annotations

import json
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.programs import program

from csc_qa import load_catalogue
from csc_qa.core.dated_item import ItemKind
from csc_qa.reports.planner_workbook import render_planner
from csc_qa.reports.year_planner import COLOURS, DAY_OFF, SHEET, PlannerYear
from csc_qa.workflows.due import list_programme
from csc_qa.workflows.pages.due import dates_page
from csc_qa.workflows.programme_files import days_off

MADE_ON = date(2022, 12, 1)


def render() -> bytes:
    programme = list_programme(2023, load_catalogue())
    planner = PlannerYear(2023, "Audit programme 2023", programme.items, days_off(2023), MADE_ON)
    return render_planner(planner, dates_page(programme, "Southampton"), version="0.1.0")


@pytest.fixture(scope="module")
def content() -> bytes:
    return render()


@pytest.fixture(scope="module")
def sheet(content: bytes) -> Worksheet:
    found = load_workbook(BytesIO(content))[SHEET]
    assert isinstance(found, Worksheet)
    return found


def square(sheet: Worksheet, day: date) -> tuple[str, str, str]:
    """Return weekday, text and colour of a day, found by its month's heading and its number."""
    [(top, left)] = [(cell.row, cell.column) for row in sheet for cell in row if cell.value == f"{day:%B %Y}"]
    [row] = [each for each in range(top, top + 40) if sheet.cell(each, 1).value == day.day]
    weekday, entry = sheet.cell(row, left), sheet.cell(row, left + 1)
    return str(weekday.value), str(entry.value or ""), str(entry.fill.fgColor.rgb)[2:]


@pytest.mark.parametrize(
    ("day", "weekday", "text", "colour"),
    [
        (date(2023, 1, 3), "Tu", "Allocation list distributed", COLOURS[ItemKind.STEP]),
        (date(2023, 1, 6), "Fr", "Quarterly audit analysis report", COLOURS[ItemKind.REPORT]),
        (
            date(2023, 1, 19),
            "Th",
            "Heads of service moderation panel (dip sample), 15:00",
            COLOURS[ItemKind.MODERATION_PANEL],
        ),
        (date(2023, 3, 8), "We", "Practice week", COLOURS[ItemKind.PRACTICE_WEEK]),
        (date(2023, 12, 13), "We", "CRH audit, 13:30", COLOURS[ItemKind.AUDIT]),
        (date(2023, 5, 8), "Mo", "", DAY_OFF),
        (date(2023, 12, 31), "Su", "", DAY_OFF),
    ],
)
def test_day_has_its_square(sheet: Worksheet, day: date, weekday: str, text: str, colour: str) -> None:
    assert square(sheet, day) == (weekday, text, colour.removeprefix("#"))


def test_every_dated_entry_of_the_year_is_on_its_day(sheet: Worksheet) -> None:
    for item in list_programme(2023, load_catalogue()).items:
        themed = item.kind in (ItemKind.THEMED_AUDIT, ItemKind.PARTNERSHIP_AUDIT)
        if not themed and not item.is_approximate and item.due_on.year == 2023:
            assert item.name in square(sheet, item.due_on)[1]


def test_themes_and_what_has_no_day_stand_above_the_days(sheet: Worksheet) -> None:
    texts = [str(cell.value) for row in sheet for cell in row if cell.value]
    assert "1. Contextual Safeguarding\n2. Application of threshold\n3. YOS Education" in texts
    assert "Headlines to the Learning and Improvement Forum\nChildren and families survey 1" in texts


def test_it_prints_on_two_landscape_pages(sheet: Worksheet) -> None:
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 2)
    assert len(sheet.row_breaks.brk) == 1


def test_second_sheet_lists_every_date(content: bytes) -> None:
    rows = list(load_workbook(BytesIO(content))["QA Dates"].iter_rows(values_only=True))
    head = next(at for at, row in enumerate(rows) if row[0] == "Due")
    assert len([row for row in rows[head + 1 :] if row[0]]) == 150


def test_same_programme_gives_the_same_bytes(content: bytes) -> None:
    assert render() == content


def test_the_open_xml_validator_finds_no_fault(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "planner.xlsx"
    path.write_bytes(content)
    done = subprocess.run(
        [program("ooxml-validator"), str(path)], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []


def test_half_a_year_is_a_printed_page(content: bytes, tmp_path: Path) -> None:
    """The planner takes two pages, and the list of dates those after them."""
    path = tmp_path / "planner.xlsx"
    path.write_bytes(content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=180)
    pages = []
    for number in (1, 2, 3):
        shown = [program("pdftotext"), "-f", str(number), "-l", str(number), "-layout"]
        done = subprocess.run([*shown, str(tmp_path / "planner.pdf"), "-"], capture_output=True, check=True)
        pages.append(done.stdout.decode())
    assert "January 2023" in pages[0]
    assert "July 2023" not in pages[0]
    assert "July 2023" in pages[1]
    assert "Made by csc_qa" in pages[1]
    assert "Allocation list distributed" in pages[2]
    assert "July 2023" not in pages[2]
