"""Files that a macro made: offered to the client on the server, written beside the workbook elsewhere."""

from __future__ import annotations

from base64 import b64decode
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import xlwings as xw
from tests.excel.books import actions_of, book_of

from csc_qa.core.errors import MacroError, ReportError
from csc_qa.core.front_end import Macro
from csc_qa.core.workbook_change import MadeFile, WorkbookChange
from csc_qa.excel.hand_over import CALLBACK, MOST_BYTES, hand_over
from csc_qa.excel.open_book import folder_of
from csc_qa.excel.press_button import press_button
from csc_qa.excel.registry import ExcelRegistry

FILE = MadeFile("report.docx", b"PK and more")


def on_desktop(path: str) -> xw.Book:
    engine = SimpleNamespace(engine=SimpleNamespace(name="excel"))
    native = SimpleNamespace(xl=SimpleNamespace(FullName=path))
    return cast("xw.Book", SimpleNamespace(app=engine, impl=native, name="Master.xlsx"))


def macro_of(*files: MadeFile) -> Macro:
    return Macro(
        name="make",
        label="Make",
        group="Kinship",
        summary="Makes.",
        function=lambda _: WorkbookChange(files=files),
    )


def test_server_tells_the_client_the_files(built_in: ExcelRegistry) -> None:
    book = book_of({"Q1": [["Ref"]]})
    press_button(macro_of(FILE), book, built_in.catalogue, today=date(2023, 1, 26))
    [(callback, [told])] = [action["args"] for action in actions_of(book, "runMacro")]
    assert callback == CALLBACK
    assert b64decode(told["content"]) == FILE.content
    assert (told["name"], told["type"].rpartition(".")[2]) == ("report.docx", "document")


def test_without_files_nothing_is_told() -> None:
    book = book_of({"Q1": [["Ref"]]})
    hand_over(book, ())
    assert book.json()["actions"] == []


def test_more_than_can_be_handed_over_is_refused(built_in: ExcelRegistry) -> None:
    book = book_of({"Q1": [["Ref"]]})
    large = MadeFile("large.docx", bytes(MOST_BYTES // 2 + 1))
    macro = macro_of(large, MadeFile("other.docx", large.content))
    with pytest.raises(MacroError, match=r"CSCQA-MAC-024.*20 MB"):
        press_button(macro, book, built_in.catalogue, today=date(2023, 1, 26))
    assert book.json()["actions"] == []


def test_desktop_writes_them_beside_the_workbook(tmp_path: Path) -> None:
    (tmp_path / FILE.name).write_bytes(b"older")
    hand_over(on_desktop(str(tmp_path / "Master.xlsx")), [FILE])
    assert (tmp_path / FILE.name).read_bytes() == FILE.content
    assert (tmp_path / "report.previous.docx").read_bytes() == b"older"


def test_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r'"report.docx" cannot be written'):
        hand_over(on_desktop(str(tmp_path / "gone" / "Master.xlsx")), [FILE])


@pytest.mark.parametrize("path", ["Book1", "https://council.sharepoint.com/sites/qa/Master.xlsx"])
def test_workbook_that_is_in_no_folder_is_refused(path: str) -> None:
    with pytest.raises(MacroError, match=r'CSCQA-MAC-023.*"Master.xlsx"'):
        folder_of(on_desktop(path))


def test_server_has_no_folder() -> None:
    book: Any = book_of({"Q1": [["Ref"]]})
    assert folder_of(book) is None
