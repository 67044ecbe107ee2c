"""The pack for the scrutiny panel: a committee paper on performance, audits and earlier recommendations."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.audits.grade_table import grade_counts
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.period import Period
from csc_qa.core.recommendation import Progress, Recommendation
from csc_qa.core.report import Report
from csc_qa.reports.scrutiny.figures import AuditFigures, ScrutinyFigures
from csc_qa.reports.scrutiny.paper import build_scrutiny_paper
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.recommendations import recommendations_of
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.kpi import UNIT
from csc_qa.workflows.reports.kpi_month import KpiMonth, kpi_month

NO_LIST = "CSCQA-RPT-036"


def scrutiny_paper(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the paper, as it is before plugins add to it.

    The audits are those of the period, the KPI tables those of its last month; the meeting is on the day
    from which the order looks.

    Raises:
        WorkbookError: there is no register.
        KpiTableError: there are no KPI tables.
        JudgingError: no indicator has a figure for the last month of the period.
    """
    master, end = sources.master, order.period.end
    kpi = kpi_month(sources, order, Period.month(end.year, end.month))
    listed = recommendations_of(master)
    has_list = all(each.code != NO_LIST for each in listed.findings)
    audits, framework = _audits(master, order), master.catalogue.framework
    figures = ScrutinyFigures(
        period=order.period,
        month=kpi.month,
        meeting_on=order.as_of,
        chapters=kpi.chapters,
        audits=audits,
        recommendations=listed.items if has_list else None,
        unclear=len(listed.findings) if has_list else 0,
        glossary=tuple(master.catalogue.glossary.values()),
        as_json=_json(order, kpi, audits, listed.items),
        sources=(
            f"Workbook: {master.name}.",
            kpi.source,
            f"Rules: {framework.name}, {framework.authority}.",
        ),
        is_public=order.is_public,
    )
    return build_scrutiny_paper(figures, framework, unit=UNIT)


def _audits(master: MasterWorkbook, order: ReportOrder) -> AuditFigures:
    scale, period = master.scale, order.period
    programmes = grade_counts(master.grade_counts_by("programme", period), scale)
    total = GradeCount(
        label="Total",
        grades={key: sum(row.grades[key] for row in programmes) for key in scale.keys},
        ungraded=sum(row.ungraded for row in programmes),
    )
    quality = master.audit_quality(period, as_of=order.as_of)
    return AuditFigures(scale, programmes, total, master.agreement(period), quality)


def _json(
    order: ReportOrder, kpi: KpiMonth, audits: AuditFigures, items: Sequence[Recommendation]
) -> dict[str, object]:
    """Return the figures of the paper; those of audits only where they need no protection."""
    period, month = order.period, kpi.month
    found: dict[str, object] = {
        "period": {"start": str(period.start), "end": str(period.end)},
        "month": {"start": str(month.start), "end": str(month.end)},
        **kpi.as_json,
        "recommendations": {
            each.name.lower(): sum(item.status is each for item in items) for each in Progress
        },
    }
    if not order.is_public:
        found["audits"] = [
            {"programme": row.label, **row.grades, "ungraded": row.ungraded, "total": row.total}
            for row in audits.programmes
        ]
    return found


KIND = ReportKind(
    name="scrutiny",
    title="Scrutiny panel pack",
    summary="A committee paper on performance, audits and the progress of earlier recommendations.",
    build=scrutiny_paper,
)
