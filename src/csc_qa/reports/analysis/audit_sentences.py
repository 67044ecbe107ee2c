"""Sentences on grades, moderation, the audits themselves and the data: every one follows from a figure."""

from __future__ import annotations

from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import FEW
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.grade_parts import best_half_name, say_grades, say_share
from csc_qa.reports.analysis.measured import say_count, say_list, say_measured

_UNLIKELY = 0.05
# How many audits are moderated is a choice of the panels': a small share of them is no weakness.
CHOSEN = {"moderated"}


def grade_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say how many audits there were and how they were graded."""
    total, scale = figures.total, figures.scale
    if not total.total:
        return (f"No completed audits are recorded for {figures.period.label}.",)
    sentences = [_how_many(total)]
    if total.graded:
        sentences.append(
            f"Graded {best_half_name(scale)}: {say_measured(figures.good)}. "
            f"In all: {say_grades(total, scale)}."
        )
    return (*sentences, *(() if figures.service_area else _few_sentences(figures)))


def _how_many(total: GradeCount) -> str:
    cases = say_count(total.total, "case was", "cases were")
    if not total.ungraded:
        return f"{cases} audited and graded."
    if not total.graded:
        return f"{cases} reviewed without a grade."
    return (
        f"{cases} audited or reviewed: {say_count(total.graded, 'graded audit')} and "
        f"{say_count(total.ungraded, 'ungraded review')}."
    )


def _few_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say which areas have too few graded audits to be judged by their share."""
    few = [row.label for row in figures.areas if 0 < row.graded < FEW]
    enough = [row.label for row in figures.areas if row.graded >= FEW]
    if not few:
        return ()
    if not enough:
        return (f"No service area has {FEW} graded audits or more: the share of each says little.",)
    if len(enough) < len(few):
        have = "has" if len(enough) == 1 else "have"
        return (
            f"Only {say_list(enough)} {have} {FEW} graded audits or more: the shares of the other areas say "
            "little.",
        )
    return (f"Fewer than {FEW} graded audits, so read with care: {say_list(few)}.",)


def moderation_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say what moderation changed."""
    agreement = figures.agreement
    if not agreement.audits:
        return ("No moderated audits are recorded for this period.",)
    have = "audit has" if agreement.audits == 1 else "audits have"
    return (
        f"{agreement.audits} {have} both an auditor's and a moderated grade. The grade stood in "
        f"{say_share(agreement.exact_agreement, agreement.audits)}; {agreement.moved_down} went down and "
        f"{agreement.moved_up} went up.",
        _direction(figures),
    )


def _direction(figures: AuditFigures) -> str:
    agreement, shift = figures.agreement, figures.shift
    if shift is None:
        return "No grade moved."
    if shift.p_value >= _UNLIKELY:
        return "Taken together, the grades went neither up nor down by more than chance may bring."
    if agreement.moved_down == agreement.moved_up:
        return "As many grades went up as down, yet not the same ones: see where each grade went."
    verb = "lowered" if agreement.moved_down > agreement.moved_up else "raised"
    return f"On the whole moderation {verb} the grades, by more than chance would likely bring."


def quality_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say which parts of a good audit are most often missing."""
    known = [
        each
        for each in figures.quality
        if each.percent is not None and each.count != each.of and each.key not in CHOSEN
    ]
    known.sort(key=percent_of)
    intro = "Measured over graded audits; ungraded reviews follow no audit form and are left out."
    if not known:
        return (intro,)
    weakest = say_list(
        [f"{say_share(each.count or 0, each.of)} {each.said or each.name.lower()}" for each in known[:3]]
    )
    return (intro, f"Most often missing: only {weakest}.")


def reading_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say how shares and their intervals are to be read, and whether the period is over."""
    not_over = f"The period was not over on {_day(figures)}, when these figures were made."
    return (
        *((not_over,) if figures.as_of < figures.period.end else ()),
        "A 95 % interval shows how far chance alone may have moved a share, had the audits been picked at "
        "random from many like them. Where it is wide, a few audits more could change the picture.",
        "A share is called higher or lower only where chance would seldom (1 time in 20) bring so large a "
        f"difference, and never where fewer than {FEW} audits were graded.",
    )


def data_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say what the figures rest on and what was left out."""
    found = [
        *reading_sentences(figures),
        "An audit belongs to the period of its completion date, else of its audit month.",
        "Grades are those given by the auditor, before moderation, unless a table says otherwise.",
        f"The register was read with {say_count(figures.errors, 'error')} and "
        f"{say_count(figures.warnings, 'warning')}; `csc-qa check` lists them with sheet, row and column.",
    ]
    if figures.not_understood:
        cells = "cell of the register holds" if figures.not_understood == 1 else "cells of the register hold"
        found.append(
            f"{figures.not_understood} {cells} a grade that could not be read; such audits are counted as "
            "ungraded."
        )
    if figures.undated:
        have = "audit has" if figures.undated == 1 else "audits have"
        found.append(
            f"{figures.undated} {have} neither completion date nor audit month, and can be in no period."
        )
    return tuple(found)


def percent_of(measure: QualityMeasure) -> float:
    """Return its percentage, 0 where it is not known."""
    return measure.percent or 0.0


def _day(figures: AuditFigures) -> str:
    return f"{figures.as_of.day} {figures.as_of:%B %Y}"
