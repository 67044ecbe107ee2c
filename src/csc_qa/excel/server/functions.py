"""Worksheet functions as xlwings Server wants them: made from the registry, one wrapper each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import xlwings.server

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.call import call_function
from csc_qa.excel.cells import Rows
from csc_qa.excel.wrapper import dress
from csc_qa.hooks.catalogue import Catalogue

# Calls with fewer cells are answered at once; to hand them to a thread takes longer than they do.
FEW_CELLS = 200


def server_function(function: WorksheetFunction, catalogue: Catalogue, module: str) -> Callable[..., Any]:
    """Return a function that xlwings Server registers; long calls do not hold up other users."""
    # A plugin's may take its time for a single cell.
    few = 0 if function.name in catalogue.worksheet_functions else FEW_CELLS

    async def answer(*given: Rows | None) -> Rows:
        cells = sum(len(rows) * len(rows[0]) for rows in given if rows)
        if cells < few:
            return call_function(function, given, catalogue)
        return await asyncio.to_thread(call_function, function, given, catalogue)

    dress(answer, function, function.name, module)
    registered: Callable[..., Any] = xlwings.server.func(answer)
    for argument in function.arguments:
        take = xlwings.server.arg(argument.name, doc=argument.description, ndim=2, err_to_str=True)
        registered = take(registered)
    # arg() keeps the description among the conversion options; Excel reads it beside them.
    for entry in registered.__xlfunc__["args"]:  # type: ignore[attr-defined]
        entry["doc"] = entry["options"].pop("doc", entry["doc"])
    return registered
