"""The sheet "QA Annual report": the annual report inside the workbook, from the same calculation."""

from __future__ import annotations

import pandas as pd

from csc_qa.core.errors import MacroError
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.report import KeyFigure, Report, Section, Table, TableColumn
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.pages.columns import PERIOD_SETTING
from csc_qa.workflows.reports.make import report_of


def annual_page(master: MasterPort) -> Page:
    """Return the annual report of the period in the settings, else of the last year with audits.

    Raises:
        WorkbookError: there is no register.
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    opened: MasterWorkbook = master.read()
    report = report_of(opened, "annual", report_period(master, opened), as_of=master.today)
    return Page(
        sheet="QA Annual report",
        title=f"{report.title}, {report.period.label}",
        sections=(_head(report), *report.sections),
    )


def report_period(master: MasterPort, opened: MasterWorkbook) -> Period:
    """Return the period to report on.

    Raises:
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    if setting := master.settings.get(PERIOD_SETTING):
        return Period.parse(setting)
    days = opened.audits_table.loc[opened.audits_table["is_completed"], "belongs_on"].dropna()
    if days.empty:
        raise MacroError.because("CSCQA-MAC-005")
    past = days[days <= pd.Timestamp(master.today)]
    return Period.of((days if past.empty else past).max().date(), PeriodKind.YEAR)


def _head(report: Report) -> Section:
    titles = ("Key figure", "Value")
    rows = tuple((_named(each), each.value) for each in report.key_figures)
    table = Table(title="In short", columns=tuple(TableColumn(title=title) for title in titles), rows=rows)
    place = "The period is set on the sheet QA Settings; press Connect workbook where it is not there."
    return Section(key="head", title="", sentences=(f"{report.authority}. {place}",), tables=(table,))


def _named(figure: KeyFigure) -> str:
    return f"{figure.label} ({figure.detail})" if figure.detail else figure.label
