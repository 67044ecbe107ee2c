"""Which service area a team belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.spelling import Spellings, fold
from csc_qa.programme.allocation.auditor import Auditor

# What tells teams of one area apart: Assessment Team 2, Unit B, Duty.
_TAIL = re.compile(r"\s+(team|unit|pod|\d+|[a-h])$")


class TeamAreas:
    """Knows teams by the roster first, then by the names of the areas.

    Attributes:
        findings: teams that the roster puts under two areas.
    """

    def __init__(self, auditors: Iterable[Auditor], areas: Iterable[ServiceArea], sheet: str | None) -> None:
        self._areas = Spellings((text, area.id) for area in areas for text in area.spellings)
        self._by_team: dict[str, str] = {}
        self.findings: list[Finding] = []
        for auditor in auditors:
            team = fold(auditor.team)
            if not team or auditor.service_area is None:
                continue
            if self._by_team.setdefault(team, auditor.service_area) != auditor.service_area:
                self.findings.append(make_finding("CSCQA-ALC-027", sheet=sheet, column="Team"))

    def area_named(self, text: str) -> str | None:
        """Return the area that a text names."""
        return self._areas.find(text)

    def area_of(self, team: str) -> str | None:
        """Return the area of a team; None where neither roster nor areas know it.

        A number or letter at its end may be left out, and so may the words team and unit; nothing is guessed.
        """
        name = fold(team)
        while name:
            found = self._by_team.get(name) or self._areas.find(name)
            if found is not None:
                return found
            shorter = _TAIL.sub("", name)
            if shorter == name:
                return None
            name = shorter
        return None
