"""Turn a report into the one that may be published."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import KeyFigure, Report, Section, Table, TextBlock
from csc_qa.reports.disclosure.charts import draw_anew
from csc_qa.reports.disclosure.figures import published_figures
from csc_qa.reports.disclosure.labels import PublicNames
from csc_qa.reports.disclosure.marks import HIDDEN, is_protected_already
from csc_qa.reports.disclosure.sentences import key_figures_of, sentences_of
from csc_qa.reports.disclosure.tables import adds_up, protected_tables

SMALL_NUMBERS = (
    f"For publication: in tables of audits numbers from 1 to 4 are shown as {HIDDEN}, and so are further "
    "numbers from which they could be worked out. 0 is shown as it is. Percentages are whole numbers."
)
_LEFT_OUT = "Left out because they name people or cases, or cannot be protected"
_DOES_NOT_ADD_UP = "Left out because their numbers do not add up"
_PROMPT = "Write here for the public: no names, no single cases, no number under 5."
# What begins with these names files and their sheets, as people called them.
_SOURCES_OF_FILES = ("Workbook:", "KPI tables:")


def make_public(report: Report, names: PublicNames) -> Report:
    """Return the report without names, single cases, free text and small counts, and with a note of that.

    Only what says how its counts hang together is published: tables with `counts_of`, charts of such tables,
    and sentences made from what is left of them.

    Args:
        names: of groups that may be published; others are counted together.

    Raises:
        ReportError: a table names columns that it does not have.
    """
    open_to_all = [section for section in report.sections if not section.holds_details]
    all_tables = [table for section in open_to_all for table in section.tables]
    tables = protected_tables(all_tables, names)
    told: set[str] = set()
    made = [(each, _public_section(each, tables, told)) for each in open_to_all]
    sections = tuple(new for old, new in made if _has_content(old, new))
    return report.model_copy(
        update={
            "key_figures": _key_figures(report, sections),
            "sections": sections,
            "figures": published_figures(report, sections),
            "sources": tuple(each for each in report.sources if not each.startswith(_SOURCES_OF_FILES)),
            "notes": (*report.notes, SMALL_NUMBERS, *_left_out(report, sections, all_tables)),
            "drafts": {},
            "is_confidential": False,
        }
    )


def _public_section(section: Section, tables: dict[str, Table], told: set[str]) -> Section:
    if is_protected_already(section.key):
        return section
    own = {table.key: tables[table.key] for table in section.tables if table.key in tables}
    charts = (draw_anew(chart, own[chart.table]) for chart in section.charts if chart.table in own)
    counted = [table for table in own.values() if not is_protected_already(table.key)]
    return section.model_copy(
        update={
            "sentences": sentences_of(counted, told),
            "icons": (),
            "tables": tuple(own.values()),
            "charts": tuple(charts),
            "blocks": tuple(_emptied(block) for block in section.blocks),
        }
    )


def _emptied(block: TextBlock) -> TextBlock:
    """Return the block for a person to write for the public: drafts rest on all counts."""
    return block.model_copy(update={"paragraphs": (), "is_draft": True, "prompt": _PROMPT})


def _has_content(old: Section, new: Section) -> bool:
    """Say whether something is left beside blocks to write in; a section of nothing else stays."""
    has_figures, had_figures = (
        bool(each.sentences or each.icons or each.tables or each.charts) for each in (new, old)
    )
    return has_figures or (bool(new.blocks) and not had_figures)


def _left_out(report: Report, kept: Sequence[Section], tables: Sequence[Table]) -> list[str]:
    keys = {section.key for section in kept}
    titles = [section.title for section in report.sections if section.key not in keys]
    wrong = [table.title for table in tables if table.counts_of and not adds_up(table)]
    notes = {_LEFT_OUT: titles, _DOES_NOT_ADD_UP: wrong}
    return [f"{why}: {', '.join(what)}." for why, what in notes.items() if what]


def _key_figures(report: Report, sections: Sequence[Section]) -> tuple[KeyFigure, ...]:
    """Return the totals of the first table of counts; the builder's where it protected all there is."""
    totals = [table for each in sections for table in each.tables if table.counts_of and table.total]
    if totals:
        return key_figures_of(totals[0])
    is_protected = bool(sections) and all(is_protected_already(each.key) for each in sections)
    return report.key_figures if is_protected else ()
