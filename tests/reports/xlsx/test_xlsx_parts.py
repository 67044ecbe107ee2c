from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from csc_qa.reports.grade_colours import contrast
from csc_qa.reports.xlsx.writer import render_xlsx

from ..every_part import COMMENTARY, SHARES, every_part

SHEET = "Effective assessment"
GREEN, ORANGE = "FF1B7F46", "FFE8731A"


@pytest.fixture(scope="module")
def content() -> bytes:
    return render_xlsx(every_part())


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def rows_of(book: Workbook, sheet: str) -> list[list[object]]:
    rows = ([cell for cell in row if cell is not None] for row in book[sheet].iter_rows(values_only=True))
    return [row for row in rows if row]


def test_the_summary_says_about_facts_and_notes(book: Workbook) -> None:
    rows = rows_of(book, "Summary")
    assert ["Brief Intervention Team"] in rows
    assert ["Meeting", "Scrutiny panel"] in rows
    assert [[note] for note in every_part().notes] == [row for row in rows if row[0] in every_part().notes]


def test_appendices_come_last_and_are_numbered(book: Workbook) -> None:
    appendix = "Appendix 1 Grades by service"
    assert book.sheetnames[1:5] == ["Recommendations", SHEET, "Moderation", appendix]
    assert rows_of(book, appendix)[0] == ["Appendix 1: Grades by service area"]
    assert "Appendix 1: Grades by service area" in [row[0] for row in rows_of(book, "Summary")]


def test_every_sheet_says_what_it_is_about(book: Workbook) -> None:
    assert rows_of(book, SHEET)[1] == [
        "Southampton City Council · Brief Intervention Team · January to October 2022"
    ]


def test_cards_stand_as_words_with_pictures_that_say_them(content: bytes, book: Workbook) -> None:
    rows = rows_of(book, SHEET)
    assert ["Re-referrals within 12 months", "25%", "23%", "concern", "fail", "Amber"] in rows
    assert ["Care leavers in touch <monthly>", "–", "–", "–", "–", "–"] in rows
    with zipfile.ZipFile(BytesIO(content)) as package:
        drawings = "".join(
            package.read(name).decode()
            for name in package.namelist()
            if name.startswith("xl/drawings/drawing")
        )
    said = re.findall(r'descr="((?:Variation|Assurance|Rag): [^"]+)"', drawings)
    assert said[:3] == ["Variation: concern", "Assurance: fail", "Rag: Amber"]
    assert len(said) == 11


def test_words_in_tables_have_the_colour_of_their_icon_and_can_be_read(book: Workbook) -> None:
    cells = {cell.value: cell for row in book[SHEET] for cell in row if cell.fill.fill_type == "solid"}
    assert cells["Green"].fill.fgColor.rgb == GREEN
    assert cells["concern"].fill.fgColor.rgb == ORANGE
    words = [
        cells[word] for word in ("concern", "improvement", "common cause", "fail", "inconsistent", "Red")
    ]
    for cell in (*words, cells["Green"], cells["Amber"]):
        assert contrast(f"#{cell.fill.fgColor.rgb[2:]}", f"#{cell.font.color.rgb[2:]}") >= 4.5


def test_small_charts_stand_side_by_side(book: Workbook) -> None:
    charts = book[SHEET]._charts
    assert len(charts) == len(SHARES)
    anchors = [chart.anchor._from for chart in charts]
    assert len({anchor.row for anchor in anchors}) == 1
    ends = [chart.anchor.to for chart in charts]
    for end, start in zip(ends, anchors[1:], strict=False):
        assert (end.col, end.colOff) < (start.col, start.colOff)


def test_blocks_say_whether_they_are_drafts_and_what_to_write(book: Workbook) -> None:
    texts = [str(row[0]) for row in rows_of(book, SHEET)]
    assert texts[texts.index("Commentary (draft)") :] == [
        "Commentary (draft)",
        *COMMENTARY.paragraphs,
        "Actions",
        "Write who does what, and by when.",
        "The service's view",
        "Seen and agreed by the service.",
    ]


def test_a_public_workbook_does_not_call_itself_confidential() -> None:
    with zipfile.ZipFile(BytesIO(render_xlsx(every_part(is_confidential=False)))) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
    assert not [part for part in parts if b"onfidential" in part]
