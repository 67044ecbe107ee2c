"""Conformance: does what the plugins declare fit together?"""

from __future__ import annotations

from collections.abc import Iterator

from csc_qa.core.audit import Audit
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue


def check_catalogue(catalogue: Catalogue) -> list[Finding]:
    """Return a finding for everything that names something nobody declares, or that clashes."""
    faults = [
        *_faults_of_areas(catalogue),
        *_faults_of_tools(catalogue),
        *_faults_of_questions(catalogue),
        *_faults_of_limits(catalogue),
        *_faults_of_indicators(catalogue),
        *_faults_of_kpi_sections(catalogue),
        *_faults_of_synonyms(catalogue),
    ]
    return [make_finding("CSCQA-PLG-006", fault) for fault in faults]


def _faults_of_areas(catalogue: Catalogue) -> Iterator[str]:
    owner: dict[str, str] = {}
    scale = catalogue.framework.grade_scale
    for area in catalogue.service_areas.values():
        for spelling in {fold(text) for text in area.spellings}:
            if owner.setdefault(spelling, area.id) != area.id:
                yield f'service areas "{owner[spelling]}" and "{area.id}" are both written "{spelling}"'
        for _, key in area.grade_spellings:
            if key not in scale.keys:
                yield f'service area "{area.id}" spells a grade "{key}" that the scale does not have'


def _faults_of_tools(catalogue: Catalogue) -> Iterator[str]:
    for tool in catalogue.audit_tools.values():
        for area in tool.service_areas:
            if area not in catalogue.service_areas:
                yield f'audit tool "{tool.id}" names the service area "{area}", which nobody declares'


def _faults_of_questions(catalogue: Catalogue) -> Iterator[str]:
    areas = {area.key for area in catalogue.framework.analysis_areas}
    fields = set(Audit.model_fields) | {f"grade_{key}" for key in areas}
    for tool in catalogue.audit_tools.values():
        for question in tool.questions:
            if question.area is not None and question.area not in areas:
                yield f'question "{question.id}" of "{tool.id}" names the analysis area "{question.area}"'
            if question.field is not None and question.field not in fields:
                yield f'question "{question.id}" of "{tool.id}" goes to "{question.field}", no audit field'


def _faults_of_limits(catalogue: Catalogue) -> Iterator[str]:
    for limit in [*catalogue.targets, *catalogue.comparators]:
        if limit.indicator not in catalogue.indicators:
            yield f'a limit names the indicator "{limit.indicator}", which nobody declares'


def _faults_of_indicators(catalogue: Catalogue) -> Iterator[str]:
    owner: dict[str, str] = {}
    for each in catalogue.indicators.values():
        for spelling in {fold(text) for text in (each.id, each.name, *each.aliases)}:
            if owner.setdefault(spelling, each.id) != each.id:
                yield f'indicators "{owner[spelling]}" and "{each.id}" are both called "{spelling}"'
        for other in (each.numerator_indicator, each.denominator_indicator):
            if other and other not in catalogue.indicators:
                yield f'indicator "{each.id}" is counted by "{other}", which nobody declares'


def _faults_of_kpi_sections(catalogue: Catalogue) -> Iterator[str]:
    owner: dict[str, str] = {}
    for section in catalogue.framework.kpi_sections:
        for spelling in {fold(text) for text in section.spellings}:
            if owner.setdefault(spelling, section.key) != section.key:
                yield f'KPI sections "{owner[spelling]}" and "{section.key}" are both called "{spelling}"'
        for each in section.indicators:
            if each not in catalogue.indicators:
                yield f'KPI section "{section.key}" names the indicator "{each}", which nobody declares'


def _faults_of_synonyms(catalogue: Catalogue) -> Iterator[str]:
    areas = {f"grade_{area.key}" for area in catalogue.framework.analysis_areas}
    for synonyms in catalogue.column_synonyms:
        if synonyms.field not in Audit.model_fields and synonyms.field not in areas:
            yield f'column synonyms name "{synonyms.field}", which is no field of an audit'
