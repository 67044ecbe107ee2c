"""The figures of what good audits teach."""

from __future__ import annotations

from datetime import date

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period


class LearningRecords(FrozenModel):
    """Good audits that have something in common, by what they record."""

    label: str
    both: int
    learning_only: int
    strengths_only: int
    neither: int

    @property
    def total(self) -> int:
        """Audits."""
        return self.both + self.learning_only + self.strengths_only + self.neither


class AreaStrength(FrozenModel):
    """How many of the good audits found one analysis area good too, of those that graded it."""

    area: str
    good: MeasuredShare


class Lesson(FrozenModel):
    """What one audit teaches, in the auditor's words; they may name people."""

    grade: str
    service_area: str
    theme: str
    month: date | None
    text: str


class LearningFigures(FrozenModel):
    """What the period's good audits record for others to learn from.

    Attributes:
        service_area: that they are about; None where it is all.
        grades: names of the grades that are shown in practice forums, best first.
        learning, strengths: audits of these grades that record some.
        areas, themes: the same audits by service area, and by theme where the register has themes.
        analysis_areas: those that any of the audits graded.
        missing: what the register has no column for, in words.
        lessons: the best grade first, then the newest; each text once.
    """

    period: Period
    as_of: date
    service_area: str | None
    grades: tuple[str, ...]
    learning: MeasuredShare
    strengths: MeasuredShare
    areas: tuple[LearningRecords, ...]
    themes: tuple[LearningRecords, ...]
    analysis_areas: tuple[AreaStrength, ...]
    missing: tuple[str, ...]
    lessons: tuple[Lesson, ...]
