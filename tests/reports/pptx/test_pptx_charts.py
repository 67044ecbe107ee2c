from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE

from csc_qa.core.report import ChartKind, Report, Section
from csc_qa.reports.grade_colours import GRADE_COLOURS

from ..sample_report import grade_chart, sample_report
from .deck_reading import alt_of, charts_of, deck_of, open_deck, texts_on, titles_of
from .whole_report import indicator_name, line_chart

ROWS: dict[str, tuple[int, ...]] = {"=1+1": (3, 40, 8, 0), "Team & <others>": (0, 1, 2, 1)}


def deck_with(**parts: Any) -> Any:
    return deck_of(sample_report(sections=(Section(key="s", title="Charts", **parts),)))


@pytest.mark.parametrize(
    ("kind", "native"),
    [
        (ChartKind.STACKED_BARS, XL_CHART_TYPE.BAR_STACKED),
        (ChartKind.GROUPED_COLUMNS, XL_CHART_TYPE.COLUMN_CLUSTERED),
        (ChartKind.STACKED_COLUMNS, XL_CHART_TYPE.COLUMN_STACKED),
    ],
)
def test_each_kind_is_native_in_the_colours_of_the_grades(kind: ChartKind, native: XL_CHART_TYPE) -> None:
    [frame] = charts_of(deck_with(charts=(grade_chart("Grades", kind, ROWS),)))
    assert frame.chart.chart_type == native
    fills = [str(series.format.fill.fore_color.rgb) for series in frame.chart.plots[0].series]
    assert fills == [colour.lstrip("#") for colour in list(GRADE_COLOURS.values())[:4]]


def test_a_chart_carries_its_numbers_as_a_workbook_without_formulas() -> None:
    [frame] = charts_of(deck_with(charts=(grade_chart("Grades", ChartKind.STACKED_BARS, ROWS),)))
    sheet = load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[1:] == [(name, *values) for name, values in ROWS.items()]
    assert sheet["A2"].data_type == "s"


def test_a_chart_has_axis_title_legend_and_description(whole_deck: Path) -> None:
    for frame in charts_of(open_deck(whole_deck)):
        assert frame.chart.value_axis.axis_title.text_frame.text in ("Audits", "%")
        assert alt_of(frame)
        is_small = frame.name.startswith("Indicator")
        assert frame.chart.has_legend != is_small
        assert frame.chart.has_title or frame.chart.has_legend


def test_lines_have_their_looks() -> None:
    [frame] = charts_of(deck_with(charts=(line_chart("Lines"),)))
    value, mean, limit, special = frame.chart.plots[0].series
    assert (value.marker.style, special.marker.style) == (XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.DIAMOND)
    assert mean.marker.style == limit.marker.style == XL_MARKER_STYLE.NONE
    assert limit.format.line.dash_style == MSO_LINE_DASH_STYLE.DASH
    assert mean.format.line.dash_style is None
    assert special._element.xpath("./c:spPr/a:ln/a:noFill")


def test_a_part_too_thin_for_its_number_has_none() -> None:
    [frame] = charts_of(deck_with(charts=(grade_chart("Grades", ChartKind.STACKED_BARS, ROWS),)))
    formats = {series.data_labels.number_format for series in frame.chart.plots[0].series}
    [form] = formats
    least = float(form.removeprefix("[<").partition("]")[0])
    assert 0 < least < 3


def test_an_empty_chart_says_so() -> None:
    deck = deck_with(charts=(grade_chart("Grades", ChartKind.STACKED_BARS, {}),))
    assert charts_of(deck) == []
    assert "No audits in the period." in texts_on(deck.slides[2])


def test_small_charts_stand_six_to_a_slide_with_one_legend() -> None:
    small = tuple(line_chart(indicator_name(at), is_small=True) for at in range(8))
    deck = deck_with(charts=small)
    assert titles_of(deck)[2:4] == ["Charts: charts", "Charts: charts (continued)"]
    counts = [sum(shape.has_chart for shape in slide.shapes) for slide in deck.slides]
    assert counts[2:4] == [6, 2]
    names = [shape.name for shape in deck.slides[2].shapes]
    assert names.count("Legend") == 1
    assert {"Value", "Mean", "Upper limit", "Special cause: improvement"} <= set(texts_on(deck.slides[2]))


def test_what_a_chart_shows_is_in_the_notes(sample_deck: Path, report: Report) -> None:
    slide = open_deck(sample_deck).slides[2]
    assert report.sections[0].charts[0].alt in slide.notes_slide.notes_text_frame.text
