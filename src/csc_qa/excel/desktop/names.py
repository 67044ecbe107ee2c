"""The names by which Excel, VBA and Python know one another on the desktop."""

from __future__ import annotations

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.registry import PREFIX_DESKTOP, called

# The name by which xlwings finds its configuration: the sheet `csc_qa.conf` and the user's file.
PROJECT = "csc_qa"
ADDIN_FILE = "csc_qa.xlam"
TITLE = "Quality assurance"
CATEGORY = TITLE
FUNCTIONS_MODULE = "csc_qa.excel.desktop.functions"


def desktop_name(function: WorksheetFunction) -> str:
    """Return the name of a worksheet function on the desktop, such as `QA_GRADE`."""
    return called(function, PREFIX_DESKTOP)
