"""What the good audits of a period record for others to learn from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from csc_qa.audits.identified import says_something
from csc_qa.core.audit import Audit
from csc_qa.core.framework import ForumRule, Framework
from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.core.spelling import fold
from csc_qa.escalation.standing import standing_of
from csc_qa.reports.analysis.learning_figures import AreaStrength, LearningFigures, LearningRecords, Lesson
from csc_qa.reports.analysis.learning_section import learning_details_of, learning_section_of
from csc_qa.workflows.chase import NO_AREA
from csc_qa.workflows.escalations import escalations_of
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.shares import area_names, ids_of, measure_share

_NO_THEME = "Not recorded"
_COLUMNS = {"learning": "learning", "strengths": "strengths"}


def learning_section(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return how many good audits record learning and strengths, as counts.

    None where the framework shows no audits in practice forums.
    """
    figures = learning_figures(master, period, as_of, service_area)
    return learning_section_of(figures) if figures else None


def learning_details(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return what some of them teach, in the auditors' words; None where none says any."""
    figures = learning_figures(master, period, as_of, service_area)
    return learning_details_of(figures) if figures else None


def learning_figures(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> LearningFigures | None:
    """Return the figures of both sections; None where the framework has no rule for practice forums."""
    framework, wanted = master.catalogue.framework, ids_of(master, period)
    if framework.practice_forums is None:
        return None
    audits = [
        audit
        for audit in escalations_of(master, as_of).for_forums
        if audit.audit_id in wanted and service_area in (None, audit.service_area)
    ]
    recorded = _recorded(audits)
    areas = recorded["area"]
    return LearningFigures(
        period=period,
        as_of=as_of,
        service_area=service_area,
        grades=_grade_names(framework, framework.practice_forums),
        learning=measure_share(int(recorded["learning"].sum()), len(audits)),
        strengths=measure_share(int(recorded["strengths"].sum()), len(audits)),
        areas=tuple(_count(name, recorded[areas.eq(name)]) for name in area_names(master, areas)),
        themes=_by_theme(recorded),
        analysis_areas=tuple(_by_analysis_area(audits, framework, framework.practice_forums)),
        missing=tuple(name for field, name in _COLUMNS.items() if field not in master.register.fields),
        lessons=tuple(_lessons(audits, recorded["learning"], as_of)),
    )


def _recorded(audits: Sequence[Audit]) -> pd.DataFrame:
    """Return what each audit records: `learning` and `strengths` (yes or no), its `area` and `theme`."""

    def says(texts: Iterable[str | None]) -> pd.Series[bool]:
        return says_something(pd.Series(list(texts), dtype="str"))

    return pd.DataFrame(
        {
            "learning": says(audit.learning for audit in audits),
            "strengths": says(audit.strengths for audit in audits),
            "area": pd.Series([audit.service_area or NO_AREA for audit in audits], dtype="str"),
            "theme": pd.Series([audit.theme or _NO_THEME for audit in audits], dtype="str"),
        }
    )


def _count(label: str, recorded: pd.DataFrame) -> LearningRecords:
    learning, strengths = recorded["learning"], recorded["strengths"]
    return LearningRecords(
        label=label,
        both=int((learning & strengths).sum()),
        learning_only=int((learning & ~strengths).sum()),
        strengths_only=int((~learning & strengths).sum()),
        neither=int((~learning & ~strengths).sum()),
    )


def _by_theme(recorded: pd.DataFrame) -> tuple[LearningRecords, ...]:
    names = set(recorded["theme"])
    if names <= {_NO_THEME}:
        return ()
    rows = [_count(name, recorded[recorded["theme"].eq(name)]) for name in names]
    return tuple(sorted(rows, key=lambda each: (each.label == _NO_THEME, -each.total, each.label)))


def _by_analysis_area(
    audits: Sequence[Audit], framework: Framework, rule: ForumRule
) -> Iterable[AreaStrength]:
    for area in framework.analysis_areas:
        grades = [audit.area_grades[area.key] for audit in audits if area.key in audit.area_grades]
        if grades:
            good = sum(grade.key in rule.grades for grade in grades)
            yield AreaStrength(area=area.name, good=measure_share(good, len(grades)))


def _grade_names(framework: Framework, rule: ForumRule) -> tuple[str, ...]:
    return tuple(grade.name for grade in framework.grade_scale.grades if grade.key in rule.grades)


def _lessons(audits: Sequence[Audit], says: Iterable[bool], as_of: date) -> Iterable[Lesson]:
    """Return the texts, best and newest first as the audits are; one that stands in several audits once."""
    seen: set[str] = set()
    for audit, has_learning in zip(audits, says, strict=True):
        text = audit.learning or ""
        if has_learning and fold(text) not in seen:
            seen.add(fold(text))
            standing = standing_of(audit, as_of)
            grade = standing.grade if standing else None
            yield Lesson(
                grade=grade.name if grade else "",
                service_area=audit.service_area or NO_AREA,
                theme=audit.theme or "",
                month=audit.completed_on or audit.audit_month,
                text=text,
            )
