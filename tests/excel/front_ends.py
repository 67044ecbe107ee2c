"""Ask the worksheet functions as Excel would, on each front end.

A call is (name, arguments); an argument is None where it is left out, else rows of cells: text, numbers,
dates, None for blank, "#N/A" for an error. Answers come back in the same terms.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from csc_qa.excel.call import call_function
from csc_qa.excel.registry import ExcelRegistry
from csc_qa.excel.server.environment import apply, server_environment

Cells = Sequence[Sequence[Any]]
Call = tuple[str, Sequence[Cells | None]]

ON_DESKTOP = Path(__file__).parent / "desktop" / "answer_calls.py"
EPOCH = date(1899, 12, 30)


def ask_function(registry: ExcelRegistry, calls: Sequence[Call]) -> list[list[list[Any]]]:
    """Call the functions themselves."""
    answers = []
    for name, arguments in calls:
        given = [None if rows is None else [list(row) for row in rows] for rows in arguments]
        rows = call_function(registry.functions[name], given, registry.catalogue)
        answers.append([[_from_python(cell) for cell in row] for row in rows])
    return answers


def ask_desktop(calls: Sequence[Call], environment: Mapping[str, str] | None = None) -> list[list[list[Any]]]:
    """Ask the UDFs of xlwings as Excel on Windows calls them through COM."""
    sent = [
        [f"QA_{name.upper()}", [None if rows is None else _mapped(rows, _to_json) for rows in arguments]]
        for name, arguments in calls
    ]
    done = subprocess.run(
        [sys.executable, str(ON_DESKTOP)],
        check=True,
        input=json.dumps(sent),
        capture_output=True,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    return [_mapped(rows, _from_json) for rows in json.loads(done.stdout)]


def server_app() -> Any:
    """Return the server's application."""
    apply(server_environment(licence_key="noncommercial", hostname="localhost:8443"))
    from csc_qa.excel.server.app import main_app  # noqa: PLC0415 - after its settings

    return main_app


def ask_server(calls: Sequence[Call]) -> list[list[list[Any]]]:
    """Ask the server's application as the client in Excel does."""
    transport = httpx.ASGITransport(server_app())

    async def ask() -> list[list[list[Any]]]:
        async with httpx.AsyncClient(transport=transport, base_url="https://localhost") as client:
            return [await _ask_one(client, call) for call in calls]

    return asyncio.run(ask())


async def _ask_one(client: httpx.AsyncClient, call: Call) -> list[list[Any]]:
    answer = await client.post("/xlwings/custom-functions-call", json=function_body(call))
    assert answer.status_code == 200, answer.text
    return _mapped(answer.json()["result"], _from_office)


def function_body(call: Call) -> dict[str, Any]:
    """Return what the client posts for a call."""
    name, arguments = call
    return {
        "client": "Office.js",
        "func_name": name,
        "args": [None if rows is None else _mapped(rows, _to_office) for rows in arguments],
        "caller_address": "[Book1.xlsx]Sheet1!B2",
        "culture_info_name": "en-GB",
        "date_format": "dd/MM/yyyy",
        "version": "0.37.8",
        "runtime": "1.4",
    }


def _mapped(rows: Cells, change: Any) -> list[list[Any]]:
    return [[change(cell) for cell in row] for row in rows]


def _to_json(cell: Any) -> Any:
    return {"date": f"{cell:%Y-%m-%d}"} if isinstance(cell, date) else cell


def _from_json(cell: Any) -> Any:
    return date.fromisoformat(cell["date"]) if isinstance(cell, dict) else cell


def _to_office(cell: Any) -> Any:
    if isinstance(cell, date):
        serial = (cell - EPOCH).days
        return {"type": "FormattedNumber", "basicValue": serial, "numberFormat": "dd/mm/yyyy"}
    if isinstance(cell, str) and cell.startswith("#"):
        return {"type": "Error", "basicValue": cell}
    return "" if cell is None else cell


def _from_office(cell: Any) -> Any:
    if isinstance(cell, dict):
        assert cell["type"] == "FormattedNumber", cell
        return EPOCH + timedelta(days=cell["basicValue"])
    return cell


def _from_python(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.date()
    return "" if cell is None else cell
