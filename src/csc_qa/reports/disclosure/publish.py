"""Turn a report into the one that may be published."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import KeyFigure, Report, Section, Table, TextBlock
from csc_qa.reports.disclosure.charts import draw_anew
from csc_qa.reports.disclosure.figures import published_figures
from csc_qa.reports.disclosure.marks import HIDDEN, is_protected_already
from csc_qa.reports.disclosure.sentences import sentences_of
from csc_qa.reports.disclosure.tables import protected_tables

SMALL_NUMBERS = (
    f"For publication: numbers from 1 to 4 are shown as {HIDDEN}, and so are further numbers from which they "
    "could be worked out. 0 is shown as it is. Percentages are whole numbers."
)
_LEFT_OUT = "Left out because they name people or cases, or cannot be protected"
_PROMPT = "Write here for the public: no names, no single cases, no number under 5."
_MOST_KEY_FIGURES = 4


def make_public(report: Report) -> Report:
    """Return the report without names, single cases, free text and small counts, and with a note of that.

    Only what says how its counts hang together is published: tables with `counts_of`, charts of such tables,
    and sentences made from what is left of them.

    Raises:
        ReportError: counts contradict one another, or a table names columns that it does not have.
    """
    open_to_all = [section for section in report.sections if not section.holds_details]
    tables = protected_tables([table for section in open_to_all for table in section.tables])
    made = ((each, _public_section(each, tables)) for each in open_to_all)
    sections = tuple(public for whole, public in made if _has_content(whole, public))
    return report.model_copy(
        update={
            "key_figures": _key_figures(report, sections),
            "sections": sections,
            "figures": published_figures(report, sections),
            "notes": (*report.notes, SMALL_NUMBERS, *_left_out(report, sections)),
            "drafts": {},
            "is_confidential": False,
        }
    )


def _public_section(section: Section, tables: dict[str, Table]) -> Section:
    if is_protected_already(section.key):
        return section
    own = {table.key: tables[table.key] for table in section.tables if table.key in tables}
    charts = (draw_anew(chart, own[chart.table]) for chart in section.charts if chart.table in own)
    return section.model_copy(
        update={
            "sentences": sentences_of(list(own.values())),
            "icons": (),
            "tables": tuple(own.values()),
            "charts": tuple(charts),
            "blocks": tuple(_emptied(block) for block in section.blocks),
        }
    )


def _emptied(block: TextBlock) -> TextBlock:
    """Return the block for a person to write for the public: drafts rest on all counts."""
    return block.model_copy(update={"paragraphs": (), "is_draft": True, "prompt": _PROMPT})


def _has_content(whole: Section, public: Section) -> bool:
    """Say whether more is left of a section than texts on what is no longer there."""
    if public.sentences or public.icons or public.tables or public.charts:
        return True
    return bool(public.blocks) and not (whole.sentences or whole.icons or whole.tables or whole.charts)


def _left_out(report: Report, kept: Sequence[Section]) -> list[str]:
    keys = {section.key for section in kept}
    titles = [section.title for section in report.sections if section.key not in keys]
    return [f"{_LEFT_OUT}: {', '.join(titles)}."] if titles else []


def _key_figures(report: Report, sections: Sequence[Section]) -> tuple[KeyFigure, ...]:
    """Return the totals of the first table of counts; the builder's where it protected all there is."""
    totals = [table for each in sections for table in each.tables if table.counts_of and table.total]
    if not totals:
        return report.key_figures if all(is_protected_already(each.key) for each in sections) else ()
    pairs = zip(totals[0].columns, totals[0].total or (), strict=True)
    shown = [
        KeyFigure(label=column.title, value=f"{cell}{'%' if column.share_of else ''}")
        for column, cell in pairs
        if isinstance(cell, int | float)
    ]
    return tuple(shown[-_MOST_KEY_FIGURES:])
