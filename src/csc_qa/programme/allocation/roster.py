"""Read the roster of auditors from the rows of a sheet or file; what cannot be read is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.spelling import Spellings, fold
from csc_qa.core.typed_text import read_text
from csc_qa.programme.allocation.auditor import MANAGERS, Absence, Auditor
from csc_qa.programme.allocation.roster_cells import RosterCells

ROSTER_SHEET = "QA Roster"
# Field to the header we write and those we read besides.
ROSTER_HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("Auditor", "Name", "Auditor name", "Manager", "Practice manager"),
    "service_area": ("Service area", "Area", "Service"),
    "team": ("Team", "Own team"),
    "audits": ("Audits", "Number of audits", "Audits a month", "Audits per month"),
    "absent_from": ("Absent from", "Away from", "Leave from", "Absence start"),
    "absent_until": ("Absent until", "Absent to", "Away until", "Leave until", "Absence end"),
    "exempt": ("Exempt", "Exemption", "Exempt until"),
    "group": ("Group", "Audits for", "Role"),
    "email": ("Email", "E-mail", "Email address"),
}
ANY_AREA = frozenset(("all", "any", "all areas", "any area"))
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_DEPTH = 20
_FEWEST_HEADERS = 2


@dataclass(frozen=True)
class Roster:
    """The auditors of a unit.

    Attributes:
        auditors: each name once, in the order of the roster.
        findings: what is wrong with it; with errors among them nothing is to be allocated.
    """

    auditors: list[Auditor]
    findings: list[Finding] = field(default_factory=list)


def read_roster(rows: Sequence[Sequence[object]], areas: Iterable[ServiceArea], sheet: str | None) -> Roster:
    """Return the auditors of a roster.

    Args:
        rows: cells, from the first row of the sheet or file on.
        areas: those that are declared.
        sheet: its name, for findings; None for a file.
    """
    header = _header_row(rows)
    if header is None:
        return Roster([], [make_finding("CSCQA-ALC-002", sheet=sheet)])
    columns, findings = _columns(rows[header], header, sheet)
    spellings = Spellings((text, area.id) for area in areas for text in area.spellings)
    auditors: dict[str, Auditor] = {}
    for number, row in enumerate(rows[header + 1 :], start=header + 2):
        cells = RosterCells(row, columns, number, sheet)
        if cells.is_blank:
            continue
        auditor = _read_auditor(cells, spellings)
        findings += cells.findings
        if auditor is not None:
            _add(auditors, auditor, cells, findings)
    if not auditors and not findings:
        findings.append(make_finding("CSCQA-ALC-003", sheet=sheet))
    return Roster(list(auditors.values()), findings)


def _header_row(rows: Sequence[Sequence[object]]) -> int | None:
    known = {fold(text) for texts in ROSTER_HEADERS.values() for text in texts}
    counts = [len({fold(str(cell)) for cell in row} & known) for row in rows[:_DEPTH]]
    best = max(range(len(counts)), key=lambda number: counts[number], default=None)
    return best if best is not None and counts[best] >= _FEWEST_HEADERS else None


def _columns(
    header: Sequence[object], position: int, sheet: str | None
) -> tuple[dict[str, int], list[Finding]]:
    known = Spellings((text, field) for field, texts in ROSTER_HEADERS.items() for text in texts)
    columns: dict[str, int] = {}
    findings = []
    for column, cell in enumerate(header):
        found = known.find(str(cell or ""))
        if found is not None and found not in columns:
            columns[found] = column
        elif fold(str(cell or "")):
            findings.append(
                make_finding("CSCQA-ALC-011", sheet=sheet, row=position + 1, column=read_text(cell))
            )
    for name in ("name", "service_area"):
        if name not in columns:
            message = f'the roster has no column "{ROSTER_HEADERS[name][0]}"'
            findings.append(make_finding("CSCQA-ALC-002", message, sheet=sheet, row=position + 1))
    return columns, findings


def _read_auditor(cells: RosterCells, areas: Spellings[str]) -> Auditor | None:
    name, area_text = cells.text("name"), cells.text("service_area")
    if name is None:
        cells.note("CSCQA-ALC-005", "name")
    is_any = fold(area_text or "") in ANY_AREA
    area = None if is_any or area_text is None else areas.find(area_text)
    if area is None and not is_any:
        cells.note("CSCQA-ALC-004", "service_area")
    audits, absence = cells.audits(), _absence(cells)
    is_exempt, exempt_until = cells.exemption()
    if cells.findings or name is None:
        return None
    email = cells.text("email") or ""
    if email and not is_address(email):
        cells.note("CSCQA-ALC-028", "email")
    return Auditor(
        name=name,
        service_area=area,
        team=cells.text("team") or "",
        audits=audits,
        absences=(absence,) if absence else (),
        is_exempt=is_exempt,
        exempt_until=exempt_until,
        group=cells.text("group") or MANAGERS,
        email=email if is_address(email) else "",
    )


def is_address(text: str) -> bool:
    """Say whether a text is an email address as mail programs take them.

    Example:
        >>> is_address("aster@example.org"), is_address("tbc")
        (True, False)
    """
    return _ADDRESS.fullmatch(text) is not None


def _absence(cells: RosterCells) -> Absence | None:
    start: date | None = cells.day("absent_from")
    end: date | None = cells.day("absent_until")
    if start and end and end < start:
        cells.note("CSCQA-ALC-010", "absent_until")
        return None
    return Absence(start=start, end=end) if start or end else None


def _add(auditors: dict[str, Auditor], new: Auditor, cells: RosterCells, findings: list[Finding]) -> None:
    """Add an auditor; a second row of the same one may only bring another absence."""
    old = auditors.get(new.key)
    if old is None:
        auditors[new.key] = new
        return
    if old.model_copy(update={"absences": (), "name": new.name}) != new.model_copy(update={"absences": ()}):
        findings.append(cells.finding("CSCQA-ALC-009", "name"))
        return
    auditors[new.key] = old.model_copy(update={"absences": (*old.absences, *new.absences)})
