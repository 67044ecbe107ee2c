"""The sheet "QA Annual report": the annual report inside the workbook, from the same calculation."""

from __future__ import annotations

from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.workflows.pages.report import report_page


def annual_page(master: MasterPort) -> Page:
    """Return the annual report of the period in the settings, else of the last year with audits.

    Raises:
        WorkbookError: there is no register.
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    return report_page(master, "annual")
