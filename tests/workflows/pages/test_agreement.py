from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue, open_master
from csc_qa.core.errors import MacroError
from csc_qa.core.page import Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.agreement import agreement_page

CATALOGUE = load_catalogue()
MODERATED = (*HEADER, "Moderated grade")


def page_of(path: Path) -> Page:
    return agreement_page(FileMaster(path, CATALOGUE, date(2023, 1, 26)))


def written(folder: Path, rows: Rows) -> Path:
    return write_workbook(folder / "m.xlsx", {"Q1": rows})


def test_matrix_and_totals_of_the_year(tmp_path: Path) -> None:
    rows = [
        MODERATED,
        (*audit("A1"), "RI"),
        (*audit("A2"), "agreed"),
        (*audit("A3", "RI"), "Good"),
        (*audit("A4", "Inad"), None),
        (*audit("A5", "review"), "Good"),
        (*audit("A6", done=date(2021, 12, 31)), "Inad"),
    ]
    page = page_of(written(tmp_path, rows))
    section, together, groups, leniency = page.sections
    before_after, matrix = section.tables
    assert (page.sheet, page.title) == ("QA Agreement", "Moderation, January to December 2022")
    assert before_after.rows == (
        ("Outstanding", 0, 0, 0),
        ("Good", 2, 2, 0),
        ("Requires Improvement", 1, 1, 0),
        ("Inadequate", 0, 0, 0),
    )
    assert before_after.total == ("Total", 3, 3, 0)
    assert [row[1:] for row in matrix.rows] == [(0, 0, 0, 0), (0, 1, 1, 0), (0, 1, 0, 0), (0, 0, 0, 0)]
    assert [series.values for series in section.charts[0].series] == [(0, 2, 1, 0), (0, 2, 1, 0)]
    assert "in 33% (1 of 3) moderated audits, and stood or moved by one step in 100%" in together.sentences[0]
    assert any(sentence.startswith("Only 3 audits were moderated") for sentence in together.sentences)
    by_area, _ = groups.tables
    assert by_area.rows == (("Children Resource Service", 3, 1, 3, 1, 1, None, "too few to say"),)
    assert leniency.sentences == ("No auditor has 10 moderated audits or more, so nothing is said of any.",)


def test_page_has_the_numbers_of_the_library(master_path: Path) -> None:
    agreement = open_master(master_path).agreement("2022")
    matrix = page_of(master_path).sections[0].tables[1]
    assert tuple(row[1:] for row in matrix.rows) == agreement.matrix
    assert agreement.audits > 0


def test_year_without_moderation_is_told_in_words(tmp_path: Path) -> None:
    [section] = page_of(written(tmp_path, [HEADER, audit("A1")])).sections
    assert section.sentences
    assert (section.tables, section.charts) == ((), ())


def test_register_without_dates_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MacroError, match="CSCQA-MAC-005"):
        page_of(written(tmp_path, [HEADER, audit("A1", done=None)]))
