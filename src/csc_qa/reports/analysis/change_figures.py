"""The grades of a period beside those of earlier ones, and what may be said of the change."""

from __future__ import annotations

from datetime import date

from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.core.share_change import ShareChange, ShareTrend
from csc_qa.reports.analysis.audit_figures import Json, PeriodGrades, counts_json, share_json


class LabelledChange(FrozenModel):
    """The change of one service area or analysis area."""

    label: str
    change: ShareChange


class ChangeFigures(FrozenModel):
    """Grades over periods.

    Attributes:
        periods: oldest first; the last is the one reported on.
        previous: the period that it is compared with.
        change: of the share in the better half of the scale.
        areas: the same by service area; those without audits in both periods are left out.
        first_day: of the register's first audit.
    """

    periods: tuple[PeriodGrades, ...]
    previous: Period
    change: ShareChange
    trend: ShareTrend
    areas: tuple[LabelledChange, ...] = ()
    first_day: date | None = None

    @property
    def has_earlier(self) -> bool:
        """Say whether any earlier period has a graded audit."""
        return any(each.good.of for each in self.periods[:-1])

    def as_json(self) -> Json:
        """Return the JSON of the key `change`."""
        return {
            "periods": [
                {
                    "period": str(each.period),
                    **counts_json(each.count),
                    "graded": each.count.graded,
                    "good_or_better": share_json(each.good),
                }
                for each in self.periods
            ],
            "previous": str(self.previous),
            **change_json(self.change),
            "trend": self.trend.verdict.value,
            "trend_p_value": self.trend.p_value,
            "service_areas": [
                {"service_area": each.label, **change_json(each.change)} for each in self.areas
            ],
        }


def change_json(change: ShareChange) -> Json:
    """Return the JSON of a change."""
    return {
        "before": share_json(change.before),
        "now": share_json(change.now),
        "verdict": change.verdict.value,
        "p_value": change.p_value,
    }
