"""The figures of reports on audits, from one calculation, and their JSON."""

from __future__ import annotations

from datetime import date

from csc_qa.core.agreement import Agreement, MarginalTest
from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.core.share_change import ShareTrend

Json = dict[str, object]


class PeriodGrades(FrozenModel):
    """Grades of a period, and the share in the better half of the scale."""

    period: Period
    count: GradeCount
    good: MeasuredShare


class AuditFigures(FrozenModel):
    """What reports on the audits of a period are made of.

    Attributes:
        as_of: the day from which was looked.
        service_area: name of the one whose audits are counted; empty where all are.
        areas: grade counts by service area, in the order of the framework.
        good: share of the graded audits in the better half of the scale.
        months, themes, tools, programmes: grade counts by what audits have in common.
        quarters: of the period, as far as they lie in it.
        quarter_trend: of the better half over the quarters.
        agreement: original and moderated grades.
        shift: whether moderation shifted the grades as a whole; None where it moved none.
        quality: measures over all graded audits.
        quality_by_area: the same by service area.
        areas_without_audits: names of declared areas that have none in the period.
        waiting: allocated audits that are not completed yet.
        not_understood: audits whose grade could not be read; counted as ungraded.
        undated: audits without any date, in no period.
        unmoderated_worst: audits of the lowest grade that await moderation.
        errors, warnings: number of findings about the register.
        unread_sheets: names of sheets that look like a register and were not read.
        sheets_without_grades: names of register sheets whose column of grades was not read.
    """

    period: Period
    as_of: date
    service_area: str = ""
    scale: GradeScale
    areas: tuple[GradeCount, ...]
    total: GradeCount
    good: MeasuredShare
    months: tuple[GradeCount, ...]
    quarters: tuple[PeriodGrades, ...]
    quarter_trend: ShareTrend
    themes: tuple[GradeCount, ...]
    tools: tuple[GradeCount, ...]
    programmes: tuple[GradeCount, ...]
    agreement: Agreement
    shift: MarginalTest | None
    quality: tuple[QualityMeasure, ...]
    quality_by_area: tuple[tuple[str, tuple[QualityMeasure, ...]], ...]
    areas_without_audits: tuple[str, ...] = ()
    waiting: int = 0
    not_understood: int = 0
    undated: int = 0
    unmoderated_worst: int = 0
    errors: int = 0
    warnings: int = 0
    unread_sheets: tuple[str, ...] = ()
    sheets_without_grades: tuple[str, ...] = ()

    def as_json(self) -> Json:
        """Return the JSON that `csc-qa report` gives of every report on audits, less the files."""
        about = {"service_area": self.service_area} if self.service_area else {}
        return {
            "period": {"start": self.period.start.isoformat(), "end": self.period.end.isoformat()},
            "grades": [{"service_area": row.label, **counts_json(row)} for row in self.areas],
            "totals": {**counts_json(self.total), "graded": self.total.graded},
            "moderation": agreement_json(self.agreement),
            "quality": {measure.key: _measure_json(measure) for measure in self.quality},
            "good_or_better": share_json(self.good),
            **about,
        }


def agreement_json(agreement: Agreement) -> Json:
    """Return the JSON of `csc-qa moderate agreement`; kappa is null where it is not defined."""
    kappa = agreement.kappa
    has_interval = kappa is not None and kappa.low is not None
    return {
        "audits": agreement.audits,
        "original": agreement.original,
        "moderated": agreement.moderated,
        "matrix": [list(row) for row in agreement.matrix],
        "exact_agreement": agreement.exact_agreement,
        "moved_up": agreement.moved_up,
        "moved_down": agreement.moved_down,
        "weighted_kappa": kappa.value if kappa else None,
        "kappa_interval": [kappa.low, kappa.high] if kappa and has_interval else None,
    }


def counts_json(row: GradeCount) -> Json:
    """Return the JSON of a row of grade counts."""
    return {**row.grades, "ungraded": row.ungraded, "total": row.total}


def share_json(share: MeasuredShare | None) -> Json | None:
    """Return the JSON of a share; null where there is none."""
    return share.as_json() if share else None


def _measure_json(measure: QualityMeasure) -> Json:
    return {"count": measure.count, "of": measure.of, "percent": measure.percent}
