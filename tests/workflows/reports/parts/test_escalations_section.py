"""Escalations and their state, on a register of which every number is worked by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from tests.workflows.reports.parts.registers import AREAS, Row, check_section, master_of, table_of, text_of

from csc_qa import open_master
from csc_qa.core.period import Period
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.escalations import (
    escalations_details,
    escalations_figures,
    escalations_section,
)

JANUARY, AS_OF = Period.parse("2023-01"), date(2023, 2, 20)
CONCERN = "Immediate or serious safeguarding concern found in an audit"
ROWS: list[Row] = [
    # Not moderated since December: open from before.
    {"audit_id": "E0", "service_area": "CRS", "grade": "Inadequate", "completed_on": date(2022, 12, 9)},
    # Moderated two days after it was due, escalated and updated in time, then no second update.
    {
        "audit_id": "E1",
        "service_area": "CRS",
        "grade": "Inadequate",
        "completed_on": date(2023, 1, 10),
        "moderated_grade": "Inadequate",
        "moderated_on": date(2023, 1, 12),
    },
    # Its case again, within a month of the escalation.
    {
        "audit_id": "E2",
        "service_area": "CRS",
        "grade": "Good",
        "completed_on": date(2023, 2, 10),
        "re_audit_of": "E1",
    },
    {
        "audit_id": "E3",
        "service_area": "Jigsaw",
        "grade": "Good",
        "completed_on": date(2023, 1, 5),
        "safeguarding_concern": "Yes",
    },
    # Its remedial actions are the business of another section.
    {"audit_id": "E4", "service_area": "Jigsaw", "grade": "RI", "completed_on": date(2023, 1, 6)},
]
TYPED: Mapping[tuple[str, str], date] = {
    ("E1", "Escalated for an urgent review"): date(2023, 1, 12),
    ("E1", "First update after escalation"): date(2023, 1, 14),
    ("E3", CONCERN): date(2023, 1, 5),
}


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    return master_of(tmp_path_factory.mktemp("escalations"), ROWS, typed=TYPED)


def test_why_and_how_far(master: MasterWorkbook) -> None:
    section = escalations_section(master, JANUARY, AS_OF)
    # Every step done; open; overdue; audits.
    assert table_of(section, "escalation_causes").rows == (
        ("Graded Inadequate", 0, 0, 1, 1),
        ("Safeguarding concern", 1, 0, 0, 1),
    )
    assert table_of(section, "escalation_areas").rows == (
        (AREAS["CRS"], 0, 0, 1, 1),
        (AREAS["Jigsaw"], 1, 0, 0, 1),
    )
    assert table_of(section, "escalation_areas").total == ("Total", 1, 0, 1, 2)
    text = text_of(section)
    assert "2 audits completed in January 2023 had to be escalated: graded Inadequate (1) and safeg" in text
    assert "On 20 February 2023, 1 has every step done and 1 has a step overdue." in text
    assert "Audited again: 1 of 1 that must be." in text
    assert "From before January 2023, 1 audit still waits for a step of an escalation." in text


def test_steps_in_time_late_and_overdue(master: MasterWorkbook) -> None:
    steps = {
        each.key: (each.in_time, each.late, each.undated, each.open, each.overdue)
        for each in escalations_figures(master, JANUARY, AS_OF).steps
    }
    assert steps == {
        "inadequate_moderated": (0, 1, 0, 0, 0),
        "escalated": (1, 0, 0, 0, 0),
        "first_update": (1, 0, 0, 0, 0),
        "second_update": (0, 0, 0, 0, 1),
        "re_audit": (1, 0, 0, 0, 0),
        "safeguarding_concern": (1, 0, 0, 0, 0),
    }


def test_state_is_that_of_the_day(master: MasterWorkbook) -> None:
    # On 15 January the second update is not due before the 19th, and the re-audit not before 12 February.
    figures = escalations_figures(master, JANUARY, date(2023, 1, 15))
    assert (figures.total.closed, figures.total.open, figures.total.overdue) == (1, 1, 0)
    text = text_of(escalations_section(master, JANUARY, date(2023, 1, 15)))
    assert "1 has every step done and 1 has a step to come and none overdue." in text
    assert "Audited again: 0 of 1 that must be." in text


def test_moderation_of_which_the_day_is_not_known(tmp_path: Path) -> None:
    rows = [{key: value for key, value in row.items() if key != "moderated_on"} for row in ROWS]
    section = escalations_section(master_of(tmp_path, rows, typed=TYPED), JANUARY, AS_OF)
    table = table_of(section, "escalation_steps")
    assert table.rows[0] == ("Inadequate audit moderated", 0, 0, 1, 0, 0, 1)
    assert table.note.startswith("Done, not known when")


def test_details_name_the_audit_and_who_must_act(master: MasterWorkbook) -> None:
    details = escalations_details(master, JANUARY, AS_OF)
    assert details is not None
    assert details.holds_details
    # A week after 12 January is the 19th; 12 days to the end of the month and 20 more.
    assert details.tables[0].rows == (
        (
            "E1",
            AREAS["CRS"],
            "Inadequate",
            "Second update after escalation",
            "Service lead",
            "2023-01-19",
            32,
        ),
    )
    assert text_of(details).startswith("1 step in the escalation of 1 audit is not done on 20 February 2023.")
    section = escalations_section(master, JANUARY, AS_OF)
    assert section is not None
    assert "E1" not in section.model_dump_json()


def test_one_service_area(master: MasterWorkbook) -> None:
    assert escalations_details(master, JANUARY, AS_OF, "Jigsaw") is None
    section = escalations_section(master, JANUARY, AS_OF, "Jigsaw")
    assert "1 audit completed in January 2023 had to be escalated: safeguarding concern (1)." in text_of(
        section
    )
    assert section is not None
    assert [table.key for table in section.tables] == ["escalation_causes", "escalation_steps"]


def test_grade_with_a_concern_is_one_audit(tmp_path: Path) -> None:
    row = {"audit_id": "E1", "service_area": "CRS", "grade": "Inadequate", "completed_on": date(2023, 1, 10)}
    master = master_of(tmp_path, [{**row, "safeguarding_concern": "Yes"}])
    [cause] = escalations_figures(master, JANUARY, AS_OF).causes
    assert (cause.label, cause.total) == ("Graded Inadequate, with a concern", 1)


def test_nothing_to_escalate_and_no_column_for_concerns(tmp_path: Path) -> None:
    row = {"audit_id": "E1", "service_area": "CRS", "grade": "Good", "completed_on": date(2023, 1, 10)}
    section = escalations_section(master_of(tmp_path, [row]), JANUARY, AS_OF)
    assert text_of(section) == (
        "No audit completed in January 2023 had to be escalated. The register has no column for safeguarding "
        "concerns, so nothing can be said of them."
    )
    assert section is not None
    assert (section.tables, section.charts) == ((), ())


@pytest.mark.parametrize("area", [None, "ICAS"])
def test_sample_of_2022(master_path: Path, area: str | None) -> None:
    sample, period, as_of = open_master(master_path), Period.parse("2022"), date(2023, 1, 26)
    for make in (escalations_section, escalations_details):
        section = make(sample, period, as_of, area)
        assert section is not None
        check_section(section)
