"""Every number of the report stands in the deck, as the report has it."""

from __future__ import annotations

from math import isnan
from pathlib import Path

from csc_qa.core.report import Report, Section, Table
from csc_qa.reports.cell_text import cell_text

from ..sample_report import quality_section, sample_report
from .deck_reading import charts_of, deck_of, open_deck, tables_of, texts_on
from .whole_report import LONG, VALUES, whole_report


def read(table: Table) -> list[list[str]]:
    rows = (*table.rows, *((table.total,) if table.total else ()))
    forms = [column.format for column in table.columns]
    return [[cell_text(cell, form) for cell, form in zip(row, forms, strict=True)] for row in rows]


def tables_in(report: Report) -> list[Table]:
    return [table for section in report.sections for table in section.tables if table.rows]


def test_tables_hold_what_the_report_says(sample_deck: Path) -> None:
    found = [rows for _, rows in tables_of(open_deck(sample_deck))]
    for table in tables_in(sample_report()):
        assert [[column.title for column in table.columns], *read(table)] in found


def test_an_empty_table_says_so(sample_deck: Path) -> None:
    assert [["Owner", "Open"], ["Nothing recorded in the period.", ""]] in [
        rows for _, rows in tables_of(open_deck(sample_deck))
    ]


def test_a_long_and_wide_table_is_whole_when_its_parts_are_put_together(whole_deck: Path) -> None:
    [table] = [each for each in tables_in(whole_report()) if each.title == "Cases"]
    columns: dict[str, list[str]] = {}
    for title, (header, *rows) in tables_of(open_deck(whole_deck)):
        if title.startswith("Appendix 1"):
            assert header[0] == "Case"
            for at, name in enumerate(header):
                columns.setdefault(name, []).extend(row[at] for row in rows)
    for at, column in enumerate(table.columns[3:], start=3):
        assert [cell for cell in columns[column.title] if cell] == [row[at] for row in read(table)]
    assert LONG in " ".join(" ".join(columns["What was found"]).split())


def test_charts_hold_the_numbers_of_the_report(sample_deck: Path) -> None:
    drawn = [
        (
            tuple(frame.chart.plots[0].categories),
            [(series.name, tuple(series.values)) for series in frame.chart.plots[0].series],
        )
        for frame in charts_of(open_deck(sample_deck))
    ]
    wanted = [
        (chart.categories, [(series.name, series.values) for series in chart.series])
        for section in sample_report().sections
        for chart in section.charts
    ]
    assert drawn == wanted


def test_what_is_no_number_is_a_gap_in_a_line(whole_deck: Path) -> None:
    [frame] = [each for each in charts_of(open_deck(whole_deck)) if each.name == "Assessments within 45 days"]
    values = frame.chart.plots[0].series[0].values
    assert values == tuple(None if isnan(value) else value for value in VALUES)
    assert frame.chart._chartSpace.xpath(".//c:dispBlanksAs/@val") == ["gap"]


def test_small_tables_share_a_slide_under_their_titles() -> None:
    [quality] = quality_section().tables
    tables = (quality, quality.model_copy(update={"title": "The same again"}))
    section = Section(key="q", title="Quality", tables=tables)
    deck = deck_of(sample_report(sections=(section,)))
    [slide] = [each for each in deck.slides if each.shapes.title.text_frame.text == "Quality: tables"]
    assert {quality.title, "The same again", quality.note} <= set(texts_on(slide))
    assert [rows[1:] for title, rows in tables_of(deck) if title == "Quality: tables"] == [read(quality)] * 2
