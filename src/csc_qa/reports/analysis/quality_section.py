"""The section on the quality of the audits themselves."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.measured_share import FEW
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.core.report import ColumnFormat, Section, Share, Table, TableColumn
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sections import commentary
from csc_qa.reports.analysis.audit_sentences import quality_sentences

QUALITY_TITLE = "Quality of the audits themselves"
_COUNT, _PERCENT = ColumnFormat.COUNT, ColumnFormat.PERCENT


def quality_section(figures: AuditFigures, *, has_areas: bool = True) -> Section:
    """Return the quality of the audits themselves.

    Args:
        has_areas: with the table by service area.
    """
    if not figures.total.graded:
        nothing = f"No graded audits are recorded for {figures.period.label}, so there is nothing to measure."
        return Section(key="quality", title=QUALITY_TITLE, sentences=(nothing,))
    return Section(
        key="quality",
        title=QUALITY_TITLE,
        sentences=quality_sentences(figures),
        tables=(_whole_table(figures), *((_by_area_table(figures),) if has_areas else ())),
        blocks=(commentary("What will help auditors to do what is most often missing?"),),
    )


def _whole_table(figures: AuditFigures) -> Table:
    columns = (
        TableColumn(title="What a graded audit should show", key="measure"),
        TableColumn(title="Audits", format=_COUNT, key="count"),
        TableColumn(title="Out of", format=_COUNT, key="of"),
        TableColumn(title="Share", format=_PERCENT, key="percent", share_of=Share(("count",), "of")),
    )
    rows = tuple((each.name, each.count, each.of, each.exact_percent) for each in figures.quality)
    has_unknown = any(each.count is None for each in figures.quality)
    note = "A dash means that the register has no column that would show it." if has_unknown else ""
    return Table(
        title="Quality of the audits",
        columns=columns,
        rows=rows,
        note=note,
        key="quality_measures",
        counts_of="measures of the graded audits of the period",
    )


def _by_area_table(figures: AuditFigures) -> Table:
    measures = [each for each in figures.quality if each.count is not None]
    keys = [each.key for each in measures]
    columns = (
        TableColumn(title="Service area"),
        TableColumn(title="Graded audits", format=_COUNT),
        *(TableColumn(title=each.short_name, format=_PERCENT, key=each.key) for each in measures),
    )
    rows = tuple(
        (area, of, *_percents(found, keys)) for area, found in figures.quality_by_area for of in [_of(found)]
    )
    total = ("All", figures.total.graded, *(each.exact_percent for each in measures))
    note = (
        "Shares of few audits move a lot with each audit: compare areas with care where there are under "
        f"{FEW}."
    )
    return Table(
        title="Quality of the audits by service area",
        columns=columns,
        rows=rows,
        total=total,
        note=note,
        key="quality_by_service_area",
    )


def _percents(found: Sequence[QualityMeasure], keys: Sequence[str]) -> tuple[float | None, ...]:
    by_key = {each.key: each.exact_percent for each in found}
    return tuple(by_key[key] for key in keys)


def _of(found: Sequence[QualityMeasure]) -> int:
    return max((each.of for each in found), default=0)
