"""Steps in time, late and open, on a register of which every number is worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.workflows.reports.parts.registers import AREAS, Row, check_section, master_of, table_of, text_of

from csc_qa import open_master
from csc_qa.core.period import Period
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.timeliness import timeliness_figures, timeliness_section

JANUARY, AS_OF = Period.parse("2023-01"), date(2023, 2, 9)
MONTH = {"audit_month": date(2023, 1, 1)}
ALLOCATED = {**MONTH, "allocated_on": date(2023, 1, 3)}
# Due: completion on 28 January, oversight and upload on 6 February.
ROWS: list[Row] = [
    {
        **ALLOCATED,
        "audit_id": "A1",
        "service_area": "CRS",
        "grade": "Good",
        "completed_on": date(2023, 1, 28),
        "overseen_on": date(2023, 2, 6),
        "uploaded_on": date(2023, 2, 6),
    },
    # Two days late with each step; the upload is open.
    {
        **ALLOCATED,
        "audit_id": "A2",
        "service_area": "CRS",
        "grade": "Good",
        "completed_on": date(2023, 1, 30),
        "overseen_on": date(2023, 2, 8),
    },
    # Not done: every step is open.
    {**ALLOCATED, "audit_id": "A3", "service_area": "Jigsaw"},
    # Four days late, overseen in time; the dispute pauses the upload.
    {
        **ALLOCATED,
        "audit_id": "A4",
        "service_area": "Jigsaw",
        "grade": "Good",
        "completed_on": date(2023, 2, 1),
        "overseen_on": date(2023, 2, 6),
        "is_disputed": "Yes",
    },
    # A review follows no cycle.
    {**MONTH, "audit_id": "A5", "service_area": "Jigsaw", "completed_on": date(2023, 1, 30)},
]


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    return master_of(tmp_path_factory.mktemp("timeliness"), ROWS)


def test_steps_in_time_late_and_open(master: MasterWorkbook) -> None:
    figures = timeliness_figures(master, JANUARY, AS_OF)
    counts = {
        step.key: (step.total.in_time.part, step.total.late, step.total.open, step.total.in_time.of)
        for step in figures.steps
    }
    assert counts == {"audit_completed": (1, 2, 1, 4), "oversight": (2, 1, 1, 4), "upload": (1, 0, 2, 3)}
    # Completed 2 and 4 days late.
    assert [step.total.median_days_late for step in figures.steps] == [3, 2, None]


def test_interval_is_wilsons(master: MasterWorkbook) -> None:
    share = timeliness_figures(master, JANUARY, AS_OF).steps[0].total.in_time
    # 1 of 4, z 1.96: (0.25 + 3.8416/8 -+ 1.96 sqrt(0.25 x 0.75/4 + 3.8416/64)) / (1 + 3.8416/4).
    assert [share.low, share.high] == pytest.approx([4.56, 69.94], abs=0.01)


def test_by_area(master: MasterWorkbook) -> None:
    section = timeliness_section(master, JANUARY, AS_OF)
    table = table_of(section, "timeliness_audit_completed")
    assert table.rows == (
        (AREAS["CRS"], 1, 1, 0, 2, 50.0, "9–91%", None),
        (AREAS["Jigsaw"], 0, 1, 1, 2, 0.0, "0–66%", None),
    )
    assert table.total == ("Total", 1, 2, 1, 4, 25.0, "5–70%", None)
    text = text_of(section)
    few = "(too few to be read as a share; 95 % interval 5% to 70%)"
    assert f"by the 28th: 1 of 4 {few} in time; 2 late; 1 past the day" in text


def test_day_that_has_not_passed_does_not_count(master: MasterWorkbook) -> None:
    # On 6 February the upload of A2 and A3 is due today, not late; A1's is done in time.
    upload = timeliness_figures(master, JANUARY, date(2023, 2, 6)).steps[2].total
    assert (upload.in_time.part, upload.open) == (1, 0)
    early = timeliness_section(master, JANUARY, date(2023, 1, 20))
    assert text_of(early) == "No step of an audit allocated for January 2023 is due or taken."


def test_period_is_that_of_allocation(master: MasterWorkbook) -> None:
    # A4 was completed in February, and allocated for January.
    february = timeliness_section(master, Period.parse("2023-02"), AS_OF)
    assert "No step of an audit allocated for February 2023" in text_of(february)


def test_steps_are_published_and_not_what_adds_up_to_them(master: MasterWorkbook) -> None:
    whole, jigsaw = (timeliness_section(master, JANUARY, AS_OF, area) for area in (None, "Jigsaw"))
    assert whole is not None
    assert jigsaw is not None
    assert table_of(jigsaw, "timeliness_steps").rows[0][1:5] == (0, 1, 1, 2)
    assert [table.key for table in jigsaw.tables] == ["timeliness_steps"]
    assert [table.key for table in whole.tables if table.counts_of] == ["timeliness_steps"]


def test_step_without_a_column_is_named(tmp_path: Path) -> None:
    rows = [{key: value for key, value in row.items() if key != "uploaded_on"} for row in ROWS]
    section = timeliness_section(master_of(tmp_path, rows), JANUARY, AS_OF)
    assert "no column for the date of: audit uploaded to the child's file. So nothing" in text_of(section)
    rows = [{key: value for key, value in row.items() if key != "overseen_on"} for row in rows]
    section = timeliness_section(master_of(tmp_path, rows), JANUARY, AS_OF)
    text = text_of(section)
    assert "no columns for the dates of: service lead oversight recorded and audit uploaded" in text


def test_area_that_is_late_more_than_chance_may_is_named(tmp_path: Path) -> None:
    done = {**ALLOCATED, "grade": "Good"}
    # 40 of 40 in time and 10 of 20: 83% in all, and Wilson's interval of 10 of 20 ends at 70%.
    days = [("CRS", 20)] * 40 + [("Jigsaw", 20)] * 10 + [("Jigsaw", 30)] * 10
    rows = [
        {**done, "audit_id": f"A{at}", "service_area": area, "completed_on": date(2023, 1, day)}
        for at, (area, day) in enumerate(days)
    ]
    section = timeliness_section(master_of(tmp_path, rows), JANUARY, AS_OF)
    text = text_of(section)
    assert "83% (50 of 60; 95 % interval 72% to 91%) in time; 10 late, by a median of 2 days." in text
    assert "Less often in time than all together, by more than chance may: Jigsaw." in text
    assert table_of(section, "timeliness_audit_completed").rows[1][5:] == (50, "30–70%", "2")


@pytest.mark.parametrize("area", [None, "Permanency"])
def test_sample_of_2022(master_path: Path, area: str | None) -> None:
    sample, period, as_of = open_master(master_path), Period.parse("2022"), date(2023, 1, 26)
    section = timeliness_section(sample, period, as_of, area)
    assert section is not None
    check_section(section)
