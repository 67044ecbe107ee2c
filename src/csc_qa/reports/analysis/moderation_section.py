"""The section on what moderation made of the auditors' grades."""

from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind, ColumnFormat, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sections import commentary
from csc_qa.reports.analysis.audit_sentences import moderation_sentences

_COUNT = ColumnFormat.COUNT


def moderation_section(figures: AuditFigures, *, has_matrix: bool = True) -> Section:
    """Return original and moderated grades.

    Args:
        has_matrix: with the table of where each grade went.
    """
    is_moderated = bool(figures.agreement.audits)
    matrix = (_matrix_table(figures),) if has_matrix else ()
    prompt = "What did the panels find, and what will auditors be asked to do differently?"
    return Section(
        key="moderation",
        title="Moderation",
        sentences=moderation_sentences(figures),
        tables=(_moderation_table(figures), *matrix) if is_moderated else (),
        charts=(_moderation_chart(figures),) if is_moderated else (),
        blocks=(commentary(prompt),) if is_moderated else (),
    )


def _moderation_table(figures: AuditFigures) -> Table:
    agreement = figures.agreement
    columns = (
        TableColumn(title="Grade", key="grade"),
        TableColumn(title="By the auditor", format=_COUNT, key="original"),
        TableColumn(title="After moderation", format=_COUNT, key="moderated"),
        TableColumn(title="Difference", format=_COUNT),
    )
    rows = tuple(
        (grade.name, before, after, after - before)
        for grade in figures.scale.grades
        for before, after in [(agreement.original[grade.key], agreement.moderated[grade.key])]
    )
    total = ("Total", agreement.audits, agreement.audits, 0)
    return Table(
        title="Grades before and after moderation",
        columns=columns,
        rows=rows,
        total=total,
        key="before_and_after_moderation",
        counts_of="moderated audits of the period",
    )


def _matrix_table(figures: AuditFigures) -> Table:
    grades = figures.scale.grades
    columns = (
        TableColumn(title="Auditor's grade"),
        *(TableColumn(title=f"Moderated to {grade.name}", format=_COUNT) for grade in grades),
    )
    rows = tuple((grade.name, *row) for grade, row in zip(grades, figures.agreement.matrix, strict=True))
    return Table(title="Where each grade went", columns=columns, rows=rows, key="moderation_matrix")


def _moderation_chart(figures: AuditFigures) -> Chart:
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
        table="before_and_after_moderation",
    )
