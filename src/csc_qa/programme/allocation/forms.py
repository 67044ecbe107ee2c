"""Which form a case is audited with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random

import pandas as pd

from csc_qa.core.audit_tool import AuditTool, ToolStatus
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.service_area import ServiceArea
from csc_qa.programme.allocation.find_cases import child_key
from csc_qa.programme.allocation.themes import children_meeting


class Forms:
    """The forms of each service area.

    Attributes:
        findings: areas without a form or whose only one awaits approval, and conditions that failed.
    """

    def __init__(
        self, tools: Iterable[AuditTool], areas: Iterable[ServiceArea], lists: Mapping[int, pd.DataFrame]
    ) -> None:
        self.findings: list[Finding] = []
        declared = list(tools)
        self._of_area = {area.id: _usable(area, declared) for area in areas}
        self._areas = {area.id: area for area in areas}
        self._meeting = {
            tool.id: children_meeting(tool.criteria, lists, f'the form "{tool.name}"', self.findings)
            for tool in declared
            if tool.criteria
        }

    def choose(self, area: str | None, child_id: str, rng: Random) -> AuditTool | None:
        """Return the form for a child's case; None where the area has none.

        A form whose condition the case meets goes before one without a condition, and that before one whose
        condition it does not meet. Among equals chance decides.
        """
        tools = self._of_area.get(area or "", [])
        if not tools:
            if area in self._areas:
                self._note("CSCQA-ALC-036", f"{self._areas[area].name} has no form of its own")
            return None
        if tools[0].status is ToolStatus.AWAITING_APPROVAL:
            self._note("CSCQA-ALC-022", f"the only form of {self._areas[area or ''].name} awaits approval")
        fits = [self._fit(tool, child_key(child_id)) for tool in tools]
        return rng.choice([tool for tool, fit in zip(tools, fits, strict=True) if fit == max(fits)])

    def _fit(self, tool: AuditTool, key: str) -> int:
        if not tool.criteria:
            return 1
        return 2 if key in self._meeting[tool.id] else 0

    def _note(self, code: str, message: str) -> None:
        finding = make_finding(code, message)
        if finding not in self.findings:
            self.findings.append(finding)


def _usable(area: ServiceArea, tools: Sequence[AuditTool]) -> list[AuditTool]:
    """Return the approved forms of an area; where there are none, those that await approval."""
    own = [tool for tool in tools if area.id in tool.service_areas]
    return [tool for tool in own if tool.status is ToolStatus.APPROVED] or own
