from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from zipfile import ZipFile

import pytest

from csc_qa.core.period import Period
from csc_qa.core.report import Report, Section
from csc_qa.reports.pptx.writer import render_pptx

from ..sample_report import sample_report
from .deck_reading import deck_of, open_deck, texts_on, titles_of
from .whole_report import whole_report


def test_a_wide_deck_with_the_sections_in_order(sample_deck: Path) -> None:
    deck = open_deck(sample_deck)
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    assert titles_of(deck) == [
        "Annual audit report",
        "Key figures",
        "Grades by service area",
        "Grades by service area: table",
        "Moderation",
        "Moderation: Auditor's grade (rows) and grade after moderation (columns)",
        "Quality of audits",
        "Month by month",
        "Month by month: Graded audits by month",
        "Themes: what recurs / what to do: tables",
        "About this report",
    ]


def test_the_first_slide_says_what_when_and_whose(sample_deck: Path) -> None:
    said = "\n".join(texts_on(open_deck(sample_deck).slides[0])).split("\n")
    assert said[:5] == [
        "Annual audit report",
        "January to October 2022",
        "Southampton City Council",
        "Children & Learning, Quality Assurance Unit",
        "Confidential: not for publication",
    ]


def test_key_figures_are_tiles(sample_deck: Path) -> None:
    tiles = texts_on(open_deck(sample_deck).slides[1])
    assert "66%\nGood or Outstanding\n159 of 241 graded" in tiles


def test_titles_are_there_and_unlike_one_another(whole_deck: Path) -> None:
    titles = titles_of(open_deck(whole_deck))
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_sections_of_one_title_get_slides_of_two() -> None:
    sections = tuple(Section(key=key, title="The same", sentences=(key,)) for key in "ab")
    titles = titles_of(deck_of(sample_report(sections=sections)))
    assert titles[2:4] == ["The same", "The same (2)"]


def test_appendices_come_last_and_are_numbered(whole_deck: Path) -> None:
    titles = titles_of(open_deck(whole_deck))
    first = titles.index("Appendix 1: Cases: table")
    assert all(title.startswith("Appendix 1: Cases") for title in titles[first:-1])
    assert titles[-1] == "About this report"


def test_the_last_slide_names_notes_and_sources(whole_deck: Path) -> None:
    report = whole_report()
    said = "\n".join(texts_on(open_deck(whole_deck).slides[-1]))
    assert all(text in said for text in (*report.notes, *report.sources))


def test_titles_are_read_first_and_the_foot_last(whole_deck: Path) -> None:
    for slide in open_deck(whole_deck).slides:
        names = [shape.name for shape in slide.shapes]
        assert slide.shapes[0] == slide.shapes.title
        assert names[-3:] == ["Report and period", "Confidential", "Slide number"]


@pytest.mark.parametrize("is_confidential", [True, False])
def test_every_slide_has_its_foot(is_confidential: bool) -> None:
    deck = deck_of(sample_report(is_confidential=is_confidential))
    for number, slide in enumerate(deck.slides, start=1):
        texts = texts_on(slide)
        assert "Annual audit report, January to October 2022" in texts
        assert str(number) in texts
        assert ("Confidential: not for publication" in texts) == is_confidential
        assert slide.shapes._spTree.xpath('.//a:fld[@type="slidenum"]')


def test_the_same_report_gives_the_same_bytes(whole_deck: Path) -> None:
    assert whole_deck.read_bytes() == render_pptx(whole_report())


def test_nothing_in_the_file_knows_the_clock(sample_deck: Path, report: Report) -> None:
    with ZipFile(sample_deck) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = open_deck(sample_deck).core_properties
    assert properties.created == properties.modified == datetime.combine(report.period.end, time())
    assert (properties.title, properties.author) == (report.title, report.unit)
    assert properties.language == "en-GB"


def test_every_run_is_british(whole_deck: Path) -> None:
    for slide in open_deck(whole_deck).slides:
        assert set(slide.shapes._spTree.xpath(".//a:r/a:rPr/@lang")) == {"en-GB"}


def test_odd_signs_do_not_break_the_file(whole_deck: Path) -> None:
    deck = open_deck(whole_deck)
    [odd] = [slide for slide in deck.slides if slide.shapes.title.text_frame.text == "Odd signs"]
    assert "Bell  and half a letter ." in texts_on(odd)


def test_a_section_without_content_says_so(whole_deck: Path) -> None:
    deck = open_deck(whole_deck)
    [empty] = [slide for slide in deck.slides if slide.shapes.title.text_frame.text == "Nothing here"]
    assert "Nothing recorded in the period." in texts_on(empty)


def test_an_empty_report_is_a_deck() -> None:
    report = Report(
        kind="monthly",
        title="",
        authority="",
        unit="",
        period=Period.parse("2022-12"),
        key_figures=(),
        sections=(),
    )
    assert len(deck_of(report).slides) == 2
