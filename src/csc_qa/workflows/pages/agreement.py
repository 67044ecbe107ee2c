"""The sheet "QA Agreement": what moderation made of the auditors' grades."""

from __future__ import annotations

from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.reports.analysis.agreement_details import agreement_sections
from csc_qa.reports.analysis.moderation_section import moderation_section
from csc_qa.workflows.agreement_details import agreement_details
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.report_periods import audit_period
from csc_qa.workflows.reports.parts.audit_figures import audit_figures


def agreement_page(master: MasterPort) -> Page:
    """Return the moderation of the period in the settings, else of the last year with audits.

    Raises:
        WorkbookError: there is no register.
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    opened: MasterWorkbook = master.read()
    period = audit_period(master.settings, opened, master.today)
    section = moderation_section(audit_figures(opened, period, master.today))
    details = agreement_sections(agreement_details(opened, period))
    return Page(sheet="QA Agreement", title=f"Moderation, {period.label}", sections=(section, *details))
