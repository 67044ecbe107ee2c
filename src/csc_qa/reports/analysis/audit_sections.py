"""Sections on grades, what they rest on, and what happens next, each made from the figures alone."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from csc_qa.core.grade_count import GradeCount
from csc_qa.core.report import ChartKind, Section, Table, TextBlock
from csc_qa.core.share_change import TrendVerdict
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sentences import data_sentences, grade_sentences, reading_sentences
from csc_qa.reports.analysis.grade_parts import (
    AUDITS_OF_PERIOD,
    best_half_name,
    grade_count_chart,
    grade_count_table,
    grade_share_table,
    key_of,
)

NOT_RECORDED = "Not recorded"
_MONTH = "Month"
# Of fewer quarters no trend is said.
LEAST_QUARTERS = 3


def grades_section(figures: AuditFigures) -> Section:
    """Return grades by service area."""
    table = _table(figures, "Grades by service area, before moderation", "Service area", figures.areas)
    chart = grade_count_chart("Graded audits by service area", figures.areas, figures.scale, table="grades")
    title, sentences = "Grades by service area", grade_sentences(figures)
    if not figures.total.total:
        return Section(key="grades", title=title, sentences=sentences)
    return Section(
        key="grades",
        title=title,
        sentences=sentences,
        tables=(table,),
        charts=(chart,),
        blocks=(commentary("What stands behind these grades, and which of them call for action?"),),
    )


def months_section(figures: AuditFigures) -> Section | None:
    """Return grades by month; None of a single month."""
    if len(figures.period.months()) == 1:
        return None
    months = _all_months(figures)
    chart = grade_count_chart(
        "Graded audits by month",
        months,
        figures.scale,
        kind=ChartKind.STACKED_COLUMNS,
        table="grades_by_month",
    )
    table = _table(figures, "Grades by month", _MONTH, months)
    return Section(
        key="months",
        title="Month by month",
        sentences=_trend_sentences(figures),
        tables=(table, *_quarters_tables(figures)),
        charts=(chart,),
    )


def groups_section(figures: AuditFigures) -> Section | None:
    """Return grades by programme, theme and audit tool; None where the register keeps none of them."""
    groups: list[tuple[str, str, Sequence[GradeCount]]] = [
        ("Grades by programme", "Programme", figures.programmes),
        ("Grades by theme", "Theme", figures.themes),
        ("Grades by audit tool", "Audit tool", figures.tools),
    ]
    kept = [each for each in groups if any(row.label != NOT_RECORDED for row in each[2])]
    tables = tuple(_table(figures, title, first, rows) for title, first, rows in kept)
    return Section(key="groups", title="Programmes, themes and tools", tables=tables) if tables else None


def next_steps_section() -> Section:
    """Return where people write what will be done."""
    block = TextBlock(
        key="actions",
        title="Actions and next steps",
        prompt="For each action: what will be done, who will do it, and by when.",
    )
    return Section(key="next_steps", title="What happens next", blocks=(block,))


def data_section(figures: AuditFigures, *, is_short: bool = False) -> Section:
    """Return what the figures rest on.

    Args:
        is_short: only how the shares are to be read.
    """
    if is_short:
        return Section(key="data", title="How to read the shares", sentences=reading_sentences(figures))
    return Section(key="data", title="How good the data is", sentences=data_sentences(figures))


def commentary(prompt: str, draft: Sequence[str] = ()) -> TextBlock:
    """Return the place for what figures alone cannot say.

    Args:
        prompt: what to write here.
        draft: paragraphs to begin with.
    """
    return TextBlock(key="commentary", title="Commentary", paragraphs=tuple(draft), prompt=prompt)


def _table(figures: AuditFigures, title: str, first: str, rows: Sequence[GradeCount]) -> Table:
    """Return a table of all audits of the period, by what they have in common.

    That of audit tools is not published: whoever knows which service area uses which tool could subtract.
    """
    table = grade_count_table(
        title,
        first,
        rows,
        figures.scale,
        figures.total,
        key="grades" if rows is figures.areas else f"grades_by_{key_of(first)}",
        counts_of="" if rows is figures.tools else AUDITS_OF_PERIOD,
    )
    return table if first == _MONTH else _as_typed(table)


def _as_typed(table: Table) -> Table:
    first, *others = table.columns
    return table.model_copy(update={"columns": (first.model_copy(update={"is_typed": True}), *others)})


def _quarters_tables(figures: AuditFigures) -> tuple[Table, ...]:
    if len(figures.quarters) < LEAST_QUARTERS:
        return ()
    rows = [(each.count, each.good) for each in figures.quarters]
    return (grade_share_table("Grades by quarter", "Quarter", rows, figures.scale, key="grades_by_quarter"),)


def _trend_sentences(figures: AuditFigures) -> tuple[str, ...]:
    if len(figures.quarters) < LEAST_QUARTERS:
        return ()
    share = f"the share graded {best_half_name(figures.scale)}"
    said = {
        TrendVerdict.RISING: f"From quarter to quarter {share} rises, by more than chance "
        "would likely bring.",
        TrendVerdict.FALLING: f"From quarter to quarter {share} falls, by more than chance "
        "would likely bring.",
        TrendVerdict.NOT_CLEAR: f"From quarter to quarter {share} shows no clear trend: chance alone may "
        "bring the differences.",
        TrendVerdict.TOO_FEW: f"Too few audits were graded in each quarter to say whether {share} rises or "
        "falls.",
    }
    return (said[figures.quarter_trend.verdict],)


def _all_months(figures: AuditFigures) -> list[GradeCount]:
    """Return every month of the period up to the day of the report, also those without audits."""
    known = {row.label: row for row in figures.months}
    none = dict.fromkeys(figures.scale.keys, 0)
    labels = [f"{day:%Y-%m}" for day in figures.period.months()]
    return [
        known.get(label, GradeCount(label=label, grades=none)).model_copy(
            update={"label": _month_name(label)}
        )
        for label in labels
        if label in known or label <= f"{figures.as_of:%Y-%m}"
    ]


def _month_name(label: str) -> str:
    year, _, month = label.partition("-")
    return f"{calendar.month_abbr[int(month)]} {year}"
