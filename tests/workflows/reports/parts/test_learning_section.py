"""Learning from good audits, on a register of which every number is worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.workflows.reports.parts.registers import AREAS, Row, check_section, master_of, table_of, text_of

from csc_qa import open_master
from csc_qa.core.period import Period
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.learning import learning_details, learning_figures, learning_section

JANUARY, AS_OF = Period.parse("2023-01"), date(2023, 2, 9)
CRS: Row = {"completed_on": date(2023, 1, 20), "service_area": "CRS"}
ROWS: list[Row] = [
    {
        **CRS,
        "audit_id": "L1",
        "grade": "Outstanding",
        "theme": "Supervision",
        "strengths": "Clear plan",
        "learning": "Write to the child",
        "planning": "Good",
    },
    # Says that there is none.
    {**CRS, "audit_id": "L2", "grade": "Good", "strengths": "Clear", "learning": "N/A", "planning": "RI"},
    # The panel's grade decides, either way.
    {**CRS, "audit_id": "L3", "grade": "Good", "moderated_grade": "RI", "learning": "Not this one"},
    {**CRS, "audit_id": "L4", "grade": "RI", "moderated_grade": "Good", "learning": "write to the child."},
    {"completed_on": date(2023, 1, 20), "audit_id": "L5", "service_area": "Jigsaw", "grade": "Good"},
]


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    return master_of(tmp_path_factory.mktemp("learning"), ROWS)


def test_what_good_audits_record(master: MasterWorkbook) -> None:
    section = learning_section(master, JANUARY, AS_OF)
    # Learning and strengths; learning only; strengths only; neither; audits.
    assert table_of(section, "learning_areas").rows == (
        (AREAS["CRS"], 1, 1, 1, 0, 3),
        (AREAS["Jigsaw"], 0, 0, 0, 1, 1),
    )
    assert table_of(section, "learning_themes").rows == (
        ("Supervision", 1, 0, 0, 0, 1),
        ("Not recorded", 0, 1, 1, 1, 3),
    )
    text = text_of(section)
    assert text.startswith("4 audits completed in January 2023 are graded Outstanding or Good")
    assert (
        "Of these, 2 of 4 (too few to be read as a share; 95 % interval 15% to 85%) record learning." in text
    )
    assert "Which were shown, and where and when, is not recorded." in text


def test_analysis_areas_that_are_good(master: MasterWorkbook) -> None:
    section = learning_section(master, JANUARY, AS_OF)
    table = table_of(section, "learning_analysis_areas")
    assert table.rows == (("Planning", 1, 2, 50.0, "9–91%"),)
    # One audit grades several areas: they do not add up.
    assert table.counts_of == ""


def test_words_stand_in_the_details_alone_and_once(master: MasterWorkbook) -> None:
    details = learning_details(master, JANUARY, AS_OF)
    assert details is not None
    assert details.holds_details
    assert details.tables[0].rows == (
        ("Outstanding", AREAS["CRS"], "Supervision", "January 2023", "Write to the child"),
    )
    assert text_of(details).startswith("1 different text of learning")
    section = learning_section(master, JANUARY, AS_OF)
    assert section is not None
    assert "rite to the child" not in section.model_dump_json()


def test_at_most_a_dozen_best_and_newest_first(tmp_path: Path) -> None:
    rows: list[Row] = [
        {
            "audit_id": f"L{day:02}",
            "service_area": "CRS",
            "grade": "Outstanding" if day == 3 else "Good",
            "completed_on": date(2023, 1, day),
            "learning": f"Lesson {day}",
        }
        for day in range(1, 15)
    ]
    details = learning_details(master_of(tmp_path, rows), JANUARY, AS_OF)
    assert details is not None
    texts = [row[-1] for row in details.tables[0].rows]
    assert texts == [f"Lesson {day}" for day in (3, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4)]
    assert "14 different texts" in text_of(details)
    assert "the first 12 are shown" in text_of(details)


def test_one_audit_and_none(master: MasterWorkbook) -> None:
    text = text_of(learning_section(master, JANUARY, AS_OF, "Jigsaw"))
    assert text.startswith("1 audit completed in January 2023 is graded Outstanding or Good")
    nothing = learning_section(master, Period.parse("2021"), AS_OF)
    assert text_of(nothing) == "No audit completed in January to December 2021 is graded Outstanding or Good."
    assert learning_details(master, Period.parse("2021"), AS_OF) is None


def test_register_without_the_columns(tmp_path: Path) -> None:
    bare = [{key: row[key] for key in ("audit_id", "service_area", "grade", "completed_on")} for row in ROWS]
    section = learning_section(master_of(tmp_path, bare), JANUARY, AS_OF)
    assert "The register has no column for learning and strengths." in text_of(section)
    assert "record" not in text_of(section).replace("recorded", "")
    assert section is not None
    assert (section.tables, section.charts) == ((), ())


@pytest.mark.parametrize("area", [None, "Permanency"])
def test_sample_of_2022(master_path: Path, area: str | None) -> None:
    sample, period, as_of = open_master(master_path), Period.parse("2022"), date(2023, 1, 26)
    figures = learning_figures(sample, period, as_of, area)
    assert figures is not None
    for make in (learning_section, learning_details):
        section = make(sample, period, as_of, area)
        assert section is not None
        check_section(section)
