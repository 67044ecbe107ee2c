"""The section on the analysis areas: how audits graded each of them, beside earlier periods."""

from __future__ import annotations

from csc_qa.core.grade import GradeScale
from csc_qa.core.report import Chart, ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.analysis.area_figures import AnalysisAreaFigures
from csc_qa.reports.analysis.area_sentences import area_sentences
from csc_qa.reports.analysis.audit_sections import commentary
from csc_qa.reports.analysis.change_figures import LabelledChange
from csc_qa.reports.analysis.change_section import changes_table
from csc_qa.reports.analysis.grade_parts import best_half_name, grade_count_chart, grade_share_table

_PERCENT = ColumnFormat.PERCENT
_TABLE = "analysis_areas"


def analysis_areas_section(
    figures: AnalysisAreaFigures, scale: GradeScale, *, has_trend: bool = True
) -> Section:
    """Return how audits graded each analysis area; sentences alone where none did.

    Args:
        has_trend: with the tables on earlier periods.
    """
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    if figures.graded:
        rows = [each.count for each in figures.areas]
        tables = (_grades_table(figures, scale), *(_earlier_tables(figures, scale) if has_trend else ()))
        charts = (grade_count_chart("Grades by analysis area", rows, scale, table=_TABLE),)
    return Section(
        key=_TABLE,
        title="The analysis areas",
        sentences=area_sentences(figures, scale),
        tables=tables,
        charts=charts,
        blocks=(commentary("What do audits say of practice in these areas?"),) if figures.graded else (),
    )


def _grades_table(figures: AnalysisAreaFigures, scale: GradeScale) -> Table:
    rows = [(each.count, each.good) for each in figures.areas]
    note = "Each audit grades several areas, so that the rows count the same audits again."
    return grade_share_table(
        "Grades by analysis area",
        "Analysis area",
        rows,
        scale,
        key=_TABLE,
        note=note,
        counts_of="grades of the analysis areas in the period",
    )


def _earlier_tables(figures: AnalysisAreaFigures, scale: GradeScale) -> tuple[Table, ...]:
    if not any(share.of for each in figures.areas for share in each.earlier):
        return ()
    changes = [LabelledChange(label=each.area.name, change=each.change) for each in figures.areas]
    title = f"Change by analysis area: {figures.earlier[-1].short_label} and {figures.period.short_label}"
    change = changes_table(title, "Analysis area", changes, scale, key="change_by_analysis_area")
    return (change, _trend_table(figures, scale))


def _trend_table(figures: AnalysisAreaFigures, scale: GradeScale) -> Table:
    periods = (*figures.earlier, figures.period)
    columns = (
        TableColumn(title="Analysis area", key="group"),
        *(TableColumn(title=each.short_label, format=_PERCENT, key=str(each)) for each in periods),
        TableColumn(title="Trend", key="trend"),
    )
    rows = tuple(
        (
            each.area.name,
            *(share.percent for share in each.earlier),
            each.good.percent,
            each.trend.verdict.value,
        )
        for each in figures.areas
    )
    title = f"{best_half_name(scale)} by analysis area, % of graded"
    return Table(title=title, columns=columns, rows=rows, key="analysis_areas_over_periods")
