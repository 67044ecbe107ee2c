"""The sections of the performance report: tables, small charts, and texts for people to edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.kpi_table import KpiFinding
from csc_qa.core.report import Section, Table, TableColumn, TextBlock
from csc_qa.reports.kpi.rows import worst_first
from csc_qa.reports.kpi.tables import KEY_PREFIX, months_table, small_charts, standing_table

COMMENTARY_PROMPT = "What the figures say, and why."
ACTIONS_PROMPT = "What will be done, by whom and by when."
_FINDING_TITLES = ("Severity", "Indicator", "Month", "Printed", "What is wrong")
_NO_ROWS = "The KPI tables have no figures for this section."


def chapter_sections(chapters: Sequence[KpiChapter], audited: Sequence[str] = ()) -> tuple[Section, ...]:
    """Return a section of the report for each chapter.

    An indicator that stands in several has its chart and its commentary in the first.

    Args:
        audited: sentences on how many audits were done, for the section they belong into.
    """
    seen: dict[str, str] = {}
    made = []
    for chapter in chapters:
        made.append(_chapter_section(chapter, seen, audited if chapter.section.holds_audits else ()))
        for row in chapter.rows:
            seen.setdefault(row.id, chapter.section.title)
    return tuple(made)


def findings_section(findings: Sequence[KpiFinding], indicators: Mapping[str, Indicator]) -> Section:
    """Return the figures that cannot be right, or want a look."""
    rows = tuple(
        (
            each.severity.value,
            _name(each, indicators),
            f"{each.month:%b %y}" if each.month else None,
            each.printed,
            each.message,
        )
        for each in findings
    )
    columns = tuple(TableColumn(title=title) for title in _FINDING_TITLES)
    table = Table(title="Figures that do not fit together", columns=columns, rows=rows, key="findings")
    return Section(
        key="findings",
        title="Figures to check",
        sentences=(_findings_sentence(findings),),
        tables=(table,) if rows else (),
    )


def _chapter_section(chapter: KpiChapter, seen: Mapping[str, str], audited: Sequence[str]) -> Section:
    section = chapter.section
    own = [row for row in chapter.rows if row.id not in seen]
    tables = (months_table(chapter), standing_table(chapter)) if chapter.rows else ()
    return Section(
        key=f"{KEY_PREFIX}{section.key}",
        title=section.title,
        sentences=(*audited, *_elsewhere(chapter, seen), *_nothing(chapter)),
        tables=tables,
        charts=small_charts(own, tables[0].key) if tables else (),
        blocks=(_commentary(own, section.prompt), _actions()),
    )


def _commentary(rows: Sequence[KpiRow], prompt: str) -> TextBlock:
    drafts = tuple(row.draft for row in worst_first(rows) if row.draft)
    return TextBlock(
        key="commentary", title="Commentary", paragraphs=drafts, prompt=prompt or COMMENTARY_PROMPT
    )


def _actions() -> TextBlock:
    return TextBlock(key="actions", title="Actions and next steps", prompt=ACTIONS_PROMPT)


def _elsewhere(chapter: KpiChapter, seen: Mapping[str, str]) -> list[str]:
    places: dict[str, list[str]] = {}
    for row in chapter.rows:
        if row.id in seen and (row.draft or small_charts([row], "")):
            places.setdefault(seen[row.id], []).append(row.label)
    return [
        f"Charts and commentary of {', '.join(labels)} stand under {title}."
        for title, labels in places.items()
    ]


def _nothing(chapter: KpiChapter) -> tuple[str, ...]:
    return () if chapter.rows or chapter.section.prompt else (_NO_ROWS,)


def _findings_sentence(findings: Sequence[KpiFinding]) -> str:
    if not findings:
        return "The tables were checked against their own numbers and one another: nothing was found."
    counts = [
        (sum(each.severity.value == severity for each in findings), words)
        for severity, words in (
            ("error", "cannot be right"),
            ("warning", "want a look"),
            ("info", "are queries"),
        )
    ]
    said = ", ".join(f"{count} {words}" for count, words in counts if count)
    return f"The tables were checked against their own numbers and one another: {said}."


def _name(finding: KpiFinding, indicators: Mapping[str, Indicator]) -> str | None:
    known = indicators.get(finding.indicator or "")
    return known.name if known else finding.indicator
