from __future__ import annotations

from datetime import date, datetime

import pytest

from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Cell, Chart, ChartKind, ColumnFormat, Section, Series, Table, TableColumn
from csc_qa.reports.pages.cells import MISSING
from csc_qa.reports.pages.charts import CHART_ROWS, CHART_WIDTH
from csc_qa.reports.pages.layout import LINE, lay_out
from csc_qa.reports.pages.placed import Layout, Style
from csc_qa.reports.pages.room import NARROWEST, WIDEST, column_points

TEXT, COUNT, PERCENT, DATE = ColumnFormat.TEXT, ColumnFormat.COUNT, ColumnFormat.PERCENT, ColumnFormat.DATE


def column(title: str, form: ColumnFormat = TEXT) -> TableColumn:
    return TableColumn(title=title, format=form)


def table(*rows: tuple[Cell, ...], columns: tuple[TableColumn, ...] = (column("Name"),)) -> Table:
    return Table(title="A table", columns=columns, rows=rows)


def chart(values: tuple[float, ...] = (1, 2), title: str = "A chart") -> Chart:
    names = tuple(f"2022-{at + 1:02d}" for at in range(len(values)))
    series = (Series(name="Good", values=values),)
    return Chart(title=title, kind=ChartKind.STACKED_COLUMNS, categories=names, series=series, alt="Numbers.")


def placed(
    *tables: Table, charts: tuple[Chart, ...] = (), title: str = "", sentences: tuple[str, ...] = ()
) -> Layout:
    section = Section(key="s", title=title, sentences=sentences, tables=tables, charts=charts)
    return lay_out(Page(sheet="QA X", title="X", sections=(section,)), version="0.1.0", day=date(2022, 3, 1))


def texts(layout: Layout) -> list[tuple[int, str, Style]]:
    return [(text.row, text.text, text.style) for text in layout.texts]


def test_title_mark_and_parts_stand_under_one_another() -> None:
    layout = placed(table(("a",), ("b",)), title="Part", sentences=("It is so.",))
    assert texts(layout) == [
        (0, "X", Style.TITLE),
        (3, "Part", Style.HEADING),
        (4, "It is so.", Style.TEXT),
        (6, "A table", Style.TABLE_TITLE),
    ]
    [found] = layout.tables
    assert (found.row, found.titles, found.cells, found.total) == (7, ["Name"], [["a"], ["b"]], None)
    assert layout.mark.startswith("Made by csc_qa 0.1.0 on 1 March 2022")
    assert [row[0] for row in layout.grid()] == [
        "X",
        "",
        "",
        "Part",
        "It is so.",
        "",
        "A table",
        "Name",
        "a",
        "b",
    ]


def test_long_sentence_is_broken_and_loses_nothing() -> None:
    sentence = " ".join(f"word{at}" for at in range(60))
    lines = [text.text for text in placed(sentences=(sentence,)).texts[1:]]
    assert len(lines) > 1
    assert max(map(len, lines)) <= LINE
    assert " ".join(lines) == sentence


def test_table_without_rows_is_told_in_words() -> None:
    assert texts(placed(table()))[1:] == [
        (4, "A table", Style.TABLE_TITLE),
        (5, "Nothing recorded in the period.", Style.NOTE),
    ]


def test_cells_are_values_that_excel_counts_with() -> None:
    columns = (column("T"), column("C", COUNT), column("P", PERCENT), column("D", DATE))
    rows = [("a", 3, 77.5, "2022-03-01"), (None, None, float("nan"), None), ("", 0, 0.0, "soon")]
    [found] = placed(table(*rows, columns=columns)).tables
    assert found.cells == [
        ["a", 3, 77.5, datetime(2022, 3, 1)],
        ["", MISSING, MISSING, MISSING],
        ["", 0, 0.0, "soon"],
    ]


def test_total_and_note_stand_after_the_rows() -> None:
    with_total = Table(
        title="A table",
        columns=(column("Name"), column("Audits", COUNT)),
        rows=(("a", 1),),
        total=("Total", None),
        note="A note.",
    )
    layout = placed(with_total)
    [found] = layout.tables
    assert found.rows == [["a", 1], ["Total", MISSING]]
    assert texts(layout)[-1] == (found.row + 3, "A note.", Style.NOTE)


