from __future__ import annotations

from datetime import date

import pytest

from csc_qa.core.service_area import ServiceArea
from csc_qa.programme.allocation.auditor import Absence, Auditor
from csc_qa.programme.allocation.roster import Roster, read_roster
from csc_qa.programme.allocation.rules import AllocationRules, why_left_out

AREAS = [ServiceArea(id="jigsaw", name="Jigsaw", aliases=("CWD",)), ServiceArea(id="crs", name="CRS")]
HEADER = ("Auditor", "Service area", "Team", "Audits", "Absent from", "Absent until", "Exempt", "Group")
JANUARY = (date(2023, 1, 3), date(2023, 1, 28))


def read(*rows: tuple[object, ...]) -> Roster:
    return read_roster([("Roster",), (), HEADER, *rows], AREAS, "QA Roster")


def test_a_row_becomes_an_auditor() -> None:
    roster = read(("Fern Mossgate", "cwd", "Team 1", 2.0, date(2023, 1, 9), "13/1/2023", "No", "Q&A"), ())
    assert roster.findings == []
    (auditor,) = roster.auditors
    absence = Absence(start=date(2023, 1, 9), end=date(2023, 1, 13))
    assert auditor == Auditor(
        name="Fern Mossgate", service_area="jigsaw", team="Team 1", audits=2, absences=(absence,), group="Q&A"
    )
    assert "Fern" not in repr(auditor)


def test_what_is_left_blank_stands_for_the_usual() -> None:
    (auditor,) = read(("Fern Mossgate", "All")).auditors
    assert (auditor.service_area, auditor.audits, auditor.group) == (None, 1, "Managers")


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (("Fern", "Atlantis"), "CSCQA-ALC-004", "Service area"),
        (("Fern", None), "CSCQA-ALC-004", "Service area"),
        ((None, "CRS"), "CSCQA-ALC-005", "Auditor"),
        (("Fern", "CRS", None, "two"), "CSCQA-ALC-006", "Audits"),
        (("Fern", "CRS", None, -1), "CSCQA-ALC-006", "Audits"),
        (("Fern", "CRS", None, 1, "soon"), "CSCQA-ALC-007", "Absent from"),
        (("Fern", "CRS", None, 1, date(2023, 1, 9), date(2023, 1, 2)), "CSCQA-ALC-010", "Absent until"),
        (("Fern", "CRS", None, 1, None, None, "sometimes"), "CSCQA-ALC-008", "Exempt"),
    ],
)
def test_what_cannot_be_read_is_a_finding_that_does_not_quote_it(
    row: tuple[object, ...], code: str, column: str
) -> None:
    roster = read(row)
    (finding,) = roster.findings
    assert (finding.code, finding.sheet, finding.row, finding.column) == (code, "QA Roster", 4, column)
    assert "Fern" not in str(finding)
    assert roster.auditors == []


def test_a_second_row_may_add_an_absence_and_nothing_else() -> None:
    first = ("Fern Mossgate", "CRS", "Team 1", 1, date(2023, 1, 2), date(2023, 1, 6))
    again = ("Mossgate, Fern", "CRS", "Team 1", 1, date(2023, 2, 2))
    roster = read(first, again)
    assert (len(roster.auditors), len(roster.auditors[0].absences), roster.findings) == (1, 2, [])
    other = read(first, ("Fern Mossgate", "Jigsaw", "Team 1", 1))
    assert [each.code for each in other.findings] == ["CSCQA-ALC-009"]


@pytest.mark.parametrize("rows", [[], [("a", "b")], [("Auditor", "Favourite colour")]])
def test_a_roster_without_headers_is_a_finding(rows: list[tuple[object, ...]]) -> None:
    codes = [each.code for each in read_roster(rows, AREAS, None).findings]
    assert codes[-1] == "CSCQA-ALC-002"


def test_a_roster_without_auditors_is_a_finding() -> None:
    assert [each.code for each in read().findings] == ["CSCQA-ALC-003"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({}, None),
        ({"is_exempt": True}, "exempt"),
        ({"exempt_until": date(2023, 1, 3)}, "exempt"),
        ({"exempt_until": date(2023, 1, 2)}, None),
        ({"absences": (Absence(start=date(2022, 12, 1)),)}, "absent"),
        # Back on Monday 23 January: five working days are left until Friday 27, four from the 24th.
        ({"absences": (Absence(end=date(2023, 1, 22)),)}, None),
        ({"absences": (Absence(end=date(2023, 1, 23)),)}, "absent"),
        ({"absences": (Absence(start=date(2023, 1, 9), end=date(2023, 1, 13)),)}, None),
        ({"audits": 0}, "of 0 audits asked for"),
    ],
)
def test_absences_and_exemptions_are_honoured(changed: dict[str, object], why: str | None) -> None:
    auditor = Auditor(name="Fern Mossgate", service_area="crs").model_copy(update=changed)
    assert why_left_out(auditor, *JANUARY, AllocationRules()) == why
