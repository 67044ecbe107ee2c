"""The sections of the headlines: strengths, what is to improve, what changed, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.measured_share import FEW
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.analysis.attention import urgent_sentences
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sections import next_steps_section
from csc_qa.reports.analysis.headline_figures import SHOWN, Headline, HeadlineFigures
from csc_qa.reports.analysis.measured import INTERVAL_TITLE, interval_text, say_count

_NUMBERS = {1: "One", 2: "Two", 3: "Three"}
_COUNT = ColumnFormat.COUNT


def strengths_section(figures: HeadlineFigures) -> Section:
    """Return what more than half of the audits show, and what is furthest from it, chance allowed for."""
    return Section(
        key="headlines",
        title="Strengths, and what to improve",
        sentences=_rules(figures),
        tables=(
            _table("strengths", "strength", "strengths", figures.strengths),
            _table("to_improve", "thing to improve", "things to improve", figures.to_improve),
        ),
    )


def changed_section(changes: Sequence[str], themes: Section | None) -> Section:
    """Return what changed on earlier periods, and the few sentences on themes that say most.

    Args:
        changes: the sentences of the longer reports.
        themes: the section of the longer reports, where they have one.
    """
    said = themes.sentences[:SHOWN] if themes else ()
    return Section(
        key="changed", title="What changed, and what the audits speak of", sentences=(*changes, *said)
    )


def to_do_section(figures: AuditFigures) -> Section:
    """Return what calls for action, and where people write what will be done."""
    section = next_steps_section()
    said = urgent_sentences(figures) or ["No figure calls for action at once."]
    return section.model_copy(update={"title": "What to do", "sentences": tuple(said)})


def _table(key: str, one: str, several: str, found: Sequence[Headline]) -> Table:
    columns = (
        TableColumn(title="What the audits show", key="text"),
        TableColumn(title="Share of", key="whole"),
        TableColumn(title="Audits", format=_COUNT, key="count"),
        TableColumn(title="Out of", format=_COUNT, key="of"),
        TableColumn(title="Share", format=ColumnFormat.PERCENT, key="percent"),
        TableColumn(title=INTERVAL_TITLE, key="interval"),
    )
    title = f"{_NUMBERS.get(len(found), 'No')} {one if len(found) == 1 else several}"
    return Table(title=title, columns=columns, rows=tuple(_row(each) for each in found), key=key)


def _row(headline: Headline) -> tuple[Cell, ...]:
    share = headline.share
    return (headline.text, headline.whole, share.part, share.of, share.percent, interval_text(share))


def _rules(figures: HeadlineFigures) -> tuple[str, ...]:
    found = [
        "A strength is what more than half of the audits show, chance allowed for. To improve is, of all "
        "else that is measured, what the smallest shares of audits show.",
    ]
    if figures.set_aside:
        rest = say_count(figures.set_aside, "share rests", "shares rest")
        found.append(f"{rest} on fewer than {FEW} audits, which is too few to be held up either way.")
    return tuple(found)
