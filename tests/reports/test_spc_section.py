"""XmR charts as sections, pictures and native charts."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from math import isnan
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from csc_qa.core.errors import SpcError
from csc_qa.core.report import Chart, LineLook
from csc_qa.core.spc import Direction, Rebase, SpcChart
from csc_qa.indicators.spc.chart import spc_chart
from csc_qa.reports.html.svg_charts import draw_png, draw_svg
from csc_qa.reports.spc_section import spc_picture, spc_sections
from csc_qa.reports.word_colours import VARIATION_COLOURS
from csc_qa.workflows.spc import write_chart

VALUES = [50, 52, 48] * 4 + [50, 80]


@pytest.fixture
def chart() -> SpcChart:
    days = {date(2022 + at // 12, at % 12 + 1, 1): float(value) for at, value in enumerate(VALUES)}
    return spc_chart(
        days, Direction.INCREASE, target=60, rebases=[Rebase(on=date(2022, 7, 1), reason="form")]
    )


@pytest.fixture
def picture(chart: SpcChart) -> Chart:
    return spc_picture(chart, "Assessments", "Percent")


def test_no_line_joins_two_segments(picture: Chart) -> None:
    series = {each.name: each for each in picture.series}
    before, after = series["Mean"].values, series["Mean, rebased"].values
    assert [isnan(value) for value in before] == [False] * 6 + [True] * 8
    assert [isnan(value) for value in after] == [True] * 6 + [False] * 8
    assert series["Lower limit"].look is LineLook.DASHED


def test_special_causes_are_points_of_their_own(picture: Chart, chart: SpcChart) -> None:
    better, worse = [each for each in picture.series if each.look is LineLook.POINTS]
    assert (better.name, worse.name) == ("Special cause: improvement", "Special cause: concern")
    assert better.colour == VARIATION_COLOURS[chart.latest.variation]
    assert [value for value in better.values if not isnan(value)] == [80]
    # The 80 draws the mean of its segment above the seven before it.
    assert [value for value in worse.values if not isnan(value)] == VALUES[6:13]


def test_section_says_what_the_chart_shows(chart: SpcChart) -> None:
    head, points = spc_sections(chart, "Assessments")
    assert head.sentences[0].startswith("Variation at 2023-02-01: improvement (outside limits).")
    assert head.sentences[1].startswith("The limits from 2022-01-01 on rest on 6 points")
    assert head.tables[0].rows[1][-1] == "form"
    assert len(points.tables[0].rows) == 14


def test_dates_are_as_short_as_they_can_be_told_apart() -> None:
    years = spc_chart({date(2020 + at, 3, 31): at for at in range(3)})
    days = spc_chart({date(2022, 1, 1 + at): at for at in range(3)})
    assert spc_picture(years, "C").categories == ("2020", "2021", "2022")
    assert spc_picture(days, "C").categories[0] == "01/01/22"


def test_pictures(picture: Chart) -> None:
    svg = draw_svg(picture, "c")
    assert "Special cause: improvement" in svg
    assert not re.search(r"nan", svg, re.IGNORECASE)
    assert draw_png(picture).startswith(b"\x89PNG")
    assert draw_png(picture) == draw_png(picture)


def test_a_workbook_has_a_native_chart_with_gaps(chart: SpcChart, tmp_path: Path) -> None:
    path = write_chart(chart, tmp_path / "chart.xlsx", "Assessments", date(2023, 1, 26))
    [sheet] = load_workbook(path)
    [native] = sheet._charts
    assert type(native).__name__ == "LineChart"
    cells = native.series[1].val.numRef.f.split("!")[1].replace("$", "")
    values = [row[0].value for row in sheet[cells]]
    assert values[:6] == [50] * 6
    assert values[6:] == [None] * 8
    with ZipFile(BytesIO(path.read_bytes())) as parts:
        xml = parts.read("xl/charts/chart1.xml").decode()
    assert 'val="dash"' in xml
    # Values and limits lie from 42.6 to 80.
    assert re.search(r'<c:max val="80(\.0)?"/><c:min val="40(\.0)?"/>', xml)


def test_a_chart_is_not_written_where_it_cannot_be(chart: SpcChart, tmp_path: Path) -> None:
    for path in (tmp_path / "chart.doc", tmp_path / "absent" / "chart.png"):
        with pytest.raises(SpcError, match="CSCQA-SPC-019"):
            write_chart(chart, path, "Assessments", date(2023, 1, 26))
