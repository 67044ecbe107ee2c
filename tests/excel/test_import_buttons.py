"""The buttons Import forms and Add forms on an open workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw
from tests.excel.books import Rows, actions_of, book_of, sheets_of

from csc_qa.core.errors import FormError, MacroError
from csc_qa.core.page import Page
from csc_qa.excel.change_in_client import CALLBACK
from csc_qa.excel.press_button import press_button
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.sample.form_exports import write_form_exports
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.run_macro import run_macro

TODAY = date(2023, 1, 26)
SHEET = "Q4 Oct-Dec 22"


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


@pytest.fixture(scope="module")
def forms(registry: ExcelRegistry, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """Sheet to cells: the exports of all tools, each copied into the workbook."""
    catalogue = registry.catalogue
    written = write_form_exports(
        tmp_path_factory.mktemp("forms"), catalogue.audit_tools, catalogue.framework.grade_scale
    )
    workbooks = [path for path in written if path.suffix == ".xlsx"]
    return {path.stem[:31]: next(iter(sheets_of(path).values())) for path in workbooks}


@pytest.fixture(scope="module")
def sample(master_path: Path) -> dict[str, Rows]:
    return sheets_of(master_path)


def press(registry: ExcelRegistry, name: str, book: xw.Book) -> Page:
    (page,) = press_button(registry.macros[name], book, registry.catalogue, today=TODAY)
    return page


def sentences(page: Page) -> str:
    return " ".join(page.sections[0].sentences)


def test_the_preview_adds_nothing(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows]
) -> None:
    book = book_of({**sample, **forms})
    page = press(registry, "import_forms", book)
    assert page.sheet == "QA Import"
    assert "52 added" in sentences(page)
    assert "Nothing has been added yet" in sentences(page)
    assert [each["args"] for each in actions_of(book, "addSheet")] == [
        [len(sample) + len(forms), "QA Import"]
    ]
    changed = {action["sheet_position"] for action in actions_of(book, "setValues")}
    assert changed == {len(sample) + len(forms)}


def test_adding_puts_rows_under_the_last_audit(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows]
) -> None:
    book = book_of({**sample, **forms})
    before = FileRows(sample[SHEET])
    press(registry, "add_forms", book)
    (added,) = change_of(book)["added"]
    assert (added["sheet"], added["after"], added["count"]) == (SHEET, before.last_audit, 52)
    assert {len(block["values"]) for block in added["blocks"]} == {52}
    unknown = {before.header.index(title) for title in ("RAG", "Comments", "Days to complete")}
    columns = {block["column"] + at for block in added["blocks"] for at in range(len(block["values"][0]))}
    assert not columns & unknown


def test_the_register_is_changed_before_anything_else_and_checked_with_all_that_is_written(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows]
) -> None:
    book = book_of({**sample, **forms})
    press(registry, "add_forms", book)
    assert book.json()["actions"][0]["args"][0] == CALLBACK
    assert change_of(book)["writes"] == [SHEET, "QA Change log", "QA Form answers", "QA Import"]


def test_many_forms_take_no_more_steps_than_few(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows]
) -> None:
    (name, (header, *sent)), *_ = forms.items()
    case = next(at for at, title in enumerate(header) if "case number" in title)
    form = next(row for row in sent if str(row[case]).isdigit())

    def steps(count: int) -> Counter[str]:
        many = [[1000.0 + at, *form[1:case], str(8_000_000 + at), *form[case + 1 :]] for at in range(count)]
        book = book_of({**sample, name: [header, *many]})
        press(registry, "add_forms", book)
        (added,) = change_of(book)["added"]
        assert added["count"] == count
        return Counter(action["func"] for action in book.json()["actions"])

    # The longer list holds its header.
    few, many = steps(5), steps(300)
    assert many - few == Counter(freezePaneAtRange=1)
    assert not few - many


def test_adding_twice_adds_once(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows]
) -> None:
    book = book_of({**sample, **forms})
    press(registry, "add_forms", book)
    own = {name: written_sheet(book, name) for name in ("QA Form answers", "QA Change log")}
    assert len(own["QA Change log"]) == 3 + 52
    again = book_of({**grown(book, sample), **forms, **own})
    page = press(registry, "add_forms", again)
    assert "0 added, 0 updated, 56 already there" in sentences(page)
    assert not changes_of(again)


def test_the_button_and_the_file_plan_the_same(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows], master_path: Path
) -> None:
    book = book_of(sample, master_path.name)
    with pytest.raises(FormError, match="CSCQA-IMP-013"):
        press(registry, "import_forms", book)
    assert book.json()["actions"] == []
    with pytest.raises(FormError, match="CSCQA-IMP-013"):
        run_macro(registry.macros["import_forms"], FileMaster(master_path, registry.catalogue, TODAY))


def test_a_persons_sheet_of_that_name_is_left_alone(
    registry: ExcelRegistry, sample: dict[str, Rows], forms: dict[str, Rows]
) -> None:
    book = book_of({**sample, **forms, "QA Change log": [["mine"], ["only mine"]]})
    with pytest.raises(MacroError, match="CSCQA-MAC-002"):
        press(registry, "add_forms", book)
    assert book.json()["actions"] == []


class FileRows:
    """A register sheet as its cells: where its header and its last audit stand."""

    def __init__(self, rows: Rows) -> None:
        at = next(number for number, row in enumerate(rows) if "Audit No." in row)
        self.header = [" ".join(str(cell).split()) for cell in rows[at]]
        audits = [number for number, row in enumerate(rows, start=1) if str(row[0]).startswith("QA22-")]
        self.last_audit = audits[-1]


def written_sheet(book: xw.Book, name: str) -> list[list[Any]]:
    """Return the cells that the client is told to write into a sheet."""
    position = [sheet.name for sheet in book.sheets].index(name)
    actions = [each for each in actions_of(book, "setValues") if each["sheet_position"] == position]
    return placed(actions, [])


def changes_of(book: xw.Book) -> list[dict[str, Any]]:
    """Return the changes of the register that the client is told to make."""
    return [each["args"][1] for each in actions_of(book, "runMacro") if each["args"][0] == CALLBACK]


def change_of(book: xw.Book) -> dict[str, Any]:
    (change,) = changes_of(book)
    return change


def grown(book: xw.Book, sample: dict[str, Rows], name: str = SHEET) -> dict[str, Rows]:
    """Return the register with the rows that the client is told to add."""
    (added,) = change_of(book)["added"]
    last = added["after"]
    rows = [list(row) for row in sample[name]]
    rows[last:last] = [[""] * len(rows[0]) for _ in range(added["count"])]
    blocks = [
        {
            "start_row": last,
            "start_column": block["column"],
            "row_count": added["count"],
            "column_count": len(block["values"][0]),
            "values": block["values"],
        }
        for block in added["blocks"]
    ]
    return {**sample, name: placed(blocks, rows)}


def placed(actions: Sequence[dict[str, Any]], rows: list[list[Any]]) -> list[list[Any]]:
    height = max(each["start_row"] + each["row_count"] for each in actions)
    width = max(each["start_column"] + each["column_count"] for each in actions)
    rows += [[] for _ in range(height - len(rows))]
    rows = [row + [""] * (width - len(row)) for row in rows]
    for each in actions:
        for down, line in enumerate(each["values"]):
            for across, cell in enumerate(line):
                typed = cell.removeprefix("'") if isinstance(cell, str) else cell
                rows[each["start_row"] + down][each["start_column"] + across] = "" if typed is None else typed
    return rows
