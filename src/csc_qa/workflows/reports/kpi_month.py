"""The KPI tables at a month, set into the sections of the performance report, and what may be published."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.finding import Finding
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_chapter import KpiChapter
from csc_qa.core.kpi_table import KpiFinding
from csc_qa.core.period import Period
from csc_qa.indicators.chapters import Chaptering, chapters_of
from csc_qa.reports.kpi.small_numbers import Cells, has_hidden_figure, hidden_cells, protect_chapters
from csc_qa.workflows.kpi_check import check_kpi_table, kpi_finding_json
from csc_qa.workflows.kpi_status import kpi_status, limits_in_force, status_json
from csc_qa.workflows.reports.kind import ReportOrder, ReportSources


class KpiMonth(NamedTuple):
    """The KPI tables at a month.

    Attributes:
        chapters: protected where they are for publication.
        checked: what the check of the tables found; None where it may not be published.
        findings: of the status: targets, and months that are missing.
        as_json: what `kpi status` and `kpi check` print of it, protected in the same way.
        source: the tables, in words.
    """

    month: Period
    chapters: tuple[KpiChapter, ...]
    checked: tuple[KpiFinding, ...] | None
    findings: tuple[Finding, ...]
    as_json: dict[str, object]
    source: str


def kpi_month(sources: ReportSources, order: ReportOrder, month: Period) -> KpiMonth:
    """Return the KPI tables at a month.

    Raises:
        KpiTableError: there are none.
        JudgingError: no indicator has a figure for the month.
    """
    table, catalogue = sources.kpi_table, sources.catalogue
    status = kpi_status(table, catalogue, month, more_comparators=sources.comparators)
    limits = limits_in_force(table, catalogue, sources.comparators)
    made_from = Chaptering(table, status.statuses, limits.targets)
    chapters = chapters_of(made_from, catalogue.framework.kpi_sections)
    hidden = hidden_cells(table, catalogue.indicators) if order.is_public else Cells()
    checked = None if order.is_public else tuple(check_kpi_table(table, catalogue))
    return KpiMonth(
        month=month,
        chapters=protect_chapters(chapters, hidden) if order.is_public else chapters,
        checked=checked,
        findings=status.findings,
        as_json={
            "status": [_status_json(each, hidden) for each in status.statuses],
            "findings": [kpi_finding_json(each) for each in checked or ()],
        },
        source=f"KPI tables: {table.source}.",
    )


def _status_json(status: IndicatorStatus, hidden: Cells) -> dict[str, object]:
    found = status_json(status)
    if not has_hidden_figure(status, hidden):
        return found
    return found | dict.fromkeys(("value", "rag", "forecast", "variation", "assurance"))
