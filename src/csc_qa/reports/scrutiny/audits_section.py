"""What was audited in the period, and what is to be learnt from it."""

from __future__ import annotations

from csc_qa.core.grade_count import GradeCount
from csc_qa.core.period import Period
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn, TextBlock
from csc_qa.reports.analysis.grade_parts import best_half, best_half_name, say_share
from csc_qa.reports.kpi.small_numbers import is_small
from csc_qa.reports.scrutiny.figures import AuditFigures

AUDITS_OF_PERIOD = "audits and reviews of the period"
_NOT_LEARNING = {"completed_in_time", "overseen_in_time", "uploaded_in_time", "moderated"}
_PROMPT = "What the audits taught, and what has changed in practice because of it."


def audits_section(figures: AuditFigures, period: Period, *, is_public: bool) -> Section:
    """Return how many audits were done, their grades, moderation, and what the audits themselves show."""
    said = _audited(figures, period)
    # Published, a sum of two columns of the table would tell of one that is hidden in it.
    said += [] if is_public else _good(figures)
    shown = _shown([*said, *_moderated(figures)], is_public=is_public)
    quality = "; ".join(_shown(_quality(figures), is_public=is_public))
    shown += [f"What the graded audits themselves did: {quality}."] if quality else []
    return Section(
        key="audits",
        title="Audits of practice",
        sentences=tuple(shown),
        tables=(_table(figures),) if figures.total.total else (),
        blocks=(TextBlock(key="learning", title="What was learnt", prompt=_PROMPT),),
    )


_Said = list[tuple[str, tuple[int, ...]]]
"""Sentences, and the counts that each tells of."""


def _shown(said: _Said, *, is_public: bool) -> list[str]:
    return [sentence for sentence, counts in said if not (is_public and any(map(is_small, counts)))]


def _audited(figures: AuditFigures, period: Period) -> _Said:
    total = figures.total
    if not total.total:
        return [(f"No audit or review was completed in {period.label}.", ())]
    return [
        (
            f"{total.total} audits and reviews were completed in {period.label}, {total.graded} with a "
            "grade.",
            (total.total, total.graded, total.ungraded),
        )
    ]


def _good(figures: AuditFigures) -> _Said:
    good, graded = best_half(figures.total, figures.scale), figures.total.graded
    if not graded:
        return []
    name = best_half_name(figures.scale)
    return [(f"Before moderation {say_share(good, graded)} were {name}.", (good, graded - good))]


def _moderated(figures: AuditFigures) -> _Said:
    agreement = figures.agreement
    if not agreement.audits:
        return []
    counts = (agreement.audits, agreement.exact_agreement, agreement.moved_down, agreement.moved_up)
    return [
        (
            f"{counts[0]} were looked at a second time (moderated): the grade stood in {counts[1]}, went "
            f"down in {counts[2]} and went up in {counts[3]}.",
            counts,
        )
    ]


def _quality(figures: AuditFigures) -> _Said:
    return [
        (
            f"{each.name[:1].lower()}{each.name[1:]}, {say_share(each.count, each.of)}",
            (each.count, each.of - each.count),
        )
        for each in figures.quality
        if each.count is not None and each.of and each.key not in _NOT_LEARNING
    ]


def _table(figures: AuditFigures) -> Table:
    keys = figures.scale.keys
    count = ColumnFormat.COUNT
    columns = (
        TableColumn(title="Programme", key="group"),
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
