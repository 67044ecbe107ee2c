"""The section on how grades changed: periods beside one another, and each service area on the one before."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.grade import GradeScale
from csc_qa.core.report import Cell, ChartKind, ColumnFormat, Section, Table, TableColumn
from csc_qa.core.share_change import ChangeVerdict
from csc_qa.reports.analysis.audit_sections import commentary
from csc_qa.reports.analysis.change_figures import ChangeFigures, LabelledChange
from csc_qa.reports.analysis.change_sentences import change_sentences
from csc_qa.reports.analysis.grade_parts import best_half_name, grade_count_chart, grade_share_table, key_of
from csc_qa.reports.analysis.measured import interval_text

_COUNT, _PERCENT = ColumnFormat.COUNT, ColumnFormat.PERCENT
_PROMPT = "What was audited, by whom, and what was done since the period before that may explain the change?"


def change_section(change: ChangeFigures, scale: GradeScale) -> Section:
    """Return the grades of the period beside those of earlier ones; a sentence alone where there are none."""
    sentences = change_sentences(change, scale)
    if not change.has_earlier:
        return Section(key="change", title="Change on earlier periods", sentences=sentences)
    rows = [each.count for each in change.periods]
    chart = grade_count_chart(
        "Graded audits by period", rows, scale, kind=ChartKind.STACKED_COLUMNS, table="grades_by_period"
    )
    tables = [_periods_table(change, scale)]
    if change.areas:
        title = f"Change by service area: {change.previous.short_label} and {change.periods[-1].count.label}"
        tables.append(changes_table(title, "Service area", change.areas, scale, key="change_by_service_area"))
    return Section(
        key="change",
        title="Change on earlier periods",
        sentences=sentences,
        tables=tuple(tables),
        charts=(chart,),
        blocks=(commentary(_PROMPT),),
    )


def changes_table(
    title: str, first: str, changes: Sequence[LabelledChange], scale: GradeScale, *, key: str
) -> Table:
    """Return a row for each group: its share before and now, and what may be said of the difference."""
    good = best_half_name(scale)
    columns = (
        TableColumn(title=first, key=key_of(first)),
        TableColumn(title="Graded before", format=_COUNT, key="graded_before"),
        TableColumn(title=f"{good} before", format=_PERCENT, key="good_share_before"),
        TableColumn(title="Graded now", format=_COUNT, key="graded"),
        TableColumn(title=f"{good} now", format=_PERCENT, key="good_share"),
        TableColumn(title="95 % interval now", key="interval"),
        TableColumn(title="What may be said", key="verdict"),
    )
    rows = tuple(_change_row(each) for each in changes)
    note = (
        "Where several are compared at once, one would be set apart by chance alone now and then: this is "
        "allowed for."
    )
    return Table(title=title, columns=columns, rows=rows, note=note if len(rows) > 1 else "", key=key)


def _change_row(labelled: LabelledChange) -> tuple[Cell, ...]:
    before, now = labelled.change.before, labelled.change.now
    known = (before.of, before.percent) if before else (0, None)
    verdict = ChangeVerdict.TOO_FEW if not now.of else labelled.change.verdict
    return (labelled.label, *known, now.of, now.percent, interval_text(now), verdict.value)


def _periods_table(change: ChangeFigures, scale: GradeScale) -> Table:
    rows = [(each.count, each.good) for each in change.periods]
    note = (
        "Each period has other cases, and at times other areas and themes: what was audited moves the grades "
        "too."
    )
    return grade_share_table("Grades by period", "Period", rows, scale, key="grades_by_period", note=note)
