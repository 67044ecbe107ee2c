"""Vocabulary: the words by which a register is read, gathered from what plugins declare."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.column_synonyms import ColumnSynonyms
from csc_qa.core.framework import AnalysisArea
from csc_qa.core.grade import GradeScale
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.spelling import Spellings, fold
from csc_qa.workbook.fields import REGISTER_FIELDS, RegisterField, area_grade_field


class Vocabulary:
    """Spellings of areas, tools and grades, and the headers of every field."""

    def __init__(
        self,
        scale: GradeScale,
        areas: Iterable[ServiceArea],
        tools: Iterable[AuditTool],
        analysis_areas: Iterable[AnalysisArea],
        synonyms: Iterable[ColumnSynonyms] = (),
    ) -> None:
        self.scale = scale
        self.areas = list(areas)
        self.tools = list(tools)
        self.analysis_areas = list(analysis_areas)
        self._synonyms = list(synonyms)

    @cached_property
    def fields(self) -> dict[str, RegisterField]:
        """Every field by name, those of the analysis areas included."""
        own = [*REGISTER_FIELDS, *(area_grade_field(area.key, area.name) for area in self.analysis_areas)]
        return {field.name: field for field in own}

    @cached_property
    def headers(self) -> dict[str, str]:
        """Folded header to field name."""
        found: dict[str, str] = {}
        added = [(each.field, each.headers) for each in self._synonyms if each.field in self.fields]
        for name, headers in [*added, *((field.name, field.headers) for field in self.fields.values())]:
            for header in (*headers, name):
                found.setdefault(fold(header), name)
        return found

    @cached_property
    def area_names(self) -> Spellings[str]:
        """Spelling of a service area to its name."""
        return Spellings((text, area.name) for area in self.areas for text in area.spellings)

    @cached_property
    def tool_names(self) -> Spellings[str]:
        """Spelling of an audit tool to its name."""
        return Spellings((text, tool.name) for tool in self.tools for text in tool.spellings)

    @cached_property
    def area_of_tool(self) -> dict[str, str]:
        """Name of a tool to the name of its service area, where it serves one only."""
        names = {area.id: area.name for area in self.areas}
        single = [tool for tool in self.tools if len(tool.service_areas) == 1]
        return {tool.name: names[tool.service_areas[0]] for tool in single if tool.service_areas[0] in names}

    @cached_property
    def grade_keys_by_area(self) -> dict[str, Spellings[str]]:
        """Name of a service area to its own grade spellings, where it has any."""
        return {
            area.name: Spellings((text, key) for text, key in area.grade_spellings if key in self.scale.keys)
            for area in self.areas
            if area.grade_spellings
        }
