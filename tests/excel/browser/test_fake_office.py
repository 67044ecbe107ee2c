"""The Excel that stands in for Office refuses what it does not know, and reads cells as Excel does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, audit


@pytest.fixture(scope="module")
def pane(chromium: Browser, server: str) -> Iterator[Pane]:
    """One pane beside a small register, for all of these tests."""
    with panes(chromium, server, seeds_of_rows({"Audits": [HEADER, audit("A1")]})) as open_one:
        yield open_one()


def run(pane: Pane, body: str) -> str:
    """Run a script on the sheet, and return what it gives or throws."""
    script = f"""
      Excel.run(async (context) => {{
        const sheet = context.workbook.worksheets.getItem("Audits");
        {body}
      }}).then(String, (fault) => fault.message)
    """
    answer: str = pane.page.evaluate(script)
    return answer


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("sheet.getRange('A1').colour = 1;", "fake Excel: Range.colour is not implemented"),
        ("sheet.slicers;", "fake Excel: Worksheet.slicers is not implemented"),
        (
            "sheet.getRange('A1').load('colour'); await context.sync();",
            'fake Excel: Range has no "colour" to load',
        ),
        (
            "return sheet.getRange('A1').values;",
            "PropertyNotLoaded: Range.values was read before load and sync",
        ),
        ("const cell = sheet.getRange('A1').load('values'); return cell.values;", "PropertyNotLoaded"),
        ("sheet.getRange('A1:B2').values = [[1, 2]];", "InvalidArgument: values is not 2 by 2"),
        ("sheet.getRange('A1').format.fill.color = 'bluish';", "InvalidArgument: fill cannot be"),
        ("sheet.name = 'a/b';", 'InvalidArgument: "a/b" is no name for a sheet'),
        ("context.workbook.worksheets.add('audits');", 'ItemAlreadyExists: there is a sheet "audits"'),
        ("sheet.tables.add('A1:D2', true); sheet.tables.add('B2:C3', true);", "overlaps another"),
        ("sheet.delete();", "InvalidOperation: a workbook keeps one visible sheet"),
        ("sheet.charts.add('Bars', sheet.getRange('A1:B2'));", "InvalidArgument: no chart is of type Bars"),
    ],
)
def test_misuse_throws(pane: Pane, body: str, message: str) -> None:
    assert message in run(pane, body)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Good", "Good"),
        ("'2022-01", "2022-01"),
        ("2022-01", 44562),
        ("2022-03-01", 44621),
        ("1 March 2022", 44621),
        ("Mar 2022", 44621),
        ("28/01/2022", 44589),
        ("1,665", 1665),
        ("79%", 0.79),
        ("(5)", -5),
        ("true", True),
        ("=1+1", "#BUSY!"),
        ("-abc", "#NAME?"),
        ('=HYPERLINK("#\'Q1\'!A1","Q1!A1")', "Q1!A1"),
    ],
)
def test_text_is_read_as_excel_reads_it(pane: Pane, typed: str, expected: object) -> None:
    pane.excel("type", "Audits", "F1", typed)
    assert pane.sheets()["Audits"]["values"][0][5] == expected
