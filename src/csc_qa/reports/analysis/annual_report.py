"""The annual audit report as a neutral report object."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.framework import Framework
from csc_qa.core.report import KeyFigure, Report
from csc_qa.reports.analysis.annual_figures import AnnualFigures
from csc_qa.reports.analysis.annual_sections import (
    attention_section,
    data_section,
    grades_section,
    groups_section,
    moderation_section,
    months_section,
    quality_section,
)
from csc_qa.reports.analysis.grade_parts import best_half, best_half_name, say_share, share


def build_annual_report(
    figures: AnnualFigures,
    framework: Framework,
    *,
    sources: Sequence[str] = (),
) -> Report:
    """Set the figures of an annual audit report into sections.

    Args:
        sources: what the figures were made from.
    """
    own = (
        attention_section(figures),
        grades_section(figures),
        moderation_section(figures),
        quality_section(figures),
        months_section(figures),
        groups_section(figures),
    )
    return Report(
        kind="annual",
        title="Annual audit report",
        authority=framework.authority,
        unit="Quality Assurance Unit",
        period=figures.period,
        key_figures=_key_figures(figures),
        sections=(*own, data_section(figures)),
        figures=figures.as_json(),
        sources=(*sources, f"Rules: {framework.name}, {framework.authority}."),
    )


def _key_figures(figures: AnnualFigures) -> tuple[KeyFigure, ...]:
    total, scale, agreement = figures.total, figures.scale, figures.agreement
    good, worst = best_half(total, scale), scale.grades[-1]
    return (
        KeyFigure(
            label="Audited or reviewed",
            value=str(total.total),
            detail=f"{total.graded} graded, {total.ungraded} ungraded",
        ),
        KeyFigure(
            label=best_half_name(scale),
            value=_percent(good, total.graded),
            detail=f"{good} of {total.graded} graded audits",
        ),
        KeyFigure(
            label=worst.name,
            value=str(total.grades[worst.key]),
            detail=f"{say_share(total.grades[worst.key], total.graded)} of graded audits",
        ),
        KeyFigure(
            label="Grade stood at moderation",
            value=_percent(agreement.exact_agreement, agreement.audits),
            detail=f"{agreement.exact_agreement} of {agreement.audits}; {agreement.moved_down} went down",
        ),
    )


def _percent(part: int, whole: int) -> str:
    percent = share(part, whole)
    return "–" if percent is None else f"{int(percent + 0.5)}%"
