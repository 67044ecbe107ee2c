"""The head of the performance report: icons of every indicator on one page, and what needs attention."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.rag import Rag
from csc_qa.core.report import IconCard, KeyFigure, Section
from csc_qa.core.spc import Assurance, Variation
from csc_qa.reports.kpi.rows import (
    assurance_of,
    first_rows,
    has_target,
    rag_of,
    rows_once,
    silent_about,
    variation_of,
    worst_first,
)
from csc_qa.reports.kpi.small_numbers import HIDDEN

FEW_MONTHS = 13


def summary_section(chapters: Sequence[KpiChapter]) -> Section:
    """Return every indicator as icons, by the section in which it first stands."""
    icons = tuple(_card(row, title) for title, row in first_rows(chapters))
    return Section(key="kpi.summary", title="Every indicator on a page", icons=icons)


def attention_section(chapters: Sequence[KpiChapter]) -> Section:
    """Return what the reader should look at first."""
    rows = rows_once(chapters)
    said = [_targets_met(rows)]
    said += [f"{what}: {'; '.join(map(words, found))}." for what, words, found in _groups(rows) if found]
    return Section(key="kpi.attention", title="What needs attention", sentences=(*said, *_provisional(rows)))


def key_figures(chapters: Sequence[KpiChapter]) -> tuple[KeyFigure, ...]:
    """Return how many indicators are green, amber and red, and how many show a concern."""
    rows = rows_once(chapters)
    judged = [row for row in rows if has_target(row)]
    concerns = sum(variation_of(row) is Variation.CONCERN for row in rows)
    counts = [
        (str(rag), sum(rag_of(row) is rag for row in judged)) for rag in (Rag.GREEN, Rag.AMBER, Rag.RED)
    ]
    detail = f"of {len(judged)} with a target"
    figures = [KeyFigure(label=label, value=str(count), detail=detail) for label, count in counts]
    concern = KeyFigure(
        label="Of concern",
        value=str(concerns),
        detail=f"worse by more than usual ups and downs, of {len(rows)}",
    )
    return (*figures, concern)


def against_target(row: KpiRow) -> str:
    """Return the indicator with its figure and its target, such as `CLA (543; target 540)`."""
    return f"{row.label} ({row.value}; target {row.target})"


def _card(row: KpiRow, group: str) -> IconCard:
    rag = rag_of(row)
    value, since, when = row.value.partition(" since ")
    return IconCard(
        label=f"{row.label}{since}{when}",
        value=HIDDEN if row.is_protected else value or "no figure",
        target=row.target,
        variation=str(variation_of(row) or ""),
        assurance=str(assurance_of(row) or ""),
        rag=str(rag) if rag else "",
        group=group,
    )


def _targets_met(rows: Sequence[KpiRow]) -> str:
    judged = [row for row in rows if has_target(row)]
    green, amber, red = (sum(rag_of(row) is rag for row in judged) for rag in (Rag.GREEN, Rag.AMBER, Rag.RED))
    return (
        f"{len(judged)} of {len(rows)} indicators have a target to be judged against: {green} met, "
        f"{amber} narrowly missed and {red} missed by more.{silent_about(rows)}"
    )


_Group = tuple[str, Callable[[KpiRow], str], list[KpiRow]]


def _groups(rows: Sequence[KpiRow]) -> list[_Group]:
    """Return the groups of indicators that are named, each under what they have in common."""
    worst = worst_first(rows)
    red = [row for row in worst if rag_of(row) is Rag.RED]
    concern = [row for row in worst if variation_of(row) is Variation.CONCERN]
    failing = [row for row in red if assurance_of(row) is Assurance.FAIL and row not in concern]
    others = [row for row in red if row not in concern and row not in failing and not row.forecast]
    late = [row for row in worst if row.forecast and rag_of(row) in (Rag.RED, Rag.AMBER)]
    better = [row for row in worst if variation_of(row) is Variation.IMPROVEMENT]
    return [
        ("Red, with a special cause of concern", against_target, [e for e in concern if e in red]),
        ("Red, and not to be met by the process as it is", against_target, failing),
        ("Red", against_target, others),
        ("Forecast to miss the year's target", _forecast, late),
        (
            "A special cause of concern without being red",
            against_target,
            [e for e in concern if e not in red],
        ),
        ("A special cause of improvement", against_target, better),
    ]


def _forecast(row: KpiRow) -> str:
    return f"{row.label} ({row.value}, {row.forecast} at the year's end; target {row.target})"


def _provisional(rows: Sequence[KpiRow]) -> tuple[str, ...]:
    charts = [row.status.chart for row in rows if row.status.chart is not None]
    if not any(len(chart.points) < FEW_MONTHS for chart in charts):
        return ()
    return (f"Variation and assurance rest on fewer than {FEW_MONTHS} months, so read them as provisional.",)
