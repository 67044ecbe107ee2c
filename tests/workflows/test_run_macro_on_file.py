from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.writing import HEADER, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import CscQaError, MacroError, ReportError
from csc_qa.core.front_end import Macro
from csc_qa.core.page import Page
from csc_qa.core.report import Section
from csc_qa.workflows.pages.check import check_page
from csc_qa.workflows.run_macro_on_file import run_macro_on_file

CATALOGUE = load_catalogue()
TODAY = date(2022, 5, 1)


def say(master: Any) -> Page:
    section = Section(key="s", title="", sentences=(f"{len(master.read().audits_table)} audits.",))
    return Page(sheet="QA Say", title=f"{master.name} on {master.today}", sections=(section,))


def macro(function: Any = say, label: str = "Say") -> Macro:
    return Macro(name="say", label=label, group="Help", summary="Says it.", function=function)


def run(workbook: Path, folder: Path, made: Macro | None = None) -> tuple[list[Page], Path]:
    return run_macro_on_file(made or macro(), workbook, CATALOGUE, today=TODAY, folder=folder)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    (tmp_path / "audits").mkdir()
    rows = [HEADER, audit("A1", "Brilliant"), audit("A2")]
    return write_workbook(tmp_path / "audits" / "Master 2022.xlsx", {"Q1": rows})


def test_pages_stand_in_a_workbook_beside_and_the_master_is_only_read(workbook: Path) -> None:
    before = workbook.read_bytes()
    [page], path = run(workbook, workbook.parent)
    assert path.name == "Master 2022 - Say.xlsx"
    sheet = load_workbook(path)["QA Say"]
    assert (sheet["A1"].value, page.sheet) == ("Master 2022.xlsx on 2022-05-01", "QA Say")
    assert str(sheet["A2"].value).startswith("Made by csc_qa")
    assert [row[0] for row in sheet.values if row[0] == "2 audits."]
    assert workbook.read_bytes() == before


def test_folder_is_made_and_links_lead_back_from_it(workbook: Path, tmp_path: Path) -> None:
    _, path = run(workbook, tmp_path / "out" / "new", macro(check_page))
    links = [cell.hyperlink for row in load_workbook(path)["QA Check"] for cell in row if cell.hyperlink]
    assert [(link.target, link.location) for link in links] == [
        (r"..\..\audits\Master%202022.xlsx", "'Q1'!C2")
    ]


def test_same_file_is_not_written_twice_and_a_different_one_is_kept(workbook: Path, tmp_path: Path) -> None:
    _, path = run(workbook, tmp_path)
    first, written = path.read_bytes(), path.stat().st_mtime_ns
    run(workbook, tmp_path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (first, written)
    write_workbook(workbook, {"Q1": [HEADER, audit("A1")]})
    run(workbook, tmp_path)
    assert path.with_name("Master 2022 - Say.previous.xlsx").read_bytes() == first
    assert path.read_bytes() != first


def test_macro_without_pages_writes_nothing_wrong(workbook: Path, tmp_path: Path) -> None:
    pages, path = run(workbook, tmp_path, macro(lambda master: []))
    assert pages == []
    assert not path.exists() or load_workbook(path)


@pytest.mark.parametrize("label", ["Check / mend", "What: now?", 'The "best"', "Tab\tbed", "..", "A\\B"])
def test_label_that_is_no_file_name_gives_one_that_is(workbook: Path, tmp_path: Path, label: str) -> None:
    _, path = run(workbook, tmp_path / "out", macro(label=label))
    assert path.parent == tmp_path / "out"
    assert path.is_file()
    assert not set('<>:"/\\|?*\t') & set(path.name)


def test_two_pages_for_one_sheet_are_an_error_of_ours(workbook: Path, tmp_path: Path) -> None:
    with pytest.raises(CscQaError, match="CSCQA-MAC-003"):
        run(workbook, tmp_path, macro(lambda master: [say(master), say(master)]))


def test_nothing_is_written_where_the_macro_fails(workbook: Path, tmp_path: Path) -> None:
    with pytest.raises(MacroError, match="CSCQA-MAC-003"):
        run(workbook, tmp_path / "out", macro(lambda master: 1 / 0))
    assert not (tmp_path / "out").exists()


def test_folder_that_cannot_be_made_is_an_error(workbook: Path) -> None:
    with pytest.raises(ReportError, match="CSCQA-WBK-008"):
        run(workbook, workbook / "below a file")
