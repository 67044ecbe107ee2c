"""Pages written by xlwings' own Windows code into a workbook that notes what is set and called."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.excel.pages import ROWS

HEADER_ROW, FIRST_ROW = 8, 9


@pytest.fixture(scope="module")
def recorded() -> dict[str, Any]:
    script = Path(__file__).parent / "write_pages_on_windows.py"
    done = subprocess.run([sys.executable, str(script)], check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture(scope="module")
def runs(recorded: dict[str, Any]) -> list[list[list[Any]]]:
    ends = [at for at, entry in enumerate(recorded["log"]) if entry[0] == "end"]
    return [recorded["log"][: ends[0]], recorded["log"][ends[0] + 1 : ends[1]]]


def value_of(run: list[list[Any]], path: str) -> Any:
    found = [value for name, value in run if name == path]
    assert found, path
    return found[-1]


def test_one_sheet_beside_the_users_own(recorded: dict[str, Any]) -> None:
    assert recorded["sheets"] == ["Audits", "QA Roomy"]
    assert not [name for name, _ in recorded["log"] if name.startswith("Audits")]


def test_text_that_looks_like_a_formula_stays_text(runs: list[list[list[Any]]]) -> None:
    assert value_of(runs[0], "QA Roomy!5,1+1x1.Value") == "'=1+1 is no formula here."
    links = value_of(runs[0], f"QA Roomy!{FIRST_ROW},1+{ROWS}x1.Formula")
    assert links[0] == ["'=row 0"]
    assert links[1] == ["=HYPERLINK(\"#'Q1''s'!F17\",\"=row 1\")"]


def test_columns_are_formatted(runs: list[list[list[Any]]]) -> None:
    formats = [
        value_of(runs[0], f"QA Roomy!{FIRST_ROW},{column}+{ROWS + 1}x1.NumberFormat") for column in (2, 3, 4)
    ]
    assert formats == ["#,##0", '0"%"', "dd/mm/yyyy"]
    names = [name for name, _ in runs[0]]
    # A row is as high as its text needs at the width that its column has then.
    assert max(at for at, name in enumerate(names) if name.endswith(".ColumnWidth")) < names.index(
        "QA Roomy!5,1+1x1.Value"
    )


def test_rows_are_held_and_the_page_is_set_up(runs: list[list[list[Any]]]) -> None:
    assert value_of(runs[0], "app.ActiveWindow.SplitRow") == HEADER_ROW
    assert value_of(runs[0], "app.ActiveWindow.FreezePanes") is True
    assert value_of(runs[0], "Sheet.PageSetup.PrintArea").startswith("A1:")
    assert value_of(runs[0], "Sheet.PageSetup.Zoom") == 100
    assert [name for name, _ in runs[0] if name == "Sheet.HPageBreaks.Add()"]


def test_chart_has_title_data_and_the_grades_colour(runs: list[list[list[Any]]]) -> None:
    titles = [value for name, value in runs[0] if name == "Sheet.ChartObjects.Add.Chart.ChartTitle.Text"]
    assert titles == ["Audits by month", "Visits"]
    assert [name for name, _ in runs[0] if name.endswith("Chart.SetSourceData()")]
    assert [name for name, _ in runs[0] if "SeriesCollection" in name and "Fill" in name]


def test_lines_have_the_looks_of_their_series_and_a_small_title(runs: list[list[list[Any]]]) -> None:
    found = [(name.rpartition(".")[2], value) for name, value in runs[0] if "Chart.SeriesCollection" in name]
    markers = [value for name, value in found if name == "MarkerStyle"]
    # Excel's numbers for a circle and for none.
    assert markers == [8, -4142]
    assert [value for name, value in found if name == "DashStyle"] == [4]
    assert value_of(runs[0], "Sheet.ChartObjects.Add.Chart.ChartTitle.Font.Size") == 9


def test_words_of_judgement_are_coloured_in_one_step(runs: list[list[list[Any]]]) -> None:
    assert [name for name, _ in runs[0] if name == f"QA Roomy!{FIRST_ROW},5+{ROWS}x1.Interior.Color"]


def test_a_second_run_empties_the_sheet_and_keeps_it(runs: list[list[list[Any]]]) -> None:
    names = [name for name, _ in runs[1]]
    assert "Sheet.Cells.Clear()" in names
    assert not [name for name in names if name.endswith(("Delete()", "Move()"))]
    assert [entry for entry in runs[1] if entry[0].startswith("QA Roomy!")] == [
        entry for entry in runs[0] if entry[0].startswith("QA Roomy!")
    ]
