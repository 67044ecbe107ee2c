"""Catalogue: everything that plugins declare, collected once, each id once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.column_synonyms import ColumnSynonyms
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.framework import Framework
from csc_qa.core.front_end import Command, Macro, WorksheetFunction
from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiCheck
from csc_qa.core.programme import ProgrammeItem
from csc_qa.core.register_check import RegisterCheck
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.spelling import fold
from csc_qa.core.target import Comparator, Target
from csc_qa.core.theme import Theme
from csc_qa.hooks.registry import PluginRegistry

T = TypeVar("T")


@dataclass(frozen=True)
class Catalogue:
    """What is declared, by id where it has one, in the order of registration.

    Attributes:
        framework: the one in force.
        findings: faults of plugins met while collecting, and ids declared twice.
    """

    registry: PluginRegistry
    framework: Framework
    service_areas: dict[str, ServiceArea]
    audit_tools: dict[str, AuditTool]
    indicators: dict[str, Indicator]
    targets: list[Target]
    comparators: list[Comparator]
    kpi_checks: dict[str, KpiCheck]
    themes: dict[str, Theme]
    checks: dict[str, RegisterCheck]
    column_synonyms: list[ColumnSynonyms]
    glossary: dict[str, GlossaryTerm]
    worksheet_functions: dict[str, WorksheetFunction]
    macros: dict[str, Macro]
    commands: dict[str, Command]
    own_findings: list[Finding] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        """Faults of plugins so far, then ids declared twice."""
        return [*self.registry.findings, *self.own_findings]

    def programme(self, year: int) -> list[ProgrammeItem]:
        """Return the themed audits and events of a calendar year."""
        return [item for _, item in self.registry.collect("csc_qa_programme", year=year)]


def build_catalogue(registry: PluginRegistry) -> Catalogue:
    """Ask every plugin for what it declares."""
    findings: list[Finding] = []

    def by(key: Callable[[Any], str], hook: str) -> dict[str, Any]:
        return _by_id(registry, hook, key, findings)

    limits = [item for _, item in registry.collect("csc_qa_targets")]
    return Catalogue(
        registry=registry,
        framework=_framework_in_force(registry, findings),
        service_areas=by(lambda item: item.id, "csc_qa_service_areas"),
        audit_tools=by(lambda item: item.id, "csc_qa_audit_tools"),
        indicators=by(lambda item: item.id, "csc_qa_indicators"),
        targets=[limit for limit in limits if isinstance(limit, Target)],
        comparators=[limit for limit in limits if isinstance(limit, Comparator)],
        kpi_checks=by(lambda item: item.code, "csc_qa_kpi_checks"),
        themes=by(lambda item: item.key, "csc_qa_themes"),
        checks=by(lambda item: item.code, "csc_qa_checks"),
        column_synonyms=[item for _, item in registry.collect("csc_qa_column_synonyms")],
        glossary=by(lambda item: fold(item.term), "csc_qa_glossary"),
        worksheet_functions=by(lambda item: item.name, "csc_qa_worksheet_functions"),
        macros=by(lambda item: item.name, "csc_qa_macros"),
        commands=by(lambda item: item.name, "csc_qa_commands"),
        own_findings=findings,
    )


def _by_id(
    registry: PluginRegistry, hook: str, key: Callable[[Any], str], findings: list[Finding]
) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    owners: dict[str, str] = {}
    for plugin, item in registry.collect(hook):
        name = key(item)
        if name in kept:
            message = f'plugins "{owners[name]}" and "{plugin.name}" both declare "{name}" in {hook}'
            findings.append(make_finding("CSCQA-PLG-004", f"{message}; the first one was kept"))
            continue
        kept[name], owners[name] = item, plugin.name
    return kept


def _framework_in_force(registry: PluginRegistry, findings: list[Finding]) -> Framework:
    found = registry.collect("csc_qa_framework")
    outside: list[Framework] = [framework for plugin, framework in found if not plugin.is_builtin]
    built_in: list[Framework] = [framework for plugin, framework in found if plugin.is_builtin]
    if len(outside) > 1:
        names = ", ".join(f'"{framework.id}"' for framework in outside)
        findings.append(
            make_finding(
                "CSCQA-PLG-004", f"more than one framework from outside: {names}; the first one was kept"
            )
        )
    return [*outside, *built_in][0]
