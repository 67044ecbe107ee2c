"""The server's application: xlwings Server's own, with our pages, routes and errors.

Import it only after `environment.apply`: xlwings reads its settings as it is imported.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from typing import Any

import xlwings.utils
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from csc_qa.core.errors import CscQaError
from csc_qa.excel.collecting import keep_what_is_loaded
from csc_qa.excel.press_button import message_of
from csc_qa.excel.server.page_globals import page_globals
from csc_qa.excel.server.pane import workbook_health
from csc_qa.excel.server.session import registry
from csc_qa.programme.working_days import is_working_day

# xlwings 0.37.8 looks for a browser's null in every cell by trying an import; on CPython there is none.
xlwings.utils.is_jsnull = lambda _value: False

from xlwings_server import dependencies as dep  # noqa: E402 - after the line above
from xlwings_server.main import app, main_app  # noqa: E402
from xlwings_server.templates import templates  # noqa: E402

# It would log names of workbooks and what cells say; what goes wrong is told to the person who asked.
logging.getLogger("xlwings_server").setLevel(logging.CRITICAL)

__all__ = ["app", "main_app"]

_log = logging.getLogger(__name__)
templates.env.globals |= page_globals(registry())


async def health(user: dep.User, book: dep.Book) -> dict[str, Any]:
    """Return the health of the workbook that the pane sends."""
    del user  # it is asked for so that only those may call who may sign in
    found = await asyncio.to_thread(workbook_health, book, registry().catalogue, date.today())
    return found.model_dump(mode="json")


async def say_findings(request: Request, error: Exception) -> Response:
    """Answer with what is wrong and what to do; the client shows it, and does not try again."""
    del request
    findings = error.findings if isinstance(error, CscQaError) else []
    return PlainTextResponse(message_of(findings), status_code=400)


async def say_fault(request: Request, error: Exception) -> Response:
    """Answer a fault of ours once and plainly, without quoting any cell."""
    _log.error("%s at %s", type(error).__name__, request.url.path)
    return PlainTextResponse(f"csc_qa failed ({type(error).__name__}). Nothing was changed.", status_code=400)


app.add_api_route("/csc-qa/health", health, methods=["POST"])
app.add_exception_handler(CscQaError, say_findings)
# Each by its kind: what answers to Exception itself is logged with its text, which may quote a cell.
for _fault in (
    *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RuntimeError),
    *(OSError, AssertionError, MemoryError, ImportError),
):
    app.add_exception_handler(_fault, say_fault)
# So that the first to ask for it does not wait, nor those who ask meanwhile.
is_working_day(date.today())
keep_what_is_loaded()
