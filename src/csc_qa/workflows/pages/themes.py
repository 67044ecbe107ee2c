"""The sheet "QA Themes": what audits are about, how that changes, and the audits behind it."""

from __future__ import annotations

from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.reports.analysis.theme_section import (
    new_words_section,
    theme_details_section,
    theme_section,
)
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.report_periods import audit_period
from csc_qa.workflows.themes import themes_of

THEMES_SHEET = "QA Themes"


def themes_page(master: MasterPort) -> Page:
    """Return the themes of the period in the settings, else of the last year with audits.

    Raises:
        WorkbookError: there is no register.
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    opened: MasterWorkbook = master.read()
    figures = themes_of(opened, audit_period(master.settings, opened, master.today)).figures
    sections = (
        theme_section(figures, most=len(figures.themes)),
        new_words_section(figures),
        theme_details_section(figures),
    )
    return Page(
        sheet=THEMES_SHEET,
        title=f"Themes, {figures.period.label}",
        sections=tuple(section for section in sections if section),
    )