@pytest.mark.parametrize(
    ("titles", "unique"),
    [
        (("Grade", "grade", "GRADE"), ["Grade", "grade 2", "GRADE 3"]),
        (("Grade", "Grade 2", "Grade"), ["Grade", "Grade 2", "Grade 3"]),
        (("", ""), ["Column", "Column 2"]),
        (("Column", "", ""), ["Column", "Column 2", "Column 3"]),
    ],
)
def test_titles_are_made_different_as_excel_wants_them(titles: tuple[str, ...], unique: list[str]) -> None:
    row = ("x",) * len(titles)
    [found] = placed(table(row, columns=tuple(map(column, titles)))).tables
    assert found.titles == unique


def test_links_are_kept_by_their_place() -> None:
    link = CellLink(row=1, column=0, sheet="Q1", cell="F17")
    linked = LinkedTable(title="A table", columns=(column("Where"),), rows=(("a",), ("b",)), links=(link,))
    assert placed(linked).tables[0].links == {(1, 0): link}


def test_chart_stands_with_its_numbers_beside_every_table() -> None:
    wide = table(("x",) * 9, columns=tuple(column(f"C{at}") for at in range(9)))
    for layout, first in ((placed(charts=(chart(),)), 11), (placed(wide, charts=(chart(),)), 11)):
        [found] = layout.charts
        assert found.data == [["A chart", "Good"], ["2022-01", 1.0], ["2022-02", 2.0]]
        # The columns before it are as wide as the chart, which is then printed whole.
        assert found.data_column == first
        assert sum(map(column_points, layout.widths)) >= CHART_WIDTH
        assert (
            found.row
            == found.data_row
            > max((each.row + len(each.rows) for each in layout.tables), default=0)
        )
        grid = layout.grid()
        assert grid[found.row][first : first + 2] == ["A chart", "Good"]


def test_charts_do_not_cover_one_another() -> None:
    layout = placed(charts=(chart(), chart(tuple(range(1, 31))), chart()))
    first, second, third = layout.charts
    assert second.row > first.row + CHART_ROWS
    assert third.row > second.row + len(second.data)
    assert layout.height > third.row + CHART_ROWS


def test_chart_without_numbers_is_told_in_words() -> None:
    layout = placed(charts=(chart((0, float("nan"))),))
    assert layout.charts == []
    assert [text for _, text, _ in texts(layout)][1:] == ["A chart", "No audits in the period."]


def test_columns_are_as_wide_as_their_text_within_limits() -> None:
    columns = (column("Short"), column("Long"), column("N", COUNT), column("Responsibilities"))
    [a, b, c, d] = placed(table(("x", "x" * 200, 10**30, "x"), columns=columns)).widths
    assert (a, b, c, d) == (NARROWEST, WIDEST, NARROWEST, len("Responsibilities") + 4)


@pytest.mark.parametrize(
    ("lengths", "row"),
    [((31,), 6), ((30,), None), ((31, 3), 6), ((3, 31), 12), ((31, 31), None), ((24, 31), None)],
)
def test_sheet_is_held_above_its_one_long_table(lengths: tuple[int, ...], row: int | None) -> None:
    assert placed(*(table(*[("x",)] * length) for length in lengths)).freeze_row == row


def test_a_block_that_fits_on_a_page_is_not_cut() -> None:
    rows = tuple((f"area {number}",) for number in range(20))
    layout = placed(table(*rows), table(*rows), charts=(chart(),))
    # Two tables of 23 rows each on a page of 31 rows: the second begins a page, and so does the chart.
    assert layout.breaks == [layout.tables[1].row - 1, layout.charts[0].row]


def test_a_table_longer_than_a_page_goes_on_where_it_is() -> None:
    layout = placed(table(*((f"area {number}",) for number in range(100))))
    assert layout.breaks == []


def test_wrapped_rows_are_as_high_as_their_text() -> None:
    long = "word " * 40
    layout = placed(table(("short",), (long,)))
    assert list(layout.heights) == [layout.tables[0].row + 2]
    assert layout.heights[layout.tables[0].row + 2] > 3 * 13
