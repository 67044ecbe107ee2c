"""Sentences on the analysis areas, and on what the register cannot show of them."""

from __future__ import annotations

from csc_qa.core.grade import GradeScale
from csc_qa.core.measured_share import FEW
from csc_qa.core.share_change import ChangeVerdict
from csc_qa.reports.analysis.area_figures import AnalysisAreaFigures, AreaGrades
from csc_qa.reports.analysis.grade_parts import best_half_name
from csc_qa.reports.analysis.measured import say_beside, say_list, say_measured

_WAYS = {ChangeVerdict.ROSE: "higher", ChangeVerdict.FELL: "lower"}


def area_sentences(figures: AnalysisAreaFigures, scale: GradeScale) -> tuple[str, ...]:
    """Say which areas are graded best and worst, which changed, and how often audits say what to improve."""
    return (
        *_missing_sentences(figures),
        *_extremes(figures, scale),
        *_changes(figures),
        *_named(figures, scale),
    )


def _missing_sentences(figures: AnalysisAreaFigures) -> tuple[str, ...]:
    if not figures.areas:
        return (
            f"The register has no column of grades for the analysis areas ({say_list(figures.missing)}), so "
            "nothing can be said of how audits graded them. The audit forms ask for these grades: a column "
            f'for each, such as "{figures.missing[0]} grade", will take them when forms are imported.',
        )
    if not figures.graded:
        return (f"No audit of {figures.period.label} graded an analysis area.",)
    if figures.missing:
        return (f"The register has no column of grades for: {say_list(figures.missing)}.",)
    return ()


def _extremes(figures: AnalysisAreaFigures, scale: GradeScale) -> tuple[str, ...]:
    known = [each for each in figures.graded if not each.good.is_few]
    if not figures.graded:
        return ()
    if len(known) < 2:
        return (
            f"Fewer than two analysis areas were graded in {FEW} audits or more: too few to say which "
            "is strongest.",
        )
    best, worst = max(known, key=_percent), min(known, key=_percent)
    if _percent(best) == _percent(worst):
        return (f"All analysis areas have the same share of {best_half_name(scale)}.",)
    meaning = (
        "Their intervals do not overlap: the difference is larger than chance would likely bring."
        if (worst.good.high or 0.0) < (best.good.low or 0.0)
        else "Their intervals overlap: which area comes first and which last may be chance."
    )
    return (
        f"Most often {best_half_name(scale)}: {best.area.name}, {say_measured(best.good)}. Least often: "
        f"{worst.area.name}, {say_measured(worst.good)}. {meaning}",
    )


def _changes(figures: AnalysisAreaFigures) -> tuple[str, ...]:
    before = figures.earlier[-1].label if figures.earlier else ""
    clear = tuple(
        f"{each.area.name}: {say_measured(each.good)}, against {say_measured(each.change.before)} in "
        f"{before}: {_WAYS[each.change.verdict]}, by more than chance would likely bring."
        for each in figures.graded
        if each.change.verdict in _WAYS and each.change.before
    )
    compared = [each for each in figures.graded if each.change.p_value is not None]
    if compared and not clear:
        return (f"No analysis area shows a clear change on {before}.",)
    return clear


def _named(figures: AnalysisAreaFigures, scale: GradeScale) -> tuple[str, ...]:
    said = [
        f"{say_beside(share)} {what}"
        for share, what in (
            (figures.strength, "name a strength"),
            (figures.improvement, "something to improve"),
        )
        if share is not None and share.of
    ]
    if not said:
        return ()
    sentences = [f"Of the graded audits, {' and '.join(said)}."]
    least = [each for each in figures.graded if each.named and each.named.part < each.named.of]
    if least:
        worst = scale.grades[len(scale.grades) // 2].name
        shown = ", ".join(
            f"{each.area.name} {each.named.of - each.named.part} of {each.named.of}"
            for each in least
            if each.named
        )
        sentences.append(
            f"Audits that graded an area {worst} or worse, yet name nothing to improve: {shown}."
        )
    sentences.append(
        "The register keeps strengths and areas for improvement once for the whole audit, so they cannot be "
        "counted by analysis area."
    )
    return tuple(sentences)


def _percent(each: AreaGrades) -> float:
    return each.good.percent or 0.0
