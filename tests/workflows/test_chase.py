"""Who is late with what: small workbooks, worked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.writing import Rows, write_workbook

from csc_qa import Catalogue, load_catalogue
from csc_qa.core.overdue import Timeliness
from csc_qa.workflows.chase import ChaseList, chase_json
from csc_qa.workflows.chase_master import chase_master
from csc_qa.workflows.masters import FileMaster

CATALOGUE = load_catalogue()
HEADER = (
    *("Audit Ref", "Service area", "Auditor", "Audit month", "Date allocated", "Date completed"),
    *("Oversight date", "Date uploaded", "Overall Grade", "In dispute", "Moderated grade", "Date moderated"),
)
COMPLETED = "Audit completed with the case holder"
OVERSIGHT = "Service lead oversight recorded"
UPLOAD = "Audit uploaded to the child's file"
DISPUTE = "Dispute settled with the auditor"
JANUARY = date(2023, 1, 1)
MARK = ("Made by csc_qa 0.1.0 on 1 March 2022; made anew as a whole each time. [0123456789]",)


def day(number: int, month: int = 1) -> date:
    return date(2023, month, number)


def row(reference: str, **cells: Any) -> tuple[Any, ...]:
    given = {"area": "PTC", "auditor": "Fern Mossgate", "month": JANUARY, "allocated": day(3), **cells}
    names = ("completed", "overseen", "uploaded", "grade", "disputed", "moderated_grade", "moderated")
    rest = (given.get(name) for name in names)
    return (reference, given["area"], given["auditor"], given["month"], given["allocated"], *rest)


DONE = {"completed": day(20), "grade": "Good"}
SEEN = {**DONE, "overseen": day(3, 2)}


def chased(
    folder: Path,
    rows: Sequence[tuple[Any, ...]],
    as_of: date,
    *,
    settings: Rows = (),
    catalogue: Catalogue = CATALOGUE,
) -> ChaseList:
    sheets: dict[str, Rows] = {"Q1": [HEADER, *rows]}
    if settings:
        sheets["QA Settings"] = [("Settings",), MARK, (), *settings]
    path = write_workbook(folder / "m.xlsx", sheets)
    return chase_master(FileMaster(path, catalogue, as_of))[1]


def late(found: ChaseList) -> list[tuple[str, str, str, date, int]]:
    return [(each.audit_id, each.step, each.who, each.due_on, each.days_late) for each in found.overdue]


@pytest.mark.parametrize(
    ("cells", "as_of", "expected"),
    [
        # Not done: late from the day after the 28th.
        ({}, day(28), None),
        ({}, day(29), (COMPLETED, "Fern Mossgate", day(28), 1)),
        ({}, day(10, 2), (COMPLETED, "Fern Mossgate", day(28), 13)),
        # Done and not overseen: the service lead, from the day after the 6th.
        (DONE, day(6, 2), None),
        (DONE, day(7, 2), (OVERSIGHT, "Service lead, Pathways Through Care", day(6, 2), 1)),
        # Overseen and not uploaded: the auditor.
        (SEEN, day(6, 2), None),
        (SEEN, day(9, 2), (UPLOAD, "Fern Mossgate", day(6, 2), 3)),
        ({**SEEN, "uploaded": day(6, 2)}, day(9, 2), None),
        # A dispute pauses the upload until the 6th; after it the dispute is what is late.
        ({**SEEN, "disputed": "Yes"}, day(6, 2), None),
        (
            {**SEEN, "disputed": "Yes"},
            day(7, 2),
            (DISPUTE, "Service lead, Pathways Through Care; Fern Mossgate", day(6, 2), 1),
        ),
        ({**SEEN, "disputed": "No"}, day(7, 2), (UPLOAD, "Fern Mossgate", day(6, 2), 1)),
        ({**SEEN, "disputed": "Yes", "uploaded": day(6, 2)}, day(20, 2), None),
        # Moderation settles the dispute, and the upload goes on.
        (
            {**SEEN, "disputed": "Yes", "moderated_grade": "Good", "moderated": day(16, 2)},
            day(20, 2),
            (UPLOAD, "Fern Mossgate", day(6, 2), 14),
        ),
        # Nobody's name is known: the role.
        ({"auditor": None}, day(29), (COMPLETED, "Practice manager (auditor)", day(28), 1)),
        # Without audit month, that of the allocation holds.
        ({"month": None}, day(29), (COMPLETED, "Fern Mossgate", day(28), 1)),
        # A themed review, done and neither allocated nor graded, follows no cycle.
        ({"allocated": None, "completed": day(20)}, day(28, 2), None),
        # Seen from a day before it was done, it is late.
        ({"completed": day(5, 2), "grade": "Good"}, day(1, 2), (COMPLETED, "Fern Mossgate", day(28), 4)),
    ],
)
def test_next_step_is_chased_once_its_day_has_passed(
    tmp_path: Path, cells: dict[str, Any], as_of: date, expected: tuple[str, str, date, int] | None
) -> None:
    found = chased(tmp_path, [row("A1", **cells)], as_of)
    assert late(found) == ([("A1", *expected)] if expected else [])


def test_latest_stands_first_and_the_json_has_the_keys_that_others_rely_on(tmp_path: Path) -> None:
    rows = [row("A2", **SEEN), row("A1", **SEEN), row("A3")]
    answer = chase_json(chased(tmp_path, rows, day(9, 2)))
    assert answer == {
        "overdue": [
            {
                "audit_id": name,
                "step": step,
                "who": "Fern Mossgate",
                "due_on": due_on,
                "days_late": days,
            }
            for name, step, due_on, days in [
                ("A3", COMPLETED, "2023-01-28", 12),
                ("A1", UPLOAD, "2023-02-06", 3),
                ("A2", UPLOAD, "2023-02-06", 3),
            ]
        ]
    }


@pytest.mark.parametrize(
    ("setting", "due_on"),
    [
        (("Oversight due on day", 5), day(5, 2)),
        (("Oversight due on day", "5th"), day(5, 2)),
        (("Oversight due on day", 6), day(6, 2)),
        (("Oversight due on day", 7), day(6, 2)),
        (("Deadline on a day off", "before"), day(6, 2)),
    ],
)
def test_day_of_oversight_is_the_one_on_the_settings_sheet(
    tmp_path: Path, setting: tuple[Any, ...], due_on: date
) -> None:
    found = chased(tmp_path, [row("A1", **DONE)], day(9, 2), settings=[setting])
    assert [each.due_on for each in found.overdue] == [due_on]
    codes = {finding.code for finding in found.findings}
    assert codes == ({"CSCQA-PRG-004"} if setting[1] == 7 else set())


@pytest.mark.parametrize(
    ("rule", "due_on"),
    [("as printed", day(28)), ("before", day(27)), ("After", day(30)), ("sometimes", day(28))],
)
def test_deadline_on_a_saturday_moves_as_the_sheet_says(tmp_path: Path, rule: str, due_on: date) -> None:
    settings = [("Deadline on a day off", rule)]
    found = chased(tmp_path, [row("A1")], day(9, 2), settings=settings)
    assert [each.due_on for each in found.overdue] == [due_on]
    assert [finding.code for finding in found.findings] == (["CSCQA-PRG-005"] if rule == "sometimes" else [])


def test_service_lead_is_named_where_the_sheet_names_one(tmp_path: Path) -> None:
    settings = [("Service lead, Pathways Through Care", "Heather Yewlattice")]
    rows = [row("A1", **DONE), row("B1", area="ICAS", **DONE)]
    found = chased(tmp_path, rows, day(9, 2), settings=settings)
    assert [each.who for each in found.overdue] == ["Heather Yewlattice", "Service lead, ICAS"]
    assert {each.group for each in found.timeliness} == {"Heather Yewlattice", "ICAS"}


def test_timeliness_counts_what_is_in_time_late_and_not_done(tmp_path: Path) -> None:
    rows = [
        row("A1", **SEEN, uploaded=day(6, 2)),
        row("A2", completed=day(30), overseen=day(8, 2), uploaded=day(8, 2), grade="RI"),
        row("A3", **DONE),
        row("A4"),
        row("A5", **SEEN, disputed="Yes"),  # paused: not judged for the upload
        row("A6", month=date(2023, 2, 1), allocated=day(3, 2)),  # not due yet
        row("A7", grade="Good"),  # done on a day that nobody wrote down
        row("R1", allocated=None, completed=day(31)),  # a review, outside the cycle
    ]
    found = chased(tmp_path, rows, day(9, 2))
    group = "Pathways Through Care"
    assert found.timeliness == [
        Timeliness(group=group, step=COMPLETED, in_time=3, late=1, open=1),
        Timeliness(group=group, step=OVERSIGHT, in_time=2, late=1, open=3),
        Timeliness(group=group, step=UPLOAD, in_time=1, late=1, open=3),
    ]
    assert found.timeliness[0].percent == 60.0


def test_states_are_those_of_the_day(tmp_path: Path) -> None:
    rows = [row("A1", **SEEN, uploaded=day(6, 2)), row("A2", **DONE), row("A3")]
    assert chased(tmp_path, rows, day(9, 2)).states.tolist() == ["closed", "completed", "allocated"]
    assert chased(tmp_path, rows, day(10)).states.tolist() == ["allocated"] * 3


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"completed": day(2), "grade": "Good"}, "CSCQA-REG-012"),
        ({"overseen": day(2)}, "CSCQA-PRG-008"),
        ({**DONE, "overseen": day(8, 2), "uploaded": day(7, 2)}, "CSCQA-PRG-009"),
        ({**DONE, "uploaded": day(7, 2)}, "CSCQA-PRG-009"),
        ({**DONE, "moderated": day(19), "moderated_grade": "Good"}, "CSCQA-PRG-010"),
        ({**SEEN, "uploaded": day(6, 3)}, "CSCQA-PRG-011"),
        ({"month": None, "allocated": None}, "CSCQA-PRG-013"),
    ],
)
def test_date_that_cannot_be_is_a_finding_at_its_place(
    tmp_path: Path, cells: dict[str, Any], code: str
) -> None:
    found = chased(tmp_path, [row("A1", **cells)], day(9, 2))
    assert [(each.code, each.sheet) for each in found.findings] == [(code, "Q1")]


def test_step_without_a_column_is_chased_from_nobody_and_that_is_said(tmp_path: Path) -> None:
    header = ("Audit Ref", "Service area", "Audit month", "Date completed", "Overall Grade")
    rows = [header, ("A1", "PTC", JANUARY, None, None), ("A2", "PTC", JANUARY, day(20), "Good")]
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    _, found = chase_master(FileMaster(path, CATALOGUE, day(9, 2)))
    assert [(each.audit_id, each.step) for each in found.overdue] == [("A1", COMPLETED)]
    assert [finding.code for finding in found.findings] == ["CSCQA-PRG-012"] * 2


def test_sheet_without_the_column_is_passed_over_and_the_other_is_not(tmp_path: Path) -> None:
    bare = ("Audit Ref", "Service area", "Auditor", "Audit month", "Date completed", "Date uploaded", "Grade")
    old = ("B1", "PTC", "Fern Mossgate", JANUARY, day(20), None, "Good")
    sheets: dict[str, Rows] = {"Q1": [HEADER, row("A1", **DONE)], "Old": [bare, old]}
    path = write_workbook(tmp_path / "m.xlsx", sheets)
    _, found = chase_master(FileMaster(path, CATALOGUE, day(9, 2)))
    assert [(each.audit_id, each.step) for each in found.overdue] == [("A1", OVERSIGHT), ("B1", UPLOAD)]
    judged = {each.step: each.of for each in found.timeliness}
    assert judged == {COMPLETED: 2, OVERSIGHT: 1, UPLOAD: 2}


def test_framework_with_one_step_chases_that_one(tmp_path: Path) -> None:
    other = Path(__file__).resolve().parents[2] / "docs/examples/elsewhere_framework.py"
    rows = [row("A1"), row("A2", completed=day(19), grade="Sound", overseen=day(19))]
    found = chased(tmp_path, rows, day(9, 2), catalogue=load_catalogue([other]))
    assert late(found) == [("A1", "Audit completed", "Fern Mossgate", day(20), 20)]


def test_register_without_an_audit_that_is_late(tmp_path: Path) -> None:
    found = chased(tmp_path, [row("A1", **SEEN, uploaded=day(6, 2))], day(9, 2))
    assert found.overdue == []


def test_names_stay_out_of_representations(tmp_path: Path) -> None:
    found = chased(tmp_path, [row("A1")], day(9, 2))
    assert "Fern" not in repr(found.overdue)
    assert not any("Fern" in str(finding) for finding in found.findings)
