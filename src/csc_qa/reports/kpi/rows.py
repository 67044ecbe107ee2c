"""The rows of chapters: each indicator once, and which wants a reader's attention first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.rag import Rag
from csc_qa.core.spc import Assurance, SpcChart, Variation

_RAGS = (Rag.RED, Rag.AMBER, Rag.NOT_JUDGED, Rag.GREEN)


def first_rows(chapters: Iterable[KpiChapter]) -> list[tuple[str, KpiRow]]:
    """Return the row of every indicator in the first section in which it stands, with that one's title."""
    found: dict[str, tuple[str, KpiRow]] = {}
    for chapter in chapters:
        for row in chapter.rows:
            found.setdefault(row.id, (chapter.section.title, row))
    return list(found.values())


def rows_once(chapters: Iterable[KpiChapter]) -> tuple[KpiRow, ...]:
    """Return the row of every indicator in the first section in which it stands."""
    return tuple(row for _, row in first_rows(chapters))


def chart_now(row: KpiRow) -> SpcChart | None:
    """Return the chart whose icons hold in the month; None where nothing may be said of it."""
    return None if row.is_protected else row.status.chart_now


def variation_of(row: KpiRow) -> Variation | None:
    """Return the variation icon."""
    chart = chart_now(row)
    return chart.variation if chart else None


def assurance_of(row: KpiRow) -> Assurance | None:
    """Return the assurance icon."""
    chart = chart_now(row)
    return chart.assurance if chart else None


def rag_of(row: KpiRow) -> Rag | None:
    """Return the rating; None where nothing may be said of it."""
    return None if row.is_protected else row.status.rag


def has_target(row: KpiRow) -> bool:
    """Say whether the indicator was judged against a target."""
    return rag_of(row) not in (None, Rag.NOT_JUDGED)


def silent_about(rows: Sequence[KpiRow]) -> str:
    """Return how many rows nothing may be said of, as a sentence to add; empty where there are none."""
    hidden = sum(row.is_protected for row in rows)
    if not hidden:
        return ""
    others = (
        "one other indicator, whose figures are" if hidden == 1 else f"{hidden} others, whose figures are"
    )
    return f" Nothing is said of {others} too small to publish."


def worst_first(rows: Iterable[KpiRow]) -> list[KpiRow]:
    """Return the rows by rating, then concern, then whether the target can be expected to be met."""
    return sorted(
        rows,
        key=lambda row: (
            _RAGS.index(rag_of(row) or Rag.NOT_JUDGED),
            variation_of(row) is not Variation.CONCERN,
            assurance_of(row) is not Assurance.FAIL,
        ),
    )
