"""The figures of a report on audits, of the whole service or of one service area."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from csc_qa.audits.grade_table import grade_counts, grade_table
from csc_qa.audits.quality import audit_quality
from csc_qa.audits.trend import share_trend
from csc_qa.core.finding_codes import Severity
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.moderation.agreement import measure_agreement
from csc_qa.moderation.homogeneity import marginal_test
from csc_qa.reports.analysis.audit_figures import AuditFigures, PeriodGrades
from csc_qa.reports.analysis.grade_parts import best_half
from csc_qa.workflows.check import GRADES_NOT_READ, SHEET_NOT_READ, sheets_of
from csc_qa.workflows.open_master import MasterWorkbook, deadlines_of
from csc_qa.workflows.reports.parts.shares import measure_share, of_area


def audit_figures(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> AuditFigures:
    """Return the figures of a report on the audits of a period.

    Args:
        as_of: the day from which to look; deadlines after it do not count yet.
        service_area: the one that it is about; all where not given.
    """
    audits = of_area(master.audits_in(period), service_area)
    scale = master.scale
    areas, quarters = counts_by(master, audits, "service_area"), _quarters(master, period, service_area)
    total, agreement = total_count(areas, scale.keys), measure_agreement(audits, scale)
    found = AuditFigures(
        period=period,
        as_of=as_of,
        service_area=service_area or "",
        scale=scale,
        areas=areas,
        total=total,
        good=good_share(master, total),
        months=counts_by(master, audits, "month"),
        quarters=quarters,
        quarter_trend=share_trend([each.good for each in quarters]),
        themes=counts_by(master, audits, "theme"),
        tools=counts_by(master, audits, "tool"),
        programmes=counts_by(master, audits, "programme"),
        agreement=agreement,
        shift=marginal_test(agreement.matrix),
        quality=_quality(master, audits, as_of),
        quality_by_area=_quality_by_area(master, audits, as_of, areas),
        areas_without_audits=() if service_area else _areas_without_audits(master, areas),
        waiting=_waiting(master, period, service_area),
        unmoderated_worst=_unmoderated_worst(audits, scale.keys[-1]),
    )
    return found.model_copy(update=_of_register(master))


def _of_register(master: MasterWorkbook) -> dict[str, object]:
    """Return the figures that are of the whole register, whatever the period."""
    findings = master.findings
    return {
        "not_understood": sum(finding.code == "CSCQA-REG-003" for finding in findings),
        "undated": sum(finding.code == "CSCQA-REG-005" for finding in findings),
        "errors": sum(finding.severity is Severity.ERROR for finding in findings),
        "warnings": sum(finding.severity is Severity.WARNING for finding in findings),
        "unread_sheets": sheets_of(findings, SHEET_NOT_READ),
        "sheets_without_grades": sheets_of(findings, GRADES_NOT_READ),
    }


def counts_by(master: MasterWorkbook, audits: pd.DataFrame, by: str) -> tuple[GradeCount, ...]:
    """Return grade counts of audits by what they have in common; service areas in the framework's order."""
    order = [area.name for area in master.catalogue.service_areas.values()] if by == "service_area" else []
    return grade_counts(grade_table(audits, by, master.scale, order=order), master.scale)


def total_count(rows: Sequence[GradeCount], keys: Sequence[str], label: str = "Total") -> GradeCount:
    """Return the sum of grade counts."""
    grades = {key: sum(row.grades[key] for row in rows) for key in keys}
    return GradeCount(label=label, grades=grades, ungraded=sum(row.ungraded for row in rows))


def period_grades(master: MasterWorkbook, period: Period, service_area: str | None) -> PeriodGrades:
    """Return the grades of a period, labelled in short."""
    audits = of_area(master.audits_in(period), service_area)
    count = total_count(counts_by(master, audits, "service_area"), master.scale.keys, period.short_label)
    return PeriodGrades(period=period, count=count, good=good_share(master, count))


def _quarters(master: MasterWorkbook, period: Period, service_area: str | None) -> tuple[PeriodGrades, ...]:
    """Return the grades of the calendar quarters of a period, as far as they lie in it."""
    wholes = dict.fromkeys(Period.of(day, PeriodKind.QUARTER) for day in period.months())
    parts = [Period(start=max(each.start, period.start), end=min(each.end, period.end)) for each in wholes]
    return tuple(period_grades(master, each, service_area) for each in parts)


def good_share(master: MasterWorkbook, row: GradeCount) -> MeasuredShare:
    """Return the share of graded audits in the better half of the scale."""
    return measure_share(best_half(row, master.scale), row.graded)


def _quality(master: MasterWorkbook, audits: pd.DataFrame, as_of: date) -> tuple[QualityMeasure, ...]:
    deadlines = deadlines_of(master.catalogue.framework)
    return audit_quality(audits, master.register.fields, deadlines, as_of)


def _quality_by_area(
    master: MasterWorkbook, audits: pd.DataFrame, as_of: date, areas: Sequence[GradeCount]
) -> tuple[tuple[str, tuple[QualityMeasure, ...]], ...]:
    return tuple(
        (row.label, _quality(master, audits[audits["service_area"].eq(row.label)], as_of))
        for row in areas
        if row.graded
    )


def _areas_without_audits(master: MasterWorkbook, areas: Sequence[GradeCount]) -> tuple[str, ...]:
    audited = {row.label for row in areas}
    return tuple(area.name for area in master.catalogue.service_areas.values() if area.name not in audited)


def _waiting(master: MasterWorkbook, period: Period, service_area: str | None) -> int:
    table = of_area(master.audits_table, service_area)
    day = table["belongs_on"].fillna(table["allocated_on"])
    is_in_period = day.between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    return int((~table["is_completed"] & is_in_period).sum())


def _unmoderated_worst(audits: pd.DataFrame, worst: str) -> int:
    return int((audits["grade"].eq(worst) & audits["moderated_grade"].isna()).sum())
