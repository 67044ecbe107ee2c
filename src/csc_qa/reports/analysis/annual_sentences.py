"""The sentences of the annual audit report: every one follows from a figure."""

from __future__ import annotations

from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.reports.analysis.annual_figures import AnnualFigures
from csc_qa.reports.analysis.grade_parts import best_half, best_half_name, say_grades, say_share

# Fewer audits than this say little about an area.
FEW_AUDITS = 20
# A measure of audit quality under this share is named as weak.
_WEAK_PERCENT = 50.0


def grade_sentences(figures: AnnualFigures) -> tuple[str, ...]:
    """Say how many audits there were and how they were graded."""
    total, scale = figures.total, figures.scale
    if not total.total:
        return (f"No completed audits are recorded for {figures.period.label}.",)
    sentences = [
        f"{total.total} cases were audited or reviewed: {total.graded} graded audits and "
        f"{total.ungraded} ungraded reviews.",
    ]
    if total.graded:
        good = say_share(best_half(total, scale), total.graded)
        sentences.append(
            f"Of the graded audits, {good} were {best_half_name(scale)}: {say_grades(total, scale)}."
        )
    few = [row.label for row in figures.areas if 0 < row.graded < FEW_AUDITS]
    if few:
        sentences.append(f"Fewer than {FEW_AUDITS} graded audits, so read with care: {', '.join(few)}.")
    return tuple(sentences)


def moderation_sentences(figures: AnnualFigures) -> tuple[str, ...]:
    """Say what moderation changed."""
    agreement = figures.agreement
    if not agreement.audits:
        return ("No moderated audits are recorded for this period.",)
    stood = say_share(agreement.exact_agreement, agreement.audits)
    direction = (
        "Moderation lowered more grades than it raised: auditors tend to grade generously."
        if agreement.moved_down > agreement.moved_up
        else "Moderation did not lower more grades than it raised."
    )
    return (
        f"{agreement.audits} audits have an auditor's and a moderated grade. The grade stood in {stood}; "
        f"{agreement.moved_down} went down and {agreement.moved_up} went up.",
        direction,
    )


def quality_sentences(figures: AnnualFigures) -> tuple[str, ...]:
    """Say which parts of a good audit are most often missing."""
    known = sorted((each for each in figures.quality if each.percent is not None), key=_percent)
    intro = "Measured over graded audits; ungraded reviews follow no audit form and are left out."
    if not known:
        return (intro,)
    weakest = "; ".join(f"{each.name.lower()}: {say_share(each.count or 0, each.of)}" for each in known[:3])
    return (intro, f"Most often missing: {weakest}.")


def attention_sentences(figures: AnnualFigures) -> tuple[str, ...]:
    """Say what needs acting on, most serious first; never empty."""
    worst = figures.scale.grades[-1]
    found: list[str] = []
    if not figures.total.total:
        found.append(
            f"No audit or review was completed in {figures.period.label}, so there are no figures: check the "
            "period, and the completion dates in the register."
        )
    found += _unread_sentences(figures)
    if figures.total.grades.get(worst.key):
        by_area = ", ".join(f"{row.label} {n}" for row in figures.areas if (n := row.grades[worst.key]))
        found.append(f"{figures.total.grades[worst.key]} audits were graded {worst.name}: {by_area}.")
    if figures.unmoderated_worst:
        found.append(
            f"{figures.unmoderated_worst} of the audits graded {worst.name} have no moderated grade; "
            "the framework asks for every one to be moderated."
        )
    weak = [each for each in figures.quality if each.percent is not None and each.percent < _WEAK_PERCENT]
    found += [
        f"{each.name}: only {say_share(each.count or 0, each.of)} of graded audits."
        for each in sorted(weak, key=_percent)
    ]
    if figures.areas_without_audits and figures.total.total:
        found.append(f"No audits or reviews are recorded for: {', '.join(figures.areas_without_audits)}.")
    if figures.waiting:
        found.append(f"{figures.waiting} allocated audits are not completed and are in no figure.")
    return tuple(found) or ("Nothing in the figures calls for action.",)


def _unread_sentences(figures: AnnualFigures) -> list[str]:
    found = []
    if figures.unread_sheets:
        found.append(
            "Sheets that look like an audit register were not read, so their audits are in no figure: "
            f"{', '.join(figures.unread_sheets)}."
        )
    if figures.sheets_without_grades:
        found.append(
            "A column that holds grades was not read, so audits are counted as ungraded, on: "
            f"{', '.join(figures.sheets_without_grades)}."
        )
    return found


def data_sentences(figures: AnnualFigures) -> tuple[str, ...]:
    """Say what the figures rest on and what was left out."""
    found = [
        "An audit belongs to the period of its completion date, else of its audit month.",
        "Grades are those given by the auditor, before moderation, unless a table says otherwise.",
        f"The register was read with {figures.errors} errors and {figures.warnings} warnings; "
        "`csc-qa check` lists them with sheet, row and column.",
    ]
    if figures.not_understood:
        found.append(
            f"{figures.not_understood} cells of the register hold a grade that could not be read; "
            "those audits are counted as ungraded."
        )
    if figures.undated:
        found.append(
            f"{figures.undated} audits have neither completion date nor audit month and are in no period."
        )
    return tuple(found)


def _percent(measure: QualityMeasure) -> float:
    return measure.percent or 0.0
