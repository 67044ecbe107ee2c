"""Headlines for the Learning and Improvement Forum: one or two pages."""

from __future__ import annotations

from csc_qa.core.report import Report
from csc_qa.reports.analysis.audit_sections import grades_section
from csc_qa.reports.analysis.change_sentences import change_sentences
from csc_qa.reports.analysis.headline_sections import changed_section, strengths_section, to_do_section
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.parts.assemble import analyse, put_together
from csc_qa.workflows.reports.parts.headline import headline_figures
from csc_qa.workflows.reports.parts.themes import themes_section


def headlines_report(sources: ReportSources, order: ReportOrder) -> Report:
    """Return the headlines of a period, as they are before plugins add to them."""
    master = sources.master
    analysis = analyse(master, order)
    headlines = headline_figures(analysis.figures, analysis.areas)
    grades = grades_section(analysis.figures)
    themes = themes_section(master, order.period, order.as_of)
    sections = (
        strengths_section(headlines),
        changed_section(change_sentences(analysis.change, master.scale), themes),
        to_do_section(analysis.figures),
        # Its figures stand above already: the table and the chart speak for themselves.
        grades.model_copy(update={"blocks": (), "sentences": grades.sentences[2:]}),
    )
    return put_together(
        (KIND.name, KIND.title),
        master,
        analysis,
        sections,
        more_figures={"headlines": headlines.as_json()},
        is_short=True,
    )


KIND = ReportKind(
    name="headlines",
    title="Headlines from the audits",
    summary="Three strengths, three things to improve, what changed and what to do, on a page or two.",
    build=headlines_report,
)
