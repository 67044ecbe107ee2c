"""Ribbon buttons on the desktop, as VBA calls them; the workbook is the one that xlwings says is calling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import xlwings as xw
from tests.excel.books import actions_of, book_of
from tests.writing import HEADER, audit

from csc_qa.excel.desktop import buttons

REGISTER = [HEADER, audit("A1", "Good"), audit("A2", "Secret Child Name")]
Alerts = list[dict[str, Any]]


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> Alerts:
    """What dialogs show; each is answered with no unless the test says otherwise."""
    shown: Alerts = []

    def alert(_app: xw.App, prompt: str, **more: Any) -> str:
        shown.append({"prompt": prompt, **more})
        return "no"

    monkeypatch.setattr(xw.App, "alert", alert)
    return shown


@pytest.fixture
def open_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., xw.Book]:
    def open_(**sheets: Any) -> xw.Book:
        book = book_of({name.replace("_", " "): rows for name, rows in sheets.items()})
        monkeypatch.setattr(xw.Book, "caller", lambda: book)
        return book

    return open_


def test_press_writes_the_sheet(open_with: Callable[..., xw.Book], alerts: Alerts) -> None:
    book = open_with(Q1=REGISTER)
    buttons.press("check_workbook")
    assert alerts == []
    assert [action["args"] for action in actions_of(book, "addSheet")] == [[1, "QA Check"]]


def test_a_fault_is_shown_in_words(open_with: Callable[..., xw.Book], alerts: Alerts) -> None:
    book = open_with(Shopping=[["Milk", 2]])
    buttons.press("annual_report")
    assert alerts[0]["prompt"].startswith("CSCQA-WBK-005")
    assert alerts[0]["mode"] == "critical"
    assert book.json()["actions"] == []


def test_an_unknown_button_is_named(open_with: Callable[..., xw.Book], alerts: Alerts) -> None:
    open_with(Q1=REGISTER)
    buttons.press("no_such_button")
    assert "CSCQA-MAC-004" in alerts[0]["prompt"]


def test_what_a_person_typed_stays_after_no(
    open_with: Callable[..., xw.Book], alerts: Alerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = "Made by csc_qa 0.1.0 on 26 January 2023; made anew as a whole each time. [0000000000]"
    sheets = {"Q1": REGISTER, "QA_About": [["About csc_qa"], [mark], ["my note"]]}
    book = open_with(**sheets)
    buttons.press("about")
    assert alerts[0]["buttons"] == "yes_no"
    assert book.json()["actions"] == []
    monkeypatch.setattr(xw.App, "alert", lambda *_arguments, **_named: "yes")
    buttons.press("about")
    assert book.json()["actions"] != []


def test_excel_refusing_gives_no_traceback_and_no_cell(
    open_with: Callable[..., xw.Book],
    alerts: Alerts,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    open_with(Q1=REGISTER)

    def refuse(*_arguments: Any, **_named: Any) -> None:
        raise OSError("cannot write Secret Child Name")

    monkeypatch.setattr("csc_qa.excel.press_button.write_pages", refuse)
    buttons.press("check_workbook")
    assert "OSError" in alerts[0]["prompt"]
    assert "Secret" not in alerts[0]["prompt"] + caplog.text
