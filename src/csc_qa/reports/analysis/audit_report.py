"""A report on audits as a neutral report object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csc_qa.core.framework import Framework
from csc_qa.core.report import KeyFigure, Report, Section
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sections import data_section
from csc_qa.reports.analysis.grade_parts import best_half_name, say_share
from csc_qa.reports.analysis.measured import interval_text, whole_percent


def build_audit_report(
    name: tuple[str, str],
    figures: AuditFigures,
    sections: Sequence[Section | None],
    framework: Framework,
    *,
    more_figures: Mapping[str, object],
    sources: Sequence[str] = (),
    is_short: bool = False,
) -> Report:
    """Set sections on the audits of a period into a report; what the data is like comes last.

    Args:
        name: kind and title of the report.
        sections: in order; None is left out.
        more_figures: JSON beyond that of the figures, by key.
        sources: what the figures were made from.
        is_short: of what the data is like, only how the shares are to be read.
    """
    kind, title = name
    kept = tuple(section for section in sections if section is not None)
    return Report(
        kind=kind,
        title=title,
        about=figures.service_area,
        authority=framework.authority,
        unit="Quality Assurance Unit",
        period=figures.period,
        key_figures=key_figures(figures),
        sections=(*kept, data_section(figures, is_short=is_short)),
        figures={**figures.as_json(), **more_figures},
        sources=(*sources, f"Rules: {framework.name}, {framework.authority}."),
    )


def key_figures(figures: AuditFigures) -> tuple[KeyFigure, ...]:
    """Return the numbers for the head of a report on audits."""
    total, scale, agreement = figures.total, figures.scale, figures.agreement
    good, worst = figures.good, scale.grades[-1]
    interval = f"; 95 % interval {interval_text(good)}" if good.of else ""
    return (
        KeyFigure(
            label="Audited or reviewed",
            value=str(total.total),
            detail=f"{total.graded} graded, {total.ungraded} ungraded",
        ),
        KeyFigure(
            label=best_half_name(scale),
            value=whole_percent(good.percent),
            detail=f"{good.part} of {good.of} graded audits{interval}",
        ),
        KeyFigure(
            label=worst.name,
            value=str(total.grades[worst.key]),
            detail=f"{say_share(total.grades[worst.key], total.graded)} of graded audits",
        ),
        KeyFigure(
            label="Grade stood at moderation",
            value=whole_percent(100 * agreement.exact_agreement / agreement.audits)
            if agreement.audits
            else "–",
            detail=f"{agreement.exact_agreement} of {agreement.audits}; {agreement.moved_down} went down"
            if agreement.audits
            else "no audit was moderated",
        ),
    )
