"""What was audited in the period, and what is to be learnt from it."""

from __future__ import annotations

from csc_qa.core.grade_count import GradeCount
from csc_qa.core.period import Period
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn, TextBlock
from csc_qa.reports.analysis.grade_parts import best_half, best_half_name, say_share
from csc_qa.reports.analysis.measured import say_count, say_list
from csc_qa.reports.scrutiny.figures import AuditFigures

AUDITS_OF_PERIOD = "audits and reviews of the period"
_NOT_LEARNING = {"completed_in_time", "overseen_in_time", "uploaded_in_time", "moderated"}
_PROMPT = "What the audits taught, and what has changed in practice because of it."


def audits_section(figures: AuditFigures, period: Period) -> Section:
    """Return how many audits were done, their grades, moderation, and what the audits themselves show."""
    said = (*_audited(figures, period), *_moderated(figures), *_quality(figures))
    return Section(
        key="audits",
        title="Audits of practice",
        sentences=said,
        tables=(_table(figures),) if figures.total.total else (),
        blocks=(TextBlock(key="learning", title="What was learnt", prompt=_PROMPT),),
    )


def _audited(figures: AuditFigures, period: Period) -> list[str]:
    total = figures.total
    if not total.total:
        return [f"No audit or review was completed in {period.label}."]
    graded, scale = total.graded, figures.scale
    were = say_count(total.total, "audit or review was", "audits and reviews were")
    done = f"{were} completed in {period.label}, {graded} with a grade."
    good = f"Before moderation {say_share(best_half(total, scale), graded)} were {best_half_name(scale)}."
    return [done, good] if graded else [done]


def _moderated(figures: AuditFigures) -> list[str]:
    agreement = figures.agreement
    if not agreement.audits:
        return []
    were = say_count(agreement.audits, "audit was", "audits were")
    return [
        f"{were} looked at a second time (moderated): the grade stood in "
        f"{agreement.exact_agreement}, went down in {agreement.moved_down} and up in {agreement.moved_up}."
    ]


def _quality(figures: AuditFigures) -> list[str]:
    told = [
        f"{say_share(each.count, each.of)} {each.said or each.name.lower()}"
        for each in figures.quality
        if each.count is not None and each.of and each.key not in _NOT_LEARNING
    ]
    return [f"Of the graded audits, {say_list(told)}."] if told else []


def _table(figures: AuditFigures) -> Table:
    keys = figures.scale.keys
    count = ColumnFormat.COUNT
    columns = (
        TableColumn(title="Programme", key="group", is_typed=True),
        *(TableColumn(title=e.name, format=count, grade=e.key, key=e.key) for e in figures.scale.grades),
        TableColumn(title="Graded", format=count, key="graded", sum_of=keys),
        TableColumn(title="Ungraded", format=count, key="ungraded"),
        TableColumn(title="Total", format=count, key="total", sum_of=("graded", "ungraded")),
    )
    return Table(
        title="Audits and reviews by programme, grades before moderation",
        columns=columns,
        rows=tuple(_cells(row, keys) for row in figures.programmes),
        total=_cells(figures.total, keys),
        key="scrutiny.audits",
        counts_of=AUDITS_OF_PERIOD,
    )


def _cells(row: GradeCount, keys: tuple[str, ...]) -> tuple[Cell, ...]:
    return (row.label, *(row.grades[key] for key in keys), row.graded, row.ungraded, row.total)
