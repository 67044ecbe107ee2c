"""The sample's roster of auditors: everybody who audits in the sample, with an absence and an exemption."""

from __future__ import annotations

from datetime import date

from csc_qa.core.own_sheet import MADE_BY
from csc_qa.sample.annex_a_children import teams_of
from csc_qa.sample.people import REVIEWERS, TEAMS

Row = list[str | int | date | None]

HEADER: Row = [
    *("Auditor", "Service area", "Team", "Audits", "Absent from", "Absent until", "Exempt", "Group"),
    "Email",
]
_MARK = f"{MADE_BY}, which only reads it: one row for each auditor. Change it as you need."
_AWAY = (date(2023, 1, 1), date(2023, 1, 31))
_EXEMPT_UNTIL = date(2023, 3, 31)


def sample_roster() -> list[Row]:
    """Return the rows of the sheet "QA Roster": title, mark, header, auditors."""
    rows: list[Row] = [["Roster of auditors"], [_MARK], HEADER]
    for area, team in TEAMS.items():
        for position, name in enumerate(team.auditors):
            own = teams_of(area)[position] if position < len(teams_of(area)) else None
            rows.append([name, area, own, 1, None, None, None, "Managers", _address(name)])
    rows[3][3] = 2
    rows[4][4], rows[4][5] = _AWAY
    rows[5][6] = _EXEMPT_UNTIL
    rows += [[name, "All", None, 2, None, None, None, "Q&A", _address(name)] for name in REVIEWERS[:2]]
    return rows


def _address(name: str) -> str:
    return f"{name.lower().replace(' ', '.')}@example.org"
