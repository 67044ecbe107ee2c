from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import MacroError
from csc_qa.core.page import Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.themes import themes_page

CATALOGUE = load_catalogue()
TEXTS = (*HEADER, "Areas for improvement")


def page_of(path: Path) -> Page:
    return themes_page(FileMaster(path, CATALOGUE, date(2023, 1, 26)))


def test_page_has_every_theme_of_the_last_year_and_its_audits(tmp_path: Path) -> None:
    rows = [TEXTS, (*audit("A1"), "Chronology"), (*audit("A2"), "Chronology, drift"), (*audit("A3"), None)]
    page = page_of(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    themes, words, details = page.sections
    assert (page.sheet, page.title) == ("QA Themes", "Themes, January to December 2022")
    assert [row[:5] for row in themes.tables[0].rows] == [
        ("Chronology", 2, 0, 0, 2),
        ("Drift and delay", 1, 0, 0, 1),
    ]
    assert words.sentences[0].startswith("What is new in the free text was not looked for, for too few")
    assert details.tables[0].rows == (("Chronology", 2, "A1, A2"), ("Drift and delay", 1, "A2"))


def test_year_without_texts_is_told_in_words(tmp_path: Path) -> None:
    page = page_of(write_workbook(tmp_path / "m.xlsx", {"Q1": [TEXTS, audit("A1")]}))
    assert page.sections[0].sentences[0].startswith("No audit in January to December 2022 says anything")
    assert not any(section.tables for section in page.sections)


def test_register_without_dates_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MacroError, match="CSCQA-MAC-005"):
        page_of(write_workbook(tmp_path / "m.xlsx", {"Q1": [TEXTS, audit("A1", done=None)]}))
