"""Which period a report of a button is about: that of the settings, else the last with something in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd

from csc_qa.core.errors import MacroError
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period, PeriodKind
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.pages.kpi_settings import KPI_MONTH
from csc_qa.workflows.pages.report_settings import PERIOD_SETTING
from csc_qa.workflows.reports.kind import ReportSources

# Reports that are about a month or a quarter and nothing else; of others any period may be asked for.
_FIXED = {"monthly": PeriodKind.MONTH, "quarterly": PeriodKind.QUARTER}
_USUAL = {**_FIXED, "headlines": PeriodKind.QUARTER}


def period_of_report(kind: str, sources: ReportSources, settings: Mapping[str, str], today: date) -> Period:
    """Return the period that a report is about.

    Args:
        kind: name of the report. Of a monthly or quarterly one a setting that is no month or quarter is
            passed over: it is meant for the others. The performance report is of the month of the KPI tables
            in the settings, the paper for the panel of the financial year up to it.

    Raises:
        WorkbookError, KpiTableError: what the report is made from is not there.
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    asked = settings.get(PERIOD_SETTING)
    if kind == "kpi":
        return _month_of_table(sources, settings, today)
    if kind == "scrutiny" and not asked:
        end = _month_of_table(sources, settings, today)
        return Period(start=Period.of(end.start, PeriodKind.FINANCIAL_YEAR).start, end=end.end)
    fixed = _FIXED.get(kind)
    if asked and (fixed is None or _is_one(Period.parse(asked), fixed)):
        return Period.parse(asked)
    return last_with_audits(sources.master, today, _USUAL.get(kind, PeriodKind.YEAR))


def audit_period(settings: Mapping[str, str], opened: MasterWorkbook, today: date) -> Period:
    """Return the period of the settings, else the last year with audits.

    Raises:
        PeriodError: the setting is no period.
        MacroError: no audit has a date, and no period is set.
    """
    asked = settings.get(PERIOD_SETTING)
    return Period.parse(asked) if asked else last_with_audits(opened, today, PeriodKind.YEAR)


def last_with_audits(opened: MasterWorkbook, today: date, kind: PeriodKind) -> Period:
    """Return the last period of a kind with completed audits; a month or quarter is to be over, if one is.

    Raises:
        MacroError: no audit has a date.
    """
    days = opened.audits_table.loc[opened.audits_table["is_completed"], "belongs_on"].dropna()
    if days.empty:
        raise MacroError.because("CSCQA-MAC-005")
    # A year is reported on before it is over: in December, or for a panel in between.
    end = today if kind is PeriodKind.YEAR else Period.of(today, kind).start - timedelta(days=1)
    past = days[days <= pd.Timestamp(end)]
    return Period.of((days if past.empty else past).max().date(), kind)


def last_month_of_table(table: KpiTable, today: date) -> Period:
    """Return the last month with a figure in a KPI table; the month before today where there is none."""
    known = [each.month for each in table.figures if each.figure.value is not None]
    return Period.of(max(known), PeriodKind.MONTH) if known else last_whole_month(today)


def last_whole_month(today: date) -> Period:
    """Return the month before that of a day.

    Example:
        >>> str(last_whole_month(date(2023, 1, 26)))
        '2022-12'
    """
    return Period.of(today.replace(day=1) - timedelta(days=1), PeriodKind.MONTH)


def _month_of_table(sources: ReportSources, settings: Mapping[str, str], today: date) -> Period:
    asked = settings.get(PERIOD_SETTING)
    if month := settings.get(KPI_MONTH):
        return Period.parse(month)
    if asked and _is_one(Period.parse(asked), PeriodKind.MONTH):
        return Period.parse(asked)
    return last_month_of_table(sources.kpi_table, today)


def _is_one(period: Period, kind: PeriodKind) -> bool:
    return period == Period.of(period.start, kind)
