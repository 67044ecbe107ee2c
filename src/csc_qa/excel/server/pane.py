"""What the task pane asks for: the health of the workbook and the month's position."""

from __future__ import annotations

from datetime import date

import xlwings as xw

from csc_qa.excel.open_book import open_master_of
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.health import WorkbookHealth, health_of


def workbook_health(book: xw.Book, catalogue: Catalogue, today: date) -> WorkbookHealth:
    """Return the health of an open workbook.

    Raises:
        WorkbookError: there is no register.
    """
    return health_of(open_master_of(book, catalogue, today))
