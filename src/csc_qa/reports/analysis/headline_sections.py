"""The sections of the headlines: strengths, what is to improve, what changed, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.measured_share import FEW
from csc_qa.core.report import Section
from csc_qa.reports.analysis.attention import urgent_sentences
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sections import next_steps_section
from csc_qa.reports.analysis.headline_figures import SHOWN, Headline, HeadlineFigures
from csc_qa.reports.analysis.measured import say_measured

_NUMBERS = {1: "One", 2: "Two", 3: "Three"}


def strengths_section(figures: HeadlineFigures) -> Section:
    """Return what more than half of the audits show, chance allowed for."""
    found = figures.strengths
    return Section(
        key="strengths",
        title=_title(found, "strength", "strengths"),
        sentences=(*_lines(found), *_missing(found, "strength", figures)),
    )


def improvements_section(figures: HeadlineFigures) -> Section:
    """Return what is furthest from being shown by most audits."""
    found = figures.to_improve
    return Section(
        key="to_improve",
        title=_title(found, "thing to improve", "things to improve"),
        sentences=(*_lines(found), *_missing(found, "thing to improve", figures)),
    )


def changed_section(sentences: Sequence[str]) -> Section:
    """Return what changed on earlier periods, in the sentences of the longer reports."""
    return Section(key="changed", title="What changed", sentences=tuple(sentences))


def to_do_section(figures: AuditFigures) -> Section:
    """Return what calls for action, and where people write what will be done."""
    section = next_steps_section()
    said = urgent_sentences(figures) or ["No figure calls for action at once."]
    return section.model_copy(update={"title": "What to do", "sentences": tuple(said)})


def spoken_themes_section(themes: Section) -> Section:
    """Return what audits speak of, in sentences alone."""
    return themes.model_copy(update={"title": "What the audits speak of", "tables": (), "charts": ()})


def _title(found: Sequence[Headline], one: str, several: str) -> str:
    return f"{_NUMBERS.get(len(found), 'No')} {one if len(found) == 1 else several}"


def _lines(found: Sequence[Headline]) -> tuple[str, ...]:
    return tuple(f"{each.text}: {say_measured(each.share)} of {each.whole}." for each in found)


def _missing(found: Sequence[Headline], what: str, figures: HeadlineFigures) -> tuple[str, ...]:
    if len(found) == SHOWN:
        return ()
    few = (
        f"{figures.set_aside} other figures rest on fewer than {FEW} audits, which is too few to "
        "hold them up."
        if figures.set_aside
        else ""
    )
    rule = (
        "A strength is named only where more than half of the audits show it, chance allowed for."
        if what == "strength"
        else "Everything else measured is shown by more than half of the audits, chance allowed for."
    )
    return (rule, few) if few else (rule,)
