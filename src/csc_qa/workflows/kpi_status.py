"""The status of every indicator of a KPI table at a month, for table, icons and commentary alike."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from csc_qa.core.errors import JudgingError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator
from csc_qa.core.indicator_status import IndicatorStatus, MonthlyFigure
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.indicators.commentary import commentary_of
from csc_qa.indicators.judging.cases import RATES, with_cases
from csc_qa.indicators.judging.judge import Limits, judge
from csc_qa.indicators.judging.monthly_series import figures_of
from csc_qa.indicators.judging.published import published_comparators
from csc_qa.indicators.spc.chart import FEWEST_POINTS
from csc_qa.sources.dfe_tables import read_published_folder
from csc_qa.sources.kpi_table import tidy_table
from csc_qa.workflows.kpi_check import open_kpi_table


class KpiStatus(NamedTuple):
    """Every indicator of a table at a month.

    Attributes:
        statuses: in the order in which indicators are declared.
        findings: about targets, months that are missing, and cells that could not be read.
    """

    month: Period
    statuses: tuple[IndicatorStatus, ...]
    findings: tuple[Finding, ...]


def kpi_status_of_file(
    table: Path,
    catalogue: Catalogue,
    month: str | Period,
    *,
    targets: Path | None = None,
    published: Path | None = None,
    authority: str | None = None,
) -> KpiStatus:
    """Return the status of the indicators of a KPI table in a file.

    Args:
        table: csv file or workbook.
        month: such as 2022-12.
        targets: a file with their targets and comparators; else those that stand in the table, else those
            that plugins declare.
        published: folder with the Department's published tables and list of statistical neighbours.
        authority: its name in those tables; that of the framework where left out.

    Raises:
        KpiTableError: a file cannot be read, or has no KPI table.
        JudgingError: it is not one month, no indicator has a figure then, or a published table is none.
    """
    read = open_kpi_table(table, catalogue, targets=targets)
    others = comparators_of_folder(published, catalogue, authority) if published is not None else []
    return kpi_status(read, catalogue, month, more_comparators=others)


def comparators_of_folder(
    folder: Path, catalogue: Catalogue, authority: str | None = None
) -> list[Comparator]:
    """Return the comparators in the Department's published tables, the neighbours' mean among them.

    Args:
        authority: its name in those tables; that of the framework where left out.

    Raises:
        JudgingError: a published table is none.
    """
    tables, neighbours = read_published_folder(folder)
    return published_comparators(tables, neighbours, authority or catalogue.framework.authority)


def kpi_status(
    table: KpiTable, catalogue: Catalogue, month: str | Period, *, more_comparators: Sequence[Comparator] = ()
) -> KpiStatus:
    """Return the status of the indicators of a KPI table.

    Raises:
        JudgingError: it is not one month, or no indicator has a figure then.
    """
    period = _one_month(month)
    limits = limits_in_force(table, catalogue, more_comparators)
    tidy = tidy_table(table)
    present = set(tidy["indicator"])
    statuses = tuple(
        judge(indicator, _figures(indicator, tidy, catalogue), limits, period.start)
        for indicator in catalogue.indicators.values()
        if indicator.id in present
    )
    if all(status.monthly is None and status.value is None for status in statuses):
        raise JudgingError.because("CSCQA-JDG-002", f"no indicator has a figure for {period.label}")
    about = [finding for status in statuses for finding in status.findings]
    return KpiStatus(period, statuses, (*table.findings, *about, *_few_months(statuses)))


def status_of(
    table: KpiTable, indicator: Indicator, catalogue: Catalogue, limits: Limits, month: Period
) -> IndicatorStatus:
    """Return the status of one indicator of a KPI table at a month."""
    return judge(indicator, _figures(indicator, tidy_table(table), catalogue), limits, month.start)


def _one_month(month: str | Period) -> Period:
    period = Period.parse(month) if isinstance(month, str) else month
    if period != Period.month(period.start.year, period.start.month):
        raise JudgingError.because("CSCQA-JDG-001", f'"{period}" is not a month')
    return period


def limits_in_force(table: KpiTable, catalogue: Catalogue, more: Sequence[Comparator] = ()) -> Limits:
    """Return the limits that stand in the table; of kinds that it has none of, those that are declared."""
    printed = [each.limit for each in table.limits]
    targets = [limit for limit in printed if isinstance(limit, Target)] or catalogue.targets
    comparators = [limit for limit in printed if isinstance(limit, Comparator)] or catalogue.comparators
    return Limits(targets, [*comparators, *more])


def _figures(indicator: Indicator, tidy: pd.DataFrame, catalogue: Catalogue) -> tuple[MonthlyFigure, ...]:
    figures = figures_of(tidy, indicator.id)
    counted_by = catalogue.indicators.get(indicator.numerator_indicator)
    if counted_by is None or indicator.kind not in RATES:
        return figures
    return with_cases(indicator, figures, figures_of(tidy, counted_by.id), counted_by.kind)


def _few_months(statuses: Sequence[IndicatorStatus]) -> list[Finding]:
    """Say once, not of every indicator, that limits rest on few months."""
    few = [each for each in statuses if each.chart and len(each.chart.points) < FEWEST_POINTS]
    if not few:
        return []
    message = f"the process limits of {len(few)} of {len(statuses)} indicators rest on fewer than 13 months"
    return [make_finding("CSCQA-JDG-007", message)]


def kpi_status_json(found: KpiStatus) -> dict[str, object]:
    """Return the JSON of `csc-qa kpi status`."""
    return {"status": [status_json(status) for status in found.statuses]}


def status_json(status: IndicatorStatus) -> dict[str, object]:
    """Return the status of an indicator as `csc-qa kpi status` prints it."""
    chart = status.chart_now
    return {
        "indicator": status.indicator.id,
        "value": status.value,
        "target": None if status.target.value is None else float(status.target.value),
        "rag": status.rag,
        "forecast": status.forecast.value if status.forecast else None,
        "variation": chart.variation if chart else None,
        "assurance": chart.assurance if chart else None,
    }


def commentaries(found: KpiStatus) -> list[str]:
    """Return the draft commentary on each indicator."""
    return [commentary_of(status) for status in found.statuses]
