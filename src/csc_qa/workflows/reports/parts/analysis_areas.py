"""How audits graded the analysis areas of the framework, beside earlier periods."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from csc_qa.audits.area_grades import area_grade_count, improvement_named
from csc_qa.audits.change import judge_changes
from csc_qa.audits.identified import says_something
from csc_qa.audits.trend import share_trend
from csc_qa.core.framework import AnalysisArea
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.period import Period
from csc_qa.core.share_change import ShareChange
from csc_qa.reports.analysis.area_figures import AnalysisAreaFigures, AreaGrades
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.audit_figures import good_share
from csc_qa.workflows.reports.parts.compared_periods import compared_periods
from csc_qa.workflows.reports.parts.shares import measure_share, of_area

_IMPROVEMENT = "areas_for_improvement"


def analysis_area_figures(
    master: MasterWorkbook, period: Period, service_area: str | None = None
) -> AnalysisAreaFigures:
    """Return how the audits of a period graded each analysis area.

    Args:
        service_area: the one that it is about; all where not given.
    """
    declared, fields = master.catalogue.framework.analysis_areas, master.register.fields
    kept = [area for area in declared if f"grade_{area.key}" in fields]
    audits = of_area(master.audits_in(period), service_area)
    earlier = _with_grades(master, compared_periods(period), service_area, kept)
    tables = [of_area(master.audits_in(each), service_area) for each in earlier]
    shares = {area.key: [_good(master, table, area) for table in (*tables, audits)] for area in kept}
    changes = judge_changes([(_before(shares[area.key]), shares[area.key][-1]) for area in kept])
    return AnalysisAreaFigures(
        period=period,
        areas=tuple(
            _area(master, audits, area, (shares[area.key], change))
            for area, change in zip(kept, changes, strict=True)
        ),
        missing=tuple(area.name for area in declared if area not in kept),
        earlier=earlier,
        strength=_named(master, audits, "strengths"),
        improvement=_named(master, audits, _IMPROVEMENT),
    )


def _with_grades(
    master: MasterWorkbook, periods: Sequence[Period], service_area: str | None, areas: Sequence[AnalysisArea]
) -> tuple[Period, ...]:
    """Return the periods from the first on in which any audit graded an analysis area."""
    for at, period in enumerate(periods):
        audits = of_area(master.audits_in(period), service_area)
        if any(audits[f"grade_{area.key}"].notna().any() for area in areas):
            return tuple(periods[at:])
    return ()


def _before(shares: Sequence[MeasuredShare]) -> MeasuredShare | None:
    return shares[-2] if len(shares) > 1 else None


def _area(
    master: MasterWorkbook,
    audits: pd.DataFrame,
    area: AnalysisArea,
    over_periods: tuple[Sequence[MeasuredShare], ShareChange],
) -> AreaGrades:
    shares, change = over_periods
    has_texts = _IMPROVEMENT in master.register.fields
    return AreaGrades(
        area=area,
        count=area_grade_count(audits, area.key, master.scale, area.name),
        good=shares[-1],
        earlier=tuple(shares[:-1]),
        change=change,
        trend=share_trend(shares),
        named=measure_share(*improvement_named(audits, area.key, master.scale)) if has_texts else None,
    )


def _good(master: MasterWorkbook, audits: pd.DataFrame, area: AnalysisArea) -> MeasuredShare:
    return good_share(master, area_grade_count(audits, area.key, master.scale, area.name))


def _named(master: MasterWorkbook, audits: pd.DataFrame, field: str) -> MeasuredShare | None:
    """Return how many graded audits say something in a field; None where the register has no such column."""
    if field not in master.register.fields:
        return None
    graded = audits[audits["grade"].notna()]
    return measure_share(int(says_something(graded[field]).sum()), len(graded))
