"""The figures of the analysis areas, from one calculation."""

from __future__ import annotations

from csc_qa.core.framework import AnalysisArea
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.core.share_change import ShareChange, ShareTrend
from csc_qa.reports.analysis.audit_figures import Json, share_json
from csc_qa.reports.analysis.change_figures import change_json


class AreaGrades(FrozenModel):
    """How audits graded one analysis area.

    Attributes:
        good: share in the better half of the scale, of the audits that graded the area.
        earlier: the same in each earlier period, oldest first.
        change: on the period before.
        named: of the audits that graded it in the worse half, those that name something to improve; None
            where the register has no such column.
    """

    area: AnalysisArea
    count: GradeCount
    good: MeasuredShare
    earlier: tuple[MeasuredShare, ...]
    change: ShareChange
    trend: ShareTrend
    named: MeasuredShare | None


class AnalysisAreaFigures(FrozenModel):
    """The analysis areas of the framework, as far as the register has grades for them.

    Attributes:
        areas: those for which the register has a column.
        missing: names of those for which it has none.
        earlier: periods, oldest first, of `AreaGrades.earlier`; the last is that of `change`.
        strength, improvement: graded audits that name a strength or something to improve; None where the
            register has no such column.
    """

    period: Period
    areas: tuple[AreaGrades, ...]
    missing: tuple[str, ...]
    earlier: tuple[Period, ...]
    strength: MeasuredShare | None
    improvement: MeasuredShare | None

    @property
    def graded(self) -> tuple[AreaGrades, ...]:
        """Areas that any audit of the period graded."""
        return tuple(each for each in self.areas if each.good.of)

    def as_json(self) -> Json:
        """Return the JSON of the key `analysis_areas`."""
        return {
            "areas": [
                {
                    "analysis_area": each.area.key,
                    **each.count.grades,
                    "good_or_better": share_json(each.good),
                    "improvement_named": share_json(each.named),
                    **change_json(each.change),
                    "trend": each.trend.verdict.value,
                }
                for each in self.areas
            ],
            "names_strength": share_json(self.strength),
            "names_area_for_improvement": share_json(self.improvement),
        }
