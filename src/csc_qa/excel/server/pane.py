"""What the task pane shows: the health of the workbook, the month's position, functions and buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import xlwings as xw

from csc_qa.excel.open_book import open_master_of
from csc_qa.excel.registry import PREFIX_SERVER, ExcelRegistry, example_for
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.health import WorkbookHealth, health_of


def workbook_health(book: xw.Book, catalogue: Catalogue, today: date) -> WorkbookHealth:
    """Return the health of an open workbook.

    Raises:
        WorkbookError: there is no register.
    """
    return health_of(open_master_of(book, catalogue, today))


def functions_shown(registry: ExcelRegistry) -> Sequence[dict[str, Any]]:
    """Return the functions as the pane lists them."""
    return [
        {
            "name": f"{PREFIX_SERVER}{function.name.upper()}",
            "group": function.group,
            "summary": function.summary,
            "example": example_for(function, PREFIX_SERVER),
            "arguments": [
                {"name": each.name, "description": each.description, "optional": each.is_optional}
                for each in function.arguments
            ],
        }
        for function in registry.functions.values()
    ]


def icon_of(registry: ExcelRegistry, name: str, known: frozenset[str]) -> str:
    """Return the picture of a macro; that for macros without one where it is not among ours."""
    icon = registry.macros[name].icon
    return icon if icon in known else "macro"
