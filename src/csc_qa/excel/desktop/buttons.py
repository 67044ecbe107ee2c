"""What the ribbon's buttons do on the desktop: VBA calls `press` through RunPython."""

from __future__ import annotations

import logging
from datetime import date

import xlwings as xw

from csc_qa.core.errors import ConsentError, CscQaError
from csc_qa.core.front_end import Macro
from csc_qa.excel.desktop.names import TITLE
from csc_qa.excel.desktop.session import registry
from csc_qa.excel.press_button import message_of, press_button, question_of
from csc_qa.excel.registry import find_macro

_log = logging.getLogger(__name__)


def press(name: str) -> None:
    """Run a macro on the workbook in front; faults are shown in a dialog, never as a traceback."""
    book = xw.Book.caller()
    try:
        _run(find_macro(registry(), name), book)
    except CscQaError as error:
        book.app.alert(message_of(error.findings), title=TITLE, mode="critical")
    except Exception as fault:  # Excel itself may refuse in many ways; what it says may quote cells
        _log.warning("the button %s failed: %s", name, type(fault).__name__)
        text = (
            f"csc_qa could not finish ({type(fault).__name__}). Your own sheets were left as they were. "
            "Leave any cell you are editing, and press the button again."
        )
        book.app.alert(text, title=TITLE, mode="critical")


def _run(macro: Macro, book: xw.Book) -> None:
    catalogue, today = registry().catalogue, date.today()
    try:
        press_button(macro, book, catalogue, today=today)
    except ConsentError as question:
        answer = book.app.alert(question_of(question.findings), title=macro.label, buttons="yes_no")
        if answer == "yes":
            press_button(macro, book, catalogue, today=today, replace=True)
