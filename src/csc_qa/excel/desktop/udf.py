"""Worksheet functions as xlwings wants them on the desktop: made from the registry, one wrapper each.

Only Windows has them: there `xlwings.udfs` registers what Excel may call through COM.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.call import call_function
from csc_qa.excel.cells import Rows
from csc_qa.excel.desktop.names import CATEGORY, desktop_name
from csc_qa.excel.wrapper import dress
from csc_qa.hooks.catalogue import Catalogue


def desktop_function(function: WorksheetFunction, catalogue: Catalogue, module: str) -> Callable[..., Any]:
    """Return a function that xlwings registers as a UDF."""
    # It is there on Windows only.
    udfs: Any = importlib.import_module("xlwings.udfs")

    def answer(*given: Rows | None) -> Rows:
        return call_function(function, given, catalogue)

    dress(answer, function, desktop_name(function), module)
    registered: Callable[..., Any] = udfs.xlfunc(category=CATEGORY)(answer)
    for argument in function.arguments:
        take = udfs.xlarg(argument.name, doc=argument.description, ndim=2, err_to_str=True)
        registered = take(registered)
    return registered
