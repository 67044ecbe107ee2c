"""The button Allocate on an open workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw
from tests.excel.books import Rows, actions_of, book_of, sheets_of
from tests.excel.test_import_buttons import FileRows, change_of, changes_of, grown, placed

from csc_qa.core.errors import AllocationError, ConsentError
from csc_qa.core.master_port import FormSheet
from csc_qa.core.own_sheet import MADE_BY, SETTINGS_TITLES
from csc_qa.core.page import Page
from csc_qa.core.workbook_change import WorkbookChange
from csc_qa.excel.open_book import open_master_of
from csc_qa.excel.press_button import press_button
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.workflows.allocate import allocate_audits
from csc_qa.workflows.demo import write_master_with_roster
from csc_qa.workflows.masters import FileMaster, OpenMaster
from csc_qa.workflows.run_macro import run_macro

TODAY = date(2023, 1, 3)
REGISTER = "Q4 Oct-Dec 22"


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("allocate")
    return write_master_with_roster(folder / "master.xlsx"), write_annex_a(folder / "annex a.xlsx")


@pytest.fixture(scope="module")
def sample(files: tuple[Path, Path]) -> dict[str, Rows]:
    settings = [["Settings"], [f"{MADE_BY} 1."], [*SETTINGS_TITLES], ["Allocation seed", "4", ""]]
    return {**sheets_of(files[0]), "QA Settings": settings}


@pytest.fixture(scope="module")
def lists(files: tuple[Path, Path]) -> dict[str, Rows]:
    return sheets_of(files[1])


def press(registry: ExcelRegistry, book: xw.Book) -> Page:
    macro = registry.macros["allocate"]
    (page,) = press_button(macro, book, registry.catalogue, today=TODAY)
    return page


def audits_of(page: Page) -> list[tuple[object, ...]]:
    (table,) = (table for table in page.sections[0].tables if table.title == "Audits")
    return [row[:3] for row in table.rows]


def written_sheet(book: xw.Book, name: str) -> list[list[Any]]:
    position = [sheet.name for sheet in book.sheets].index(name)
    return placed([each for each in actions_of(book, "setValues") if each["sheet_position"] == position], [])


def test_it_draws_what_the_command_draws_and_adds_the_rows(
    registry: ExcelRegistry, sample: dict[str, Rows], lists: dict[str, Rows], files: tuple[Path, Path]
) -> None:
    book = book_of({**sample, **lists})
    page = press(registry, book)
    by_command = allocate_audits(FileMaster(files[0], registry.catalogue, TODAY), files[1], "2023-01", seed=4)
    expected = [(each.auditor.name, each.service_area, each.child_id) for each in by_command.audits]
    assert audits_of(page) == expected
    (added,) = change_of(book)["added"]
    told = (added["sheet"], added["after"], added["count"])
    assert told == (REGISTER, FileRows(sample[REGISTER]).last_audit, len(expected))
    log = written_sheet(book, "QA Change log")
    assert len(log) == 3 + len(expected)
    assert {row[1] for row in log[3:]} == {"Allocate"}
    assert "QA Allocation" in [sheet.name for sheet in book.sheets]


def test_pressed_again_it_adds_nothing(
    registry: ExcelRegistry, sample: dict[str, Rows], lists: dict[str, Rows]
) -> None:
    book = book_of({**sample, **lists})
    first = press(registry, book)
    own = {name: written_sheet(book, name) for name in ("QA Allocation", "QA Change log")}
    again = book_of({**grown(book, sample, REGISTER), **lists, **own})
    assert audits_of(press(registry, again)) == audits_of(first)
    assert changes_of(again) == []


def test_lists_may_stand_in_another_workbook(
    registry: ExcelRegistry, sample: dict[str, Rows], lists: dict[str, Rows]
) -> None:
    opened = open_master_of(book_of(sample), registry.catalogue, TODAY)
    sheets = [FormSheet("Annex A.xlsx", name, list(rows)) for name, rows in lists.items()]
    notes = [FormSheet("Notes.xlsx", "Sheet1", [["nothing", "of", "interest"]])]
    change = run(
        registry, OpenMaster(opened.book, registry.catalogue, TODAY, elsewhere=lambda: [*notes, *sheets])
    )
    assert any('the lists of "Annex A.xlsx"' in each for each in change.pages[0].sections[0].sentences)
    assert audits_of(change.pages[0]) == audits_of(press(registry, book_of({**sample, **lists})))


def run(registry: ExcelRegistry, master: OpenMaster) -> WorkbookChange:
    return run_macro(registry.macros["allocate"], master)


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        (["Allocation seed", "many", ""], "CSCQA-ALC-031"),
        (["Allocation month", "2022-01", ""], "CSCQA-ALC-012"),
        (["Own team may be audited", "perhaps", ""], "CSCQA-ALC-031"),
    ],
)
def test_setting_that_will_not_do_is_told_and_nothing_is_written(
    registry: ExcelRegistry,
    sample: dict[str, Rows],
    lists: dict[str, Rows],
    setting: Sequence[str],
    code: str,
) -> None:
    book = book_of({**sample, **lists, "QA Settings": [*sample["QA Settings"][:3], list(setting)]})
    with pytest.raises(AllocationError, match=code):
        press(registry, book)
    assert book.json()["actions"] == []


def test_without_lists_it_says_how_to_give_them(registry: ExcelRegistry, sample: dict[str, Rows]) -> None:
    book = book_of(sample)
    with pytest.raises(AllocationError, match="CSCQA-ALC-037"):
        press(registry, book)
    assert book.json()["actions"] == []


def test_what_somebody_typed_on_the_sheet_is_asked_about(
    registry: ExcelRegistry, sample: dict[str, Rows], lists: dict[str, Rows]
) -> None:
    book = book_of({**sample, **lists})
    press(registry, book)
    typed = written_sheet(book, "QA Allocation")
    typed[9][-1] = "rang her"
    again = book_of({**sample, **lists, "QA Allocation": typed})
    with pytest.raises(ConsentError, match="CSCQA-MAC-001"):
        press(registry, again)
    assert again.json()["actions"] == []
