"""The performance report as a neutral report object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from csc_qa.core.framework import Framework
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_chapter import KpiChapter
from csc_qa.core.kpi_table import KpiFinding
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.kpi.definitions import definitions_section
from csc_qa.reports.kpi.sections import chapter_sections, findings_section
from csc_qa.reports.kpi.small_numbers import HIDDEN, NOTE
from csc_qa.reports.kpi.summary import attention_section, key_figures, summary_section

TITLE = "Performance report"
RULES = (
    "RAG: green meets the target; amber misses it by no more than a tenth of it, or by what the indicator "
    "allows; red misses it by more. A target for the year is held against the forecast of the year's end.",
    "Variation and assurance: XmR charts (NHS, Making data count); 95% intervals: Wilson and Byar.",
)


class KpiFigures(NamedTuple):
    """What the performance report is made from.

    Attributes:
        month: of the report.
        chapters: its sections with their rows; protected where the report is for publication.
        findings: of the check of the tables; None where they are not to be published.
        audited: sentences on how many audits were done.
        as_json: the figures of the command.
        sources: what the figures were made from.
    """

    month: Period
    chapters: tuple[KpiChapter, ...]
    findings: tuple[KpiFinding, ...] | None
    indicators: Mapping[str, Indicator]
    audited: tuple[str, ...]
    as_json: Mapping[str, object]
    sources: tuple[str, ...]


def build_kpi_report(figures: KpiFigures, framework: Framework, *, unit: str) -> Report:
    """Set the figures of the performance report into sections."""
    chapters, findings = figures.chapters, figures.findings
    checked = () if findings is None else (findings_section(findings, figures.indicators),)
    return Report(
        kind="kpi",
        title=TITLE,
        authority=framework.authority,
        unit=unit,
        period=figures.month,
        key_figures=key_figures(chapters),
        sections=(
            summary_section(chapters),
            attention_section(chapters),
            *chapter_sections(chapters, figures.audited),
            *checked,
            definitions_section(chapters),
        ),
        figures=dict(figures.as_json),
        sources=(*figures.sources, *RULES),
        notes=notes_on(chapters),
    )


def notes_on(chapters: Sequence[KpiChapter]) -> tuple[str, ...]:
    """Return what a reader must know of protected numbers."""
    rows = [row for chapter in chapters for row in chapter.rows]
    hides = any(row.is_protected or HIDDEN in row.comparators.values() for row in rows)
    return (NOTE,) if hides else ()
