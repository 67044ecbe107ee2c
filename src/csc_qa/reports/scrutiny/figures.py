"""What the paper for the scrutiny panel is made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from csc_qa.core.agreement import Agreement
from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.kpi_chapter import KpiChapter
from csc_qa.core.period import Period
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.core.recommendation import Recommendation


class AuditFigures(NamedTuple):
    """What was audited in the period.

    Attributes:
        programmes: grade counts by what made the audits.
        total: of them.
        agreement: what moderation made of the grades.
        quality: how many audits did what makes an audit worth its while.
    """

    scale: GradeScale
    programmes: tuple[GradeCount, ...]
    total: GradeCount
    agreement: Agreement
    quality: tuple[QualityMeasure, ...]


class ScrutinyFigures(NamedTuple):
    """What the paper is made from.

    Attributes:
        period: whose audits it is about.
        month: of the KPI tables.
        meeting_on: day of the meeting; what is open is reckoned from it.
        chapters: the KPI tables by section; protected where the paper is for publication.
        recommendations: of earlier meetings; None where the workbook keeps no list of them.
        unclear: cells of that list that could not be read as they stand.
        glossary: every term that is declared.
        as_json: the figures of the command.
        sources: what the figures were made from.
    """

    period: Period
    month: Period
    meeting_on: date
    chapters: tuple[KpiChapter, ...]
    audits: AuditFigures
    recommendations: tuple[Recommendation, ...] | None
    unclear: int
    glossary: tuple[GlossaryTerm, ...]
    as_json: Mapping[str, object]
    sources: tuple[str, ...]
    is_public: bool = False
