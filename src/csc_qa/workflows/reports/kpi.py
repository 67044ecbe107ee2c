"""The performance report of a month: the KPI tables by section, with icons, charts and draft commentary."""

from __future__ import annotations

from csc_qa.core.errors import ReportError, WorkbookError
from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.report import Report
from csc_qa.reports.kpi.kpi_report import KpiFigures, build_kpi_report
from csc_qa.reports.kpi.small_numbers import is_small
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.kpi_month import kpi_month

UNIT = "Quality Assurance Unit"


def kpi_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the performance report.

    Raises:
        ReportError: the period is not one month.
        KpiTableError: there are no KPI tables.
        JudgingError: no indicator has a figure for the month.
    """
    period = order.period
    if period != Period.month(period.start.year, period.start.month):
        raise ReportError.because(
            "CSCQA-RPT-030", f'the performance report is of one month, not of "{period}"'
        )
    found = kpi_month(sources, order, period)
    framework = sources.catalogue.framework
    figures = KpiFigures(
        month=period,
        chapters=found.chapters,
        findings=found.checked,
        indicators=sources.catalogue.indicators,
        audited=_audited(sources, order) if any(e.holds_audits for e in framework.kpi_sections) else (),
        as_json={"period": {"start": str(period.start), "end": str(period.end)}, **found.as_json},
        sources=(found.source, f"Rules: {framework.name}, {framework.authority}."),
    )
    return build_kpi_report(figures, framework, unit=UNIT)


def _audited(sources: ReportSources, order: ReportOrder) -> tuple[str, ...]:
    """Return how many audits were completed; nothing where the workbook has no register."""
    try:
        master = sources.master
    except WorkbookError:
        return ()
    year = Period.of(order.period.start, PeriodKind.FINANCIAL_YEAR)
    so_far = Period(start=year.start, end=order.period.end)
    counts = [len(master.audits_in(each)) for each in (order.period, so_far)]
    earlier = counts[1] - counts[0]
    if order.is_public and any(is_small(count) for count in (*counts, earlier)):
        return ()
    return (
        f"{counts[0]} audits and reviews were completed in {order.period.label}, and {counts[1]} since "
        f"{year.start:%B %Y}.",
    )


KIND = ReportKind(
    name="kpi",
    title="Performance report",
    summary="The KPI tables of a month by section, with targets, comparators, icons and draft commentary.",
    build=kpi_report,
    reads_audits=False,
)
