"""The figures of the annual audit report, from one calculation, and their JSON."""

from __future__ import annotations

from csc_qa.core.agreement import Agreement
from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.core.quality_measure import QualityMeasure

Json = dict[str, object]


class AnnualFigures(FrozenModel):
    """What an annual audit report is made of.

    Attributes:
        areas: grade counts by service area, in the order of the framework.
        months, themes, tools, programmes: grade counts by what audits have in common.
        agreement: original and moderated grades.
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
    scale: GradeScale
    areas: tuple[GradeCount, ...]
    total: GradeCount
    months: tuple[GradeCount, ...]
    themes: tuple[GradeCount, ...]
    tools: tuple[GradeCount, ...]
    programmes: tuple[GradeCount, ...]
    agreement: Agreement
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
        """Return the JSON of `csc-qa report annual`, less the files."""
        return {
            "period": {"start": self.period.start.isoformat(), "end": self.period.end.isoformat()},
            "grades": [{"service_area": row.label, **_counts(row)} for row in self.areas],
            "totals": {**_counts(self.total), "graded": self.total.graded},
            "moderation": agreement_json(self.agreement),
            "quality": {measure.key: _measure_json(measure) for measure in self.quality},
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


def _counts(row: GradeCount) -> Json:
    return {**row.grades, "ungraded": row.ungraded, "total": row.total}


def _measure_json(measure: QualityMeasure) -> Json:
    return {"count": measure.count, "of": measure.of, "percent": measure.percent}
