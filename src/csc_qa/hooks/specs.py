"""All hook specifications. Each is documented with an example in docs/hooks.md.

A plugin implements any of them, names only the arguments it needs, and returns a list (or None for
nothing). What it returns is checked against the type given here; a plugin that raises is reported
and set aside for that hook.
"""

from __future__ import annotations

from typing import Any

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.column_synonyms import ColumnSynonyms
from csc_qa.core.framework import Framework
from csc_qa.core.front_end import Command, Macro, WorksheetFunction
from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiCheck
from csc_qa.core.period import Period
from csc_qa.core.programme import ProgrammeItem
from csc_qa.core.register_check import RegisterCheck
from csc_qa.core.report import Section
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.target import Comparator, Target
from csc_qa.core.theme import Theme
from csc_qa.hooks.markers import hookspec


@hookspec
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return service areas that are audited."""
    return []


@hookspec
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return audit tools: the forms, their questions and where answers belong."""
    return []


@hookspec
def csc_qa_indicators() -> list[Indicator]:
    """Return indicators (KPIs)."""
    return []


@hookspec
def csc_qa_targets() -> list[Target | Comparator]:
    """Return targets and comparators of indicators, with the dates from which they hold."""
    return []


@hookspec
def csc_qa_kpi_checks() -> list[KpiCheck]:
    """Return checks that the figures and targets of a KPI table must pass."""
    return []


@hookspec
def csc_qa_framework() -> list[Framework]:
    """Return an authority's framework; one from outside comes before the built-in one."""
    return []


@hookspec
def csc_qa_programme(year: int) -> list[ProgrammeItem]:
    """Return the themed audits and dated events of a calendar year."""
    return []


@hookspec
def csc_qa_column_synonyms() -> list[ColumnSynonyms]:
    """Return header words under which registers keep their fields."""
    return []


@hookspec
def csc_qa_parse_answer(tool: AuditTool, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return Audit fields read from one form answer, where a declaration cannot say it."""
    return []


@hookspec
def csc_qa_checks() -> list[RegisterCheck]:
    """Return checks that the rows of a register must pass."""
    return []


@hookspec
def csc_qa_themes() -> list[Theme]:
    """Return themes: the controlled vocabulary for free text."""
    return []


@hookspec
def csc_qa_glossary() -> list[GlossaryTerm]:
    """Return terms of the field, explained in a sentence each."""
    return []


@hookspec
def csc_qa_report_sections(kind: str, audits: Any, period: Period) -> list[Section]:
    """Return further sections for a report of this kind; `audits` is the period's pandas table."""
    return []


@hookspec
def csc_qa_worksheet_functions() -> list[WorksheetFunction]:
    """Return worksheet functions."""
    return []


@hookspec
def csc_qa_macros() -> list[Macro]:
    """Return ribbon macros."""
    return []


@hookspec
def csc_qa_commands() -> list[Command]:
    """Return sub-commands of `csc-qa`."""
    return []
