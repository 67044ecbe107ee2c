"""What the KPI tables say, in plain language: what is missed, what has changed, what is not on course."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.rag import Rag
from csc_qa.core.report import Section
from csc_qa.core.spc import Assurance, Variation
from csc_qa.core.target import ComparatorGroup
from csc_qa.reports.kpi.rows import (
    assurance_of,
    has_target,
    rag_of,
    rows_once,
    silent_about,
    variation_of,
    worst_first,
)

TABLES = "Appendix 1"
_CHANGES = {
    Variation.IMPROVEMENT: "Over the months it has got better, by more than its usual ups and downs.",
    Variation.CONCERN: "Over the months it has got worse, by more than its usual ups and downs.",
    Variation.NEUTRAL: "Over the months it has changed, by more than its usual ups and downs.",
    Variation.COMMON_CAUSE: "It lies within its usual ups and downs.",
}
_CANNOT = "As things are done now, the target cannot be expected to be met."


def concerns_section(chapters: Sequence[KpiChapter], month: str) -> Section:
    """Return what the panel may want to ask about: what is missed, and what is getting worse."""
    rows = rows_once(chapters)
    red = [row for row in worst_first(rows) if rag_of(row) is Rag.RED]
    worse = [row for row in rows if variation_of(row) is Variation.CONCERN and row not in red]
    said = [_counts(rows, month), *(_headline(row) for row in red)]
    said += [" ".join((_headline(row), *_still(row))) for row in worse]
    return Section(key="kpi.concerns", title="Performance: what is not on course", sentences=tuple(said))


def better_section(chapters: Sequence[KpiChapter]) -> Section:
    """Return what meets its target, and what has got better."""
    rows = rows_once(chapters)
    met = [row.label for row in rows if rag_of(row) is Rag.GREEN]
    better = [row for row in rows if variation_of(row) is Variation.IMPROVEMENT]
    said = [f"These measures meet their target: {', '.join(met)}." if met else "No measure meets its target."]
    said += [_headline(row) for row in better if rag_of(row) is not Rag.RED]
    named = [row.label for row in better if rag_of(row) is Rag.RED]
    if named:
        said.append(f"Better than before, though still short of the target: {', '.join(named)}.")
    return Section(key="kpi.better", title="Performance: what is on course", sentences=tuple(said))


def _counts(rows: Sequence[KpiRow], month: str) -> str:
    judged = [row for row in rows if has_target(row)]
    green, amber, red = (sum(rag_of(row) is rag for row in judged) for rag in (Rag.GREEN, Rag.AMBER, Rag.RED))
    return (
        f"{TABLES} has the {len(rows)} measures of {month}. {len(judged)} of them have a target: {green} "
        f"met, {amber} narrowly missed and {red} missed by more.{silent_about(rows)}"
    )


def _headline(row: KpiRow) -> str:
    """Return a measure's figure, target, change, and how others fare, in plain sentences."""
    parts = [f"{row.name}: {_value(row)}.", _variation(row), _others(row.status)]
    if assurance_of(row) is Assurance.FAIL:
        parts.append(_CANNOT)
    return " ".join(part for part in parts if part)


def _still(row: KpiRow) -> list[str]:
    words = {Rag.GREEN: "The target is still met.", Rag.AMBER: "The target is missed narrowly."}
    return [words[rag] for rag in words if rag_of(row) is rag]


def _value(row: KpiRow) -> str:
    target = _spelt_out(row.target) if has_target(row) else ""
    if row.forecast:
        held = f"; the target for the year is {target}" if target else ""
        return f"{row.value}; at this pace the year ends at {row.forecast}{held}"
    change = f", {row.change} on the month before" if row.change else ""
    return f"{row.value}{change}" + (f"; the target is {target}" if target else "")


def _spelt_out(target: str) -> str:
    """Return a target without signs, which not everybody reads."""
    return target.replace("<", "under ").replace(">", "over ")


def _variation(row: KpiRow) -> str:
    variation = variation_of(row)
    return _CHANGES[variation] if variation else ""


def _others(status: IndicatorStatus) -> str:
    """Say on which side of England's figure it lies, where the two can be set against each other."""
    for each in status.comparators:
        if each.group is ComparatorGroup.ENGLAND and each.difference:
            return f"It is {'higher' if each.difference > 0 else 'lower'} than in England as a whole."
    return ""
