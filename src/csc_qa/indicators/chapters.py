"""Chapters of the performance report: which indicators of a KPI table stand in which of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.kpi_section import KpiSection
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.core.rag import Rag
from csc_qa.core.spc import Assurance, Variation
from csc_qa.core.spelling import fold
from csc_qa.core.target import Target
from csc_qa.core.threshold import Threshold
from csc_qa.indicators.commentary import DRAFT, commentary_of
from csc_qa.indicators.figure_words import change_words, figure_words

OTHERS = KpiSection(key="other_indicators", title="Other indicators")


class Chaptering(NamedTuple):
    """What the rows of chapters are made from.

    Attributes:
        statuses: of every indicator of the table, at the month of the report.
        targets: those in force, of any indicators and sections.
    """

    table: KpiTable
    statuses: Sequence[IndicatorStatus]
    targets: Sequence[Target] = ()


def chapters_of(made_from: Chaptering, sections: Iterable[KpiSection]) -> tuple[KpiChapter, ...]:
    """Return every section with its rows, in the order of the table.

    A section that only the table or an indicator names follows those that are declared; indicators that
    stand in no section come last, so that none is left out.
    """
    listed = _with_others_named(made_from, sections)
    placed = {section.key: _ids_in(section, made_from) for section in listed}
    at_home = {each for ids in placed.values() for each in ids}
    homeless = [status.indicator.id for status in made_from.statuses if status.indicator.id not in at_home]
    chapters = [_chapter(section, placed[section.key], made_from) for section in listed]
    return (*chapters, *([_chapter(OTHERS, homeless, made_from)] if homeless else []))


def short_name(status: IndicatorStatus) -> str:
    """Return the first other name of an indicator that is shorter than its name and no bare abbreviation."""
    name = status.indicator.name
    words = (each for each in status.indicator.aliases if not each.isupper() and len(each) < len(name))
    return next(words, name)


def matters(status: IndicatorStatus) -> bool:
    """Say whether an indicator's picture wants a word: its target is missed, or its figures have changed."""
    chart = status.chart_now
    if status.rag in (Rag.RED, Rag.AMBER):
        return True
    is_special = chart is not None and chart.variation is not Variation.COMMON_CAUSE
    return is_special or (chart is not None and chart.assurance is Assurance.FAIL)


def _ids_in(section: KpiSection, made_from: Chaptering) -> list[str]:
    """Return those that it lists, those printed in it in the order of the table, and those that name it."""
    printed = [each.indicator for each in made_from.table.figures if section.is_called(each.section)]
    declared = [
        each.indicator.id
        for each in made_from.statuses
        if any(section.is_called(name) for name in each.indicator.sections)
    ]
    known = {status.indicator.id for status in made_from.statuses}
    return [each for each in dict.fromkeys([*section.indicators, *printed, *declared]) if each in known]


def _with_others_named(made_from: Chaptering, sections: Iterable[KpiSection]) -> list[KpiSection]:
    listed = list(sections)
    named = [figure.section for figure in made_from.table.figures]
    named += [name for each in made_from.statuses for name in each.indicator.sections]
    for name in named:
        if fold(name) and not any(section.is_called(name) for section in listed):
            listed.append(KpiSection(key=fold(name).replace(" ", "_"), title=name))
    return listed


def _chapter(section: KpiSection, ids: Sequence[str], made_from: Chaptering) -> KpiChapter:
    by_id = {status.indicator.id: status for status in made_from.statuses}
    return KpiChapter(section=section, rows=tuple(_row(by_id[each], section, made_from) for each in ids))


def _row(status: IndicatorStatus, section: KpiSection, made_from: Chaptering) -> KpiRow:
    kind, forecast = status.indicator.kind, status.forecast
    since = " since April" if status.year is not None else ""
    return KpiRow(
        label=short_name(status),
        status=status,
        figures=_figures(status, section, made_from.table),
        value="" if status.value is None else f"{figure_words(status.value, kind)}{since}",
        target=_target(status, section, made_from.targets),
        change=change_words(status.on_last_month, kind) if status.on_last_month else "",
        forecast=figure_words(forecast.value, kind) if forecast else "",
        comparators={each.group: figure_words(each.value, kind) for each in status.comparators},
        draft=commentary_of(status).removeprefix(f"{DRAFT}: ") if matters(status) else "",
    )


def _figures(status: IndicatorStatus, section: KpiSection, table: KpiTable) -> dict[date, KpiFigure]:
    """Return the cells up to the month: this section's, where it prints any, else the first of the table."""
    own = [e for e in table.figures if e.indicator == status.indicator.id and e.month <= status.month]
    found: dict[date, KpiFigure] = {}
    for each in sorted(own, key=lambda figure: not section.is_called(figure.section)):
        found.setdefault(each.month, each)
    return dict(sorted(found.items()))


def _target(status: IndicatorStatus, section: KpiSection, targets: Sequence[Target]) -> str:
    judged, of_indicator = status.target, status.indicator
    here = (
        each.threshold.as_percentage() if of_indicator.kind is IndicatorKind.PERCENTAGE else each.threshold
        for each in targets
        if each.indicator == of_indicator.id
        and section.is_called(each.section)
        and each.is_valid_on(status.month)
    )
    own = next(here, judged)
    words = _without_period(own)
    differs = judged.value is not None and own.value != judged.value
    return f"{words} (judged against {_without_period(judged)})" if differs else words


def _without_period(threshold: Threshold) -> str:
    return str(threshold.model_copy(update={"is_cumulative": False}))
