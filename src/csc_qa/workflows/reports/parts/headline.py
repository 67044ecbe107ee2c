"""What the headlines hold up: shares of service areas, of analysis areas and of the audits themselves."""

from __future__ import annotations

from csc_qa.reports.analysis.area_figures import AnalysisAreaFigures
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sentences import CHOSEN
from csc_qa.reports.analysis.grade_parts import best_half, best_half_name
from csc_qa.reports.analysis.headline_figures import Headline, HeadlineFigures, choose_headlines
from csc_qa.workflows.reports.parts.shares import measure_share


def headline_figures(figures: AuditFigures, areas: AnalysisAreaFigures) -> HeadlineFigures:
    """Return up to three strengths and three things to improve, of all shares that the reports measure."""
    scale, good = figures.scale, best_half_name(figures.scale)
    whole = Headline(text=f"All service areas, {good}", share=figures.good)
    by_area = [
        Headline(text=f"{row.label}, {good}", share=measure_share(best_half(row, scale), row.graded))
        for row in figures.areas
    ]
    by_analysis_area = [
        Headline(text=f"{each.area.name}, {good}", share=each.good, whole="the audits that graded it")
        for each in areas.graded
    ]
    of_audits = [
        Headline(
            text=each.name,
            share=measure_share(each.count, each.of),
        )
        for each in figures.quality
        if each.count is not None and each.key not in CHOSEN
    ]
    return choose_headlines([whole, *by_area, *by_analysis_area, *of_audits])
