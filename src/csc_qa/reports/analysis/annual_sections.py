"""The sections of the annual audit report, each made from the figures alone."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from csc_qa.core.grade_count import GradeCount
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.core.report import Chart, ChartKind, ColumnFormat, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.annual_figures import AnnualFigures
from csc_qa.reports.analysis.annual_sentences import (
    attention_sentences,
    data_sentences,
    grade_sentences,
    moderation_sentences,
    quality_sentences,
)
from csc_qa.reports.analysis.grade_parts import grade_count_chart, grade_count_table

_COUNT, _PERCENT = ColumnFormat.COUNT, ColumnFormat.PERCENT


def attention_section(figures: AnnualFigures) -> Section:
    """Return what the reader should act on."""
    return Section(key="attention", title="What needs attention", sentences=attention_sentences(figures))


def grades_section(figures: AnnualFigures) -> Section:
    """Return grades by service area."""
    table = grade_count_table(
        "Grades by service area, before moderation",
        "Service area",
        figures.areas,
        figures.scale,
        figures.total,
    )
    chart = grade_count_chart("Graded audits by service area", figures.areas, figures.scale)
    return Section(
        key="grades",
        title="Grades by service area",
        sentences=grade_sentences(figures),
        tables=(table,),
        charts=(chart,),
    )


def moderation_section(figures: AnnualFigures) -> Section:
    """Return original and moderated grades."""
    tables = (_moderation_table(figures), _matrix_table(figures)) if figures.agreement.audits else ()
    charts = (_moderation_chart(figures),) if figures.agreement.audits else ()
    return Section(
        key="moderation",
        title="Moderation",
        sentences=moderation_sentences(figures),
        tables=tables,
        charts=charts,
    )


def quality_section(figures: AnnualFigures) -> Section:
    """Return the quality of the audits themselves."""
    columns = (
        TableColumn(title="Graded audits that"),
        TableColumn(title="Audits", format=_COUNT),
        TableColumn(title="Out of", format=_COUNT),
        TableColumn(title="Share", format=_PERCENT),
    )
    rows = tuple((each.name, each.count, each.of, each.percent) for each in figures.quality)
    note = "A dash means that the register has no column that would show it."
    whole = Table(title="Quality of the audits", columns=columns, rows=rows, note=note)
    return Section(
        key="quality",
        title="Quality of the audits themselves",
        sentences=quality_sentences(figures),
        tables=(whole, _quality_by_area(figures)),
    )


def months_section(figures: AnnualFigures) -> Section:
    """Return grades by month."""
    months = [row.model_copy(update={"label": _month_name(row.label)}) for row in figures.months]
    chart = grade_count_chart("Graded audits by month", months, figures.scale, kind=ChartKind.STACKED_COLUMNS)
    table = grade_count_table("Grades by month", "Month", months, figures.scale, figures.total)
    return Section(key="months", title="Month by month", tables=(table,), charts=(chart,))


def groups_section(figures: AnnualFigures) -> Section:
    """Return grades by programme, theme and audit tool, where the register keeps them."""
    groups: list[tuple[str, str, Sequence[GradeCount]]] = [
        ("Grades by programme", "Programme", figures.programmes),
        ("Grades by theme", "Theme", figures.themes),
        ("Grades by audit tool", "Audit tool", figures.tools),
    ]
    kept = [each for each in groups if any(row.label != "Not recorded" for row in each[2])]
    tables = tuple(grade_count_table(title, first, rows, figures.scale) for title, first, rows in kept)
    return Section(key="groups", title="Programmes, themes and tools", tables=tables)


def data_section(figures: AnnualFigures) -> Section:
    """Return what the figures rest on."""
    return Section(key="data", title="How good the data is", sentences=data_sentences(figures))


def _moderation_table(figures: AnnualFigures) -> Table:
    agreement = figures.agreement
    columns = (
        TableColumn(title="Grade"),
        TableColumn(title="By the auditor", format=_COUNT),
        TableColumn(title="After moderation", format=_COUNT),
        TableColumn(title="Difference", format=_COUNT),
    )
    rows = tuple(
        (grade.name, before, after, after - before)
        for grade in figures.scale.grades
        for before, after in [(agreement.original[grade.key], agreement.moderated[grade.key])]
    )
    total = ("Total", agreement.audits, agreement.audits, 0)
    return Table(title="Grades before and after moderation", columns=columns, rows=rows, total=total)


def _matrix_table(figures: AnnualFigures) -> Table:
    grades = figures.scale.grades
    columns = (
        TableColumn(title="Auditor's grade"),
        *(TableColumn(title=f"Moderated to {grade.name}", format=_COUNT) for grade in grades),
    )
    rows = tuple((grade.name, *row) for grade, row in zip(grades, figures.agreement.matrix, strict=True))
    return Table(title="Where each grade went", columns=columns, rows=rows)


def _moderation_chart(figures: AnnualFigures) -> Chart:
    grades, agreement = figures.scale.grades, figures.agreement
    names = tuple(grade.name for grade in grades)
    before = tuple(agreement.original[grade.key] for grade in grades)
    after = tuple(agreement.moderated[grade.key] for grade in grades)
    pairs = (f"{name} {one} before, {two} after" for name, one, two in zip(names, before, after, strict=True))
    return Chart(
        title="Grades before and after moderation",
        kind=ChartKind.GROUPED_COLUMNS,
        categories=names,
        series=(Series(name="By the auditor", values=before), Series(name="After moderation", values=after)),
        alt=f"Grades before and after moderation: {'; '.join(pairs)}.",
        value_title="Moderated audits",
    )


def _quality_by_area(figures: AnnualFigures) -> Table:
    measures = [each for each in figures.quality if each.count is not None]
    keys = [each.key for each in measures]
    columns = (
        TableColumn(title="Service area"),
        TableColumn(title="Graded audits", format=_COUNT),
        *(TableColumn(title=each.short_name, format=_PERCENT) for each in measures),
    )
    rows = tuple(
        (area, of, *_percents(found, keys)) for area, found in figures.quality_by_area for of in [_of(found)]
    )
    total = ("All", figures.total.graded, *(each.percent for each in measures))
    note = (
        "Shares of few audits move a lot with each audit: compare areas with care where there are under 20."
    )
    return Table(
        title="Quality of the audits by service area", columns=columns, rows=rows, total=total, note=note
    )


def _percents(found: Sequence[QualityMeasure], keys: Sequence[str]) -> tuple[float | None, ...]:
    by_key = {each.key: each.percent for each in found}
    return tuple(by_key[key] for key in keys)


def _of(found: Sequence[QualityMeasure]) -> int:
    return max((each.of for each in found), default=0)


def _month_name(label: str) -> str:
    year, dash, month = label.partition("-")
    return f"{calendar.month_abbr[int(month)]} {year}" if dash and month.isdigit() else label
