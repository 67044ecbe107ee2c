"""Buttons on an open workbook: what the client is told to do, and what is left alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw
from tests.excel.books import Rows, actions_of, book_of, sheets_of
from tests.writing import HEADER, audit

from csc_qa.core.errors import ConsentError, MacroError, WorkbookError
from csc_qa.core.page import Page
from csc_qa.core.report import Section
from csc_qa.excel.press_button import message_of, press_button, question_of
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.run_macro import run_macro

TODAY = date(2023, 1, 26)
REGISTER: Rows = [HEADER, audit("A1", "Good"), audit("A2", "Brilliant")]


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


@pytest.fixture(scope="module")
def sample(master_path: Path) -> dict[str, Rows]:
    return sheets_of(master_path)


def press(registry: ExcelRegistry, name: str, book: xw.Book, *, replace: bool = False) -> list[Page]:
    return press_button(registry.macros[name], book, registry.catalogue, today=TODAY, replace=replace)


def values_written(book: xw.Book) -> list[Any]:
    return [cell for action in actions_of(book, "setValues") for row in action["values"] for cell in row]


NAMES = (
    "connect_workbook",
    "check_workbook",
    "moderation_sample",
    "escalations",
    "annual_report",
    "agreement",
    "themes",
    "functions",
    "plugins",
    "about",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_button_and_the_command_give_the_same_pages(
    name: str,
    registry: ExcelRegistry,
    sample: dict[str, Rows],
    master_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A month that was not drawn before gets a seed of its own each time.
    monkeypatch.setattr("csc_qa.workflows.moderation_sample.secrets.randbelow", lambda _: 7)
    pages = press(registry, name, book_of(sample, master_path.name, hidden={"Lists"}))
    made = run_macro(registry.macros[name], FileMaster(master_path, registry.catalogue, TODAY))
    assert pages == list(made.pages)


@pytest.mark.parametrize("name", NAMES)
def test_only_sheets_of_ours_are_written(name: str, registry: ExcelRegistry, sample: dict[str, Rows]) -> None:
    book = book_of(sample)
    pages = press(registry, name, book)
    own = [action["args"] for action in actions_of(book, "addSheet")]
    assert len(own) == len(pages)
    written = {action.get("sheet_position") for action in book.json()["actions"] if "values" in action}
    assert min(position for position in written if position is not None) >= len(sample)


def test_nothing_is_written_without_a_register(registry: ExcelRegistry) -> None:
    book = book_of({"Shopping": [["Milk", 2], ["Bread", 1]]})
    with pytest.raises(WorkbookError, match="CSCQA-WBK-005"):
        press(registry, "check_workbook", book)
    assert book.json()["actions"] == []


def test_findings_lead_to_their_cells(registry: ExcelRegistry) -> None:
    book = book_of({"Q1": REGISTER})
    press(registry, "check_workbook", book)
    formulas = [row[0] for action in actions_of(book, "setFormula") for row in action["values"]]
    assert '=HYPERLINK("#\'Q1\'!C3","' in formulas[0]


def test_a_button_works_without_a_register_where_it_can(registry: ExcelRegistry) -> None:
    book = book_of({"Shopping": [["Milk", 2]]})
    assert [page.sheet for page in press(registry, "about", book)] == ["QA About"]


def written_sheet(registry: ExcelRegistry) -> Rows:
    book = book_of({"Q1": REGISTER})
    press(registry, "about", book)
    rows: dict[tuple[int, int], Any] = {}
    for action in actions_of(book, "setValues"):
        for down, row in enumerate(action["values"]):
            for across, cell in enumerate(row):
                rows[action["start_row"] + down, action["start_column"] + across] = cell
    height, width = max(row for row, _ in rows) + 1, max(column for _, column in rows) + 1
    shown = [[rows.get((row, column), "") for column in range(width)] for row in range(height)]
    return [[cell.removeprefix("'") if isinstance(cell, str) else cell for cell in row] for row in shown]


def test_a_sheet_of_ours_is_emptied_and_written_again(registry: ExcelRegistry) -> None:
    book = book_of({"Q1": REGISTER, "QA About": written_sheet(registry)})
    press(registry, "about", book)
    assert actions_of(book, "addSheet") == []
    assert ["csc_qa_empty_sheet", "QA About"] in [each["args"] for each in actions_of(book, "runMacro")]


def test_what_a_person_typed_is_asked_about(registry: ExcelRegistry) -> None:
    sheet = [*written_sheet(registry), ["my own note"]]
    book = book_of({"Q1": REGISTER, "QA About": sheet})
    with pytest.raises(ConsentError) as asked:
        press(registry, "about", book)
    assert '"QA About"' in question_of(asked.value.findings)
    assert book.json()["actions"] == []
    press(registry, "about", book, replace=True)
    assert "About csc_qa" in values_written(book)


def test_a_persons_own_sheet_of_that_name_is_left_alone(registry: ExcelRegistry) -> None:
    book = book_of({"Q1": REGISTER, "qa about": [["Mine"], ["and only mine"]]})
    with pytest.raises(MacroError) as refused:
        press(registry, "about", book, replace=True)
    assert "CSCQA-MAC-002" in message_of(refused.value.findings)
    assert book.json()["actions"] == []


def test_text_is_never_taken_for_a_formula(registry: ExcelRegistry) -> None:
    from csc_qa.core.front_end import Macro  # noqa: PLC0415

    section = Section(key="s", title="", sentences=("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "1/2"))
    macro = Macro(
        name="evil",
        label="Evil",
        group="Help",
        summary="Evil.",
        function=lambda _master: Page(sheet="QA Evil", title="=1+1", sections=(section,)),
    )
    book = book_of({"Q1": REGISTER})
    press_button(macro, book, registry.catalogue, today=TODAY)
    texts = [cell for cell in values_written(book) if isinstance(cell, str) and cell]
    assert all(cell[0] not in "=+-@1" for cell in texts)
