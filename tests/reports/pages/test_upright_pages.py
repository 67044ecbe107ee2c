"""Upright pages with small charts three abreast, and the colours behind words."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import pairwise

import openpyxl
import pytest

from csc_qa.core.page import Page
from csc_qa.core.rag import Rag
from csc_qa.core.report import (
    Chart,
    ChartKind,
    ColumnFormat,
    IconCard,
    Section,
    Series,
    Table,
    TableColumn,
)
from csc_qa.core.spc import Assurance, Variation
from csc_qa.reports.grade_colours import DARK, contrast
from csc_qa.reports.pages.layout import lay_out
from csc_qa.reports.pages.placed import Layout, PlacedChart
from csc_qa.reports.pages.room import DEFAULT_ROW, column_points
from csc_qa.reports.pages.workbook import render_pages
from csc_qa.reports.word_colours import pale_colour

DAY = date(2022, 3, 1)
CARD = IconCard(label="Visits", value="82%", target="100%", rag="Red", variation="concern", assurance="fail")


def chart(number: int, months: int = 12) -> Chart:
    series = (Series(name="Value", values=tuple(float(at) for at in range(1, months + 1))),)
    names = tuple(str(at) for at in range(months))
    title = f"Chart {number}"
    return Chart(title=title, kind=ChartKind.LINES, categories=names, series=series, alt="Up.", is_small=True)


def page(*sections: Section, is_page_per_section: bool = False) -> Page:
    return Page(sheet="QA X", title="X", sections=sections, is_page_per_section=is_page_per_section)


def placed(*sections: Section, is_page_per_section: bool = False) -> Layout:
    made = page(*sections, is_page_per_section=is_page_per_section)
    return lay_out(made, version="0.1.0", day=DAY)


def left_of(layout: Layout, chart: PlacedChart) -> float:
    return sum(map(column_points, layout.widths[: chart.column])) + chart.offset


@pytest.mark.parametrize("months", [3, 60])
def test_small_charts_stand_three_abreast_on_upright_pages_and_none_covers_another(months: int) -> None:
    wide = Table(title="T", columns=(TableColumn(title="Name"),) * 8, rows=(("x" * 20,) * 8,))
    charts = tuple(chart(at, months) for at in range(7))
    layout = placed(Section(key="s", title="", tables=(wide,), charts=charts), is_page_per_section=True)
    rows = [each.row for each in layout.charts]
    assert rows == [rows[0]] * 3 + [rows[3]] * 3 + [rows[6]]
    assert (rows[3] - rows[0]) * DEFAULT_ROW >= layout.charts[0].size[1]
    lefts = [left_of(layout, each) for each in layout.charts[:3]]
    width = layout.charts[0].size[0]
    assert lefts[0] == 0
    assert all(later - earlier > width for earlier, later in pairwise(lefts))
    assert lefts[2] + width <= sum(map(column_points, layout.widths))


def test_their_numbers_cover_one_another_nowhere() -> None:
    charts = tuple(chart(at, 40) for at in range(7))
    layout = placed(Section(key="s", title="", charts=charts), is_page_per_section=True)
    places = [
        (each.data_row + row, each.data_column + column)
        for each in layout.charts
        for row, line in enumerate(each.data)
        for column in range(len(line))
    ]
    assert len(set(places)) == len(places)
    assert min(column for _, column in places) > len(layout.widths)


def test_every_section_is_printed_on_an_upright_page_of_its_own() -> None:
    rows = tuple((f"row {at}",) for at in range(60))
    long = Table(title="T", columns=(TableColumn(title="Name"),), rows=rows)
    layout = placed(
        Section(key="a", title="First", tables=(long,)),
        Section(key="b", title="Second"),
        is_page_per_section=True,
    )
    [second] = [text.row for text in layout.texts if text.text == "Second"]
    assert layout.breaks == [second]
    assert layout.is_upright
    # Some 66 rows of 15 points on a page of 842 points less two margins of 54.
    assert 60 <= layout.scale <= 734 / (60 * 15) * 100
    lying = placed(Section(key="a", title="First", tables=(long,)))
    assert (lying.is_upright, lying.scale) == (False, 100)


@pytest.mark.parametrize(
    ("form", "words", "plain"),
    [
        (ColumnFormat.RAG, Rag, {Rag.NOT_JUDGED}),
        (ColumnFormat.VARIATION, Variation, {Variation.COMMON_CAUSE}),
        (ColumnFormat.ASSURANCE, Assurance, set()),
    ],
)
def test_words_of_judgement_have_a_colour_on_which_they_read(
    form: ColumnFormat, words: type[Rag], plain: set[object]
) -> None:
    fills = {word: pale_colour(form, str(word)) for word in words}
    assert {word for word, fill in fills.items() if fill is None} == plain
    found = [fill for fill in fills.values() if fill]
    assert len(set(found)) == len(found)
    assert all(contrast(fill, DARK) > 7 for fill in found)


def test_workbook_has_the_words_the_colours_and_the_small_charts() -> None:
    section = Section(key="s", title="", icons=(CARD,), charts=(chart(1), chart(2)))
    content = render_pages([page(section, is_page_per_section=True)], version="0.1.0", day=DAY)
    sheet = openpyxl.load_workbook(BytesIO(content))["QA X"]
    [red] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Red"]
    assert red.fill.fgColor.rgb == f"FF{str(pale_colour(ColumnFormat.RAG, 'Red'))[1:]}"
    assert sheet.page_setup.orientation == "portrait"
    first, second = sheet._charts
    assert first.legend is None
    assert first.anchor._from.row == second.anchor._from.row
    assert first.anchor._from.col < second.anchor._from.col
