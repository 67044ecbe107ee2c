"""Macros as xlwings Server wants them: scripts of one workbook."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from typing import Any

import xlwings as xw
import xlwings.server

from csc_qa.core.errors import ConsentError
from csc_qa.core.front_end import Macro
from csc_qa.excel.press_button import press_button, question_of
from csc_qa.hooks.catalogue import Catalogue

# The client registers one callback for each macro under this name and the macro's.
REPLACE_CALLBACK = "csc_qa_replace_"


def server_script(macro: Macro, catalogue: Catalogue, module: str) -> Callable[..., Any]:
    """Return a script that xlwings Server registers; it runs in a thread of its own."""

    async def run(book: xw.Book, replace: bool = False) -> None:
        try:
            await asyncio.to_thread(
                press_button, macro, book, catalogue, today=date.today(), replace=bool(replace)
            )
        except ConsentError as question:
            book.app.alert(
                question_of(question.findings),
                title=macro.label,
                buttons="yes_no",
                callback=f"{REPLACE_CALLBACK}{macro.name}",
            )

    run.__name__ = run.__qualname__ = macro.name
    run.__module__, run.__doc__ = module, macro.summary
    run.__annotations__ = {"book": xw.Book, "replace": bool}
    script: Callable[..., Any] = xlwings.server.script(name=macro.label)(run)
    return script
