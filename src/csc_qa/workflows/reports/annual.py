"""The annual audit report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from csc_qa.audits.grade_table import grade_counts
from csc_qa.audits.quality import audit_quality
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import Severity
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.period import Period
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.core.report import Report
from csc_qa.reports.analysis.annual_figures import AnnualFigures
from csc_qa.reports.analysis.annual_report import build_annual_report
from csc_qa.workflows.check import GRADES_NOT_READ, SHEET_NOT_READ, sheets_of
from csc_qa.workflows.open_master import MasterWorkbook, deadlines_of
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources


def annual_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the annual audit report, as it is before plugins add to it."""
    master = sources.master
    figures = annual_figures(master, order.period, order.as_of)
    sheets = ", ".join(sheet.name for sheet in master.register.sheets)
    named = f"Workbook: {master.name}; sheets: {sheets}."
    return build_annual_report(figures, master.catalogue.framework, sources=[named])


def findings_of_period(master: MasterWorkbook, period: Period) -> list[Finding]:
    """Return a warning where no audit belongs to the period, which says from when to when there are some."""
    if len(master.audits_in(period)):
        return []
    days = master.audits_in()["belongs_on"].dropna()
    known = f"; the register's are of {days.min():%B %Y} to {days.max():%B %Y}" if len(days) else ""
    message = f"no audit or review was completed in {period.label}, so the report is empty{known}"
    return [make_finding("CSCQA-RPT-002", message)]


def annual_figures(master: MasterWorkbook, period: Period, as_of: date) -> AnnualFigures:
    """Return the figures of an annual audit report."""
    audits, scale, findings = master.audits_in(period), master.scale, master.findings
    worst = scale.keys[-1]
    areas = _counts(master, "service_area", period)
    return AnnualFigures(
        period=period,
        scale=scale,
        areas=areas,
        total=_total(areas, scale.keys),
        months=_counts(master, "month", period),
        themes=_counts(master, "theme", period),
        tools=_counts(master, "tool", period),
        programmes=_counts(master, "programme", period),
        agreement=master.agreement(period),
        quality=master.audit_quality(period, as_of=as_of),
        quality_by_area=_quality_by_area(master, period, as_of, areas),
        areas_without_audits=_areas_without_audits(master, areas),
        waiting=_waiting(master, period),
        not_understood=sum(finding.code == "CSCQA-REG-003" for finding in findings),
        undated=sum(finding.code == "CSCQA-REG-005" for finding in findings),
        unmoderated_worst=int((audits["grade"].eq(worst) & audits["moderated_grade"].isna()).sum()),
        errors=sum(finding.severity is Severity.ERROR for finding in findings),
        warnings=sum(finding.severity is Severity.WARNING for finding in findings),
        unread_sheets=sheets_of(findings, SHEET_NOT_READ),
        sheets_without_grades=sheets_of(findings, GRADES_NOT_READ),
    )


def _counts(master: MasterWorkbook, by: str, period: Period) -> tuple[GradeCount, ...]:
    return grade_counts(master.grade_counts_by(by, period), master.scale)


def _total(rows: Sequence[GradeCount], keys: Sequence[str]) -> GradeCount:
    grades = {key: sum(row.grades[key] for row in rows) for key in keys}
    return GradeCount(label="Total", grades=grades, ungraded=sum(row.ungraded for row in rows))


def _quality_by_area(
    master: MasterWorkbook, period: Period, as_of: date, areas: Sequence[GradeCount]
) -> tuple[tuple[str, tuple[QualityMeasure, ...]], ...]:
    audits, fields = master.audits_in(period), master.register.fields
    deadlines = deadlines_of(master.catalogue.framework)
    return tuple(
        (row.label, audit_quality(audits[audits["service_area"].eq(row.label)], fields, deadlines, as_of))
        for row in areas
        if row.graded
    )


def _areas_without_audits(master: MasterWorkbook, areas: Sequence[GradeCount]) -> tuple[str, ...]:
    audited = {row.label for row in areas}
    return tuple(area.name for area in master.catalogue.service_areas.values() if area.name not in audited)


def _waiting(master: MasterWorkbook, period: Period) -> int:
    table = master.audits_table
    day = table["belongs_on"].fillna(table["allocated_on"])
    is_in_period = day.between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    return int((~table["is_completed"] & is_in_period).sum())


KIND = ReportKind(
    name="annual",
    title="Annual audit report",
    summary="Grades by area and month, moderation and the quality of the audits, over a year.",
    build=annual_report,
)
