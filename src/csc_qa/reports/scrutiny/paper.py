"""The paper for the scrutiny panel as a neutral report object: a committee paper with its appendices."""

from __future__ import annotations

from csc_qa.core.framework import Framework
from csc_qa.core.report import Report, Section, TextBlock
from csc_qa.reports.kpi.kpi_report import RULES, notes_on
from csc_qa.reports.kpi.summary import key_figures
from csc_qa.reports.kpi.tables import months_table, standing_table
from csc_qa.reports.scrutiny.audits_section import audits_section
from csc_qa.reports.scrutiny.figures import ScrutinyFigures
from csc_qa.reports.scrutiny.glossary_section import glossary_section
from csc_qa.reports.scrutiny.headlines import TABLES, better_section, concerns_section
from csc_qa.reports.scrutiny.recommendations_sections import LIST, monitoring_section, progress_section

TITLE = "Performance and quality of children's services"
_IMPLICATIONS = (
    ("resources", "Resources", "Money, staff and buildings: what the proposals cost, and who pays."),
    ("legal", "Legal", "The duties and powers on which the proposals rest."),
    (
        "equality",
        "Equality",
        "Who gains and who may lose, by protected characteristic; how this was looked at.",
    ),
    ("risk", "Risk", "What may go wrong, and what is done about it."),
)


def build_scrutiny_paper(figures: ScrutinyFigures, framework: Framework, *, unit: str) -> Report:
    """Set the figures of the paper for the scrutiny panel into sections and appendices."""
    body = _body(figures)
    appendices = _appendices(figures)
    glossary = glossary_section(figures.glossary, (*body, *appendices))
    return Report(
        kind="scrutiny",
        title=TITLE,
        authority=framework.authority,
        unit=unit,
        period=figures.period,
        key_figures=key_figures(figures.chapters),
        sections=(*body, *appendices, glossary),
        figures=dict(figures.as_json),
        facts=_facts(figures, framework),
        sources=(*figures.sources, *RULES),
        notes=notes_on(figures.chapters),
        is_paper=True,
    )


def _facts(figures: ScrutinyFigures, framework: Framework) -> tuple[tuple[str, str], ...]:
    head, day = framework.paper_head, figures.meeting_on
    return (
        ("Meeting", head.panel),
        ("Date of meeting", f"{day.day} {day:%B %Y}"),
        ("Subject", f"{TITLE}, {figures.month.label}"),
        ("Report of", head.report_of),
        ("Contact", head.contact),
    )


def _body(figures: ScrutinyFigures) -> tuple[Section, ...]:
    return (
        _purpose(figures),
        _recommendations(figures),
        _reasons(),
        concerns_section(figures.chapters, figures.month.label),
        better_section(figures.chapters),
        audits_section(figures.audits, figures.period),
        progress_section(
            figures.recommendations, figures.meeting_on, unclear=0 if figures.is_public else figures.unclear
        ),
        _implications(),
    )


def _purpose(figures: ScrutinyFigures) -> Section:
    sentence = (
        f"This paper tells the Panel how services for children did in {figures.month.label}, what audits of "
        f"practice found in {figures.period.label}, and what has become of its earlier recommendations. "
        "The glossary at its end says what the terms and short forms mean."
    )
    return Section(key="kpi.purpose", title="Purpose", sentences=(sentence,))


def _recommendations(figures: ScrutinyFigures) -> Section:
    drafts = [
        f"That the Panel considers the performance of children's services in {figures.month.label}, as it is "
        f"summed up here and set out in {TABLES}.",
        f"That the Panel notes what audits of practice found in {figures.period.label}.",
    ]
    if figures.recommendations:
        drafts.append(f"That the Panel notes how far its earlier recommendations are done ({LIST}).")
    block = TextBlock(
        key="recommendations",
        title="The Panel is asked to agree",
        paragraphs=tuple(drafts),
        prompt="What the Panel is asked to agree, one paragraph each.",
    )
    return Section(key="kpi.recommendations", title="Recommendations", blocks=(block,))


def _reasons() -> Section:
    sentence = (
        "So that the Panel can see whether services for children are on course, ask about what is not, and "
        "follow what became of its recommendations."
    )
    return Section(key="kpi.reasons", title="Reasons for the recommendations", sentences=(sentence,))


def _implications() -> Section:
    blocks = tuple(TextBlock(key=key, title=title, prompt=prompt) for key, title, prompt in _IMPLICATIONS)
    return Section(key="kpi.implications", title="Implications", blocks=blocks)


def _appendices(figures: ScrutinyFigures) -> tuple[Section, ...]:
    shown = [chapter for chapter in figures.chapters if chapter.rows]
    tables = tuple(
        make(each, names_section=True) for each in shown for make in (months_table, standing_table)
    )
    performance = Section(key="kpi.tables", title="Performance tables", tables=tables, is_appendix=True)
    items = figures.recommendations
    listed = (monitoring_section(items, is_public=figures.is_public),) if items else ()
    return (performance, *listed)
