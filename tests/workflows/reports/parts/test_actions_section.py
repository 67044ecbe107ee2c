"""Actions that audits ask for, on a register of which every number is worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.workflows.reports.parts.registers import AREAS, Row, check_section, master_of, table_of, text_of

from csc_qa import open_master
from csc_qa.core.period import Period
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.actions import actions_details, actions_figures, actions_section

JANUARY, AS_OF = Period.parse("2023-01"), date(2023, 2, 20)
REMEDIAL = "Requires improvement or inadequate: remedial actions"
DONE = {"completed_on": date(2023, 1, 20)}
CRS, JIGSAW = {**DONE, "service_area": "CRS"}, {**DONE, "service_area": "Jigsaw"}
FIRST, MARCH = date(2023, 2, 1), date(2023, 3, 1)
LATE: Row = {**CRS, "grade": "RI", "actions": "Plan", "action_owner": "TM", "action_due_on": FIRST}
ROWS: list[Row] = [
    {**LATE, "audit_id": "A1"},
    {**CRS, "audit_id": "A2", "grade": "RI", "actions": "See the child", "action_owner": "TM"},
    {**JIGSAW, "audit_id": "A3", "grade": "Inadequate", "actions": "Chronology", "action_due_on": MARCH},
    # An action that says there is none, where there should be one.
    {**JIGSAW, "audit_id": "A4", "grade": "RI", "actions": "None"},
    {**JIGSAW, "audit_id": "A5", "grade": "Good", "actions": "Share it"},
    {**LATE, "audit_id": "A6"},
]


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    folder = tmp_path_factory.mktemp("actions")
    return master_of(folder, ROWS, typed={("A6", REMEDIAL): date(2023, 1, 30)})


def test_whose_and_by_when(master: MasterWorkbook) -> None:
    section = actions_section(master, JANUARY, AS_OF)
    # Owner and day; no day; no owner; neither; audits.
    assert table_of(section, "action_records").rows == (
        (AREAS["CRS"], 2, 1, 0, 0, 3),
        (AREAS["Jigsaw"], 0, 0, 1, 1, 2),
    )
    text = text_of(section)
    assert "5 of 6 (too few to be read as a share; 95 % interval 44% to 97%) ask for an action" in text
    assert "2 of 5 (too few to be read as a share; 95 % interval 12% to 77%) name an owner and a day." in text
    assert "1 audit graded Requires Improvement or Inadequate asks for none" in text


def test_what_has_become_of_them(master: MasterWorkbook) -> None:
    section = actions_section(master, JANUARY, AS_OF)
    # Done; not due yet; late; without a day; not followed; audits.
    assert table_of(section, "action_states").rows == (
        (AREAS["CRS"], 1, 0, 1, 1, 0, 3),
        (AREAS["Jigsaw"], 0, 1, 0, 0, 1, 2),
    )
    text = text_of(section)
    assert (
        "On 20 February 2023, 4 such audits have actions: 1 done, 1 past their day and not recorded as "
        "done, 1 not due yet and 1 without a day to be done by." in text
    )
    assert "The one longest past was due on 1 February 2023, 19 days before." in text
    assert "1 other audit or review asks for actions; whether these are done is not recorded." in text
    assert "Nobody has" not in text


def test_that_nobody_records_what_is_done_is_said(tmp_path: Path) -> None:
    section = actions_section(master_of(tmp_path, [ROWS[0]]), JANUARY, date(2023, 2, 2))
    text = text_of(section)
    assert "1 such audit has actions: 1 past their day and not recorded as done." in text
    assert "1 February 2023, 1 day before." in text
    assert "Nobody has for these, so some may be done and not recorded." in text


def test_followed_grades_without_actions(tmp_path: Path) -> None:
    section = actions_section(master_of(tmp_path, ROWS[3:5]), JANUARY, AS_OF)
    assert "followed until they are done; no audit of the period with such a grade asks for any." in text_of(
        section
    )


def test_details_hold_owners_and_words_the_section_does_not(master: MasterWorkbook) -> None:
    details = actions_details(master, JANUARY, AS_OF)
    assert details is not None
    assert details.holds_details
    assert details.tables[0].rows == (
        ("A1", AREAS["CRS"], "Plan", "TM", "2023-02-01", 19),
        ("A3", AREAS["Jigsaw"], "Chronology", "", "2023-03-01", None),
        ("A2", AREAS["CRS"], "See the child", "TM", None, None),
    )
    assert text_of(details).startswith(
        "The actions of 3 audits are not recorded as done on 20 February 2023."
    )
    section = actions_section(master, JANUARY, AS_OF)
    assert section is not None
    assert not {"A1", "Chronology", "TM"} & set(section.model_dump_json().split('"'))


def test_one_service_area_and_none(master: MasterWorkbook) -> None:
    assert [each.label for each in actions_figures(master, JANUARY, AS_OF, "Jigsaw").states] == ["Jigsaw"]
    nothing = actions_section(master, Period.parse("2021"), AS_OF)
    assert text_of(nothing) == "No audit or review is recorded as completed in January to December 2021."
    assert actions_details(master, Period.parse("2021"), AS_OF) is None


def test_register_without_the_columns(tmp_path: Path) -> None:
    bare = [{key: row[key] for key in ("audit_id", "grade", "completed_on")} for row in ROWS]
    section = actions_section(master_of(tmp_path, bare), JANUARY, AS_OF)
    assert text_of(section) == "The register has no column for actions, so nothing can be said of them."
    (tmp_path / "m.xlsx").unlink()
    undated = [{key: row[key] for key in ("audit_id", "grade", "completed_on", "actions")} for row in ROWS]
    section = actions_section(master_of(tmp_path, undated), JANUARY, AS_OF)
    assert "The register has no column for their owners and their due days." in text_of(section)
    assert section is not None
    # Nobody left out what there is no room for.
    assert [table.key for table in section.tables] == ["action_states"]


@pytest.mark.parametrize("area", [None, "Jigsaw"])
def test_sample_of_2022(master_path: Path, area: str | None) -> None:
    sample, period, as_of = open_master(master_path), Period.parse("2022"), date(2023, 1, 26)
    section = actions_section(sample, period, as_of, area)
    assert section is not None
    check_section(section)
