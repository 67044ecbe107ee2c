"""Forms that were changed or sent again correct their audit, and never what a person changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workflows.importing.imports import (
    DECEMBER,
    HEADER,
    Form,
    audits,
    cells,
    codes,
    export,
    form,
    put,
    register,
    run,
    told,
    typed,
)

FIRST = form(1, grade="Good", strengths="Plan is clear.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A register into which the first form has been imported: it stands in row 4."""
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "first.xlsx", FIRST), path)
    return path


def later(path: Path, *forms: Form, without: tuple[str, ...] = ()) -> tuple[tuple[int, int, int], list[str]]:
    """Import forms; return how many of them were added, corrections and there, and the findings."""
    result = run(export(path.with_name("later.xlsx"), *forms, without=without), path)
    return told(result), codes(result)


def cell(path: Path, header: str, row: int = 4) -> object:
    return cells(path)[row - 1][HEADER.index(header)]


def log(path: Path) -> list[list[object]]:
    return cells(path, "QA Change log")[3:]


def test_edited_answer_updates_its_row_and_the_log_keeps_the_old_value(path: Path) -> None:
    assert later(path, FIRST.edited(grade="Inadequate")) == ((0, 1, 0), [])
    assert cell(path, "Overall grade") == "Inadequate"
    assert len(audits(path)) == 3
    entry = log(path)[-1]
    assert entry[3:] == [
        "cell changed",
        "Audits",
        4,
        "CRS_1-1",
        "crs_1",
        "1",
        "Overall grade",
        "Good",
        "Inadequate",
    ]
    assert later(path, FIRST.edited(grade="Inadequate")) == ((0, 0, 1), [])


def test_edits_without_a_time_of_change_follow_one_another(path: Path) -> None:
    """Some exports lack the column Last modified time: the one that is imported later is the newer."""
    without = ("Last modified time",)
    for grade in ("Inadequate", "Outstanding", "Requires Improvement"):
        assert later(path, FIRST.but(grade=grade), without=without) == ((0, 1, 0), [])
        assert audits(path)[2]["grade"] == grade.casefold().replace(" ", "_")


def test_answer_that_was_changed_back_is_changed_back(path: Path) -> None:
    assert later(path, FIRST.edited(1, grade="Inadequate")) == ((0, 1, 0), [])
    assert later(path, FIRST.edited(2)) == ((0, 1, 0), [])
    assert cell(path, "Overall grade") == "Good"


def test_form_sent_again_corrects_the_audit_of_the_same_auditor(path: Path) -> None:
    assert later(path, FIRST.resent(2, strengths="Plan is clear and short.")) == ((0, 1, 0), [])
    assert cell(path, "Strengths") == "Plan is clear and short."
    assert len(audits(path)) == 3
    assert "replaced by form 2" in str(cells(path, "QA Form answers")[3])


def test_auditor_may_write_the_name_in_another_order(path: Path) -> None:
    again = FIRST.resent(2, auditor="Thimblewick, UMBER", grade="Inadequate")
    assert later(path, again) == ((0, 1, 0), [])


def test_form_without_auditor_is_never_taken_for_a_correction(path: Path) -> None:
    nobody = [FIRST.resent(number, auditor=None, child_id="8999999") for number in (2, 3)]
    assert later(path, *nobody) == ((2, 0, 0), ["IMP-001"])


@pytest.mark.parametrize("child", ["N/A", "not known", "Unknown", None])
def test_forms_without_a_child_are_audits_of_their_own(path: Path, child: str | None) -> None:
    assert later(path, *(form(number, child_id=child) for number in (5, 6))) == ((2, 0, 0), [])
    assert len(audits(path)) == 5


def test_two_forms_of_one_export_are_one_audit(path: Path) -> None:
    one = form(5, grade="Good")
    assert later(path, one.resent(6, grade="Inadequate"), one) == ((1, 1, 0), [])
    assert cell(path, "Overall grade", 5) == "Inadequate"
    assert len(audits(path)) == 4
    assert len(cells(path, "QA Form answers")) == 3 + 3


def test_older_form_changes_nothing(path: Path) -> None:
    assert later(path, FIRST.resent(2, grade="Inadequate")) == ((0, 1, 0), [])
    assert later(path, FIRST.resent(3, hours=2, grade="Outstanding")) == ((0, 0, 1), ["IMP-005"])
    assert cell(path, "Overall grade") == "Inadequate"
    assert later(path, FIRST.resent(3, hours=2, grade="Outstanding")) == ((0, 0, 1), [])


def test_cell_that_a_person_changed_is_kept(path: Path) -> None:
    put(path, 4, "Strengths", "Typed by the unit.")
    corrected = FIRST.edited(strengths="Another text.", grade="Inadequate")
    assert later(path, corrected) == ((0, 1, 0), ["IMP-003"])
    assert cell(path, "Strengths") == "Typed by the unit."
    assert cell(path, "Overall grade") == "Inadequate"
    kept = next(entry for entry in log(path) if entry[3] == "cell kept as typed by hand")
    assert kept[-3:] == ["Strengths", "Typed by the unit.", "Another text."]


def test_cell_that_a_person_only_spelt_otherwise_is_corrected(path: Path) -> None:
    put(path, 4, "Overall grade", "G")
    put(path, 4, "Strengths", "plan is  clear")
    assert later(path, FIRST.edited(strengths="Plan is short.", grade="Inadequate")) == ((0, 1, 0), [])
    assert cell(path, "Strengths") == "Plan is short."


def test_cell_that_a_person_corrected_the_same_way_is_no_finding(path: Path) -> None:
    put(path, 4, "Overall grade", "Inad")
    assert later(path, FIRST.edited(grade="Inadequate")) == ((0, 1, 0), [])
    assert cell(path, "Overall grade") == "Inad"


@pytest.mark.parametrize("text", ["None", "n/a", "-", "Nil"])
def test_text_that_the_register_reads_as_blank_is_corrected(path: Path, text: str) -> None:
    none = form(5, strengths=text, practitioner=text)
    assert later(path, none) == ((1, 0, 0), [])
    assert later(path, none.edited(strengths="Plan is clear.")) == ((0, 1, 0), [])
    assert cell(path, "Strengths", 5) == "Plan is clear."


def test_correction_of_punctuation_is_written(path: Path) -> None:
    assert later(path, FIRST.edited(strengths="Plan is clear - voice is not.")) == ((0, 1, 0), [])
    assert later(path, FIRST.edited(9, strengths="Plan is clear: voice is not!", grade="Inadequate"))
    assert cell(path, "Strengths") == "Plan is clear: voice is not!"


def test_answer_that_was_taken_out_is_taken_out(path: Path) -> None:
    assert later(path, FIRST.edited(strengths=None)) == ((0, 1, 0), [])
    assert cell(path, "Strengths") is None


def test_grade_of_a_moderated_audit_is_kept(path: Path) -> None:
    put(path, 4, "Moderated grade", "RI")
    assert later(path, FIRST.edited(grade="Outstanding", strengths="New.")) == ((0, 1, 0), ["IMP-007"])
    assert cell(path, "Overall grade") == "Good"
    assert cell(path, "Strengths") == "New."


def test_correction_of_child_and_month_by_id(path: Path) -> None:
    corrected = FIRST.edited(child_id="8999999", audit_month=DECEMBER)
    assert later(path, corrected) == ((0, 1, 0), [])
    assert audits(path)[2]["child_id"] == "8999999"
    # A new form for the child that was named by mistake is an audit of its own.
    assert later(path, FIRST.resent(7)) == ((1, 0, 0), [])


@pytest.mark.parametrize(
    "without", [(), ("Audit ref",), ("Audit ref", "Auditor"), ("Audit ref", "Audit tool")]
)
def test_correction_finds_its_row_whatever_columns_there_are(
    tmp_path: Path, without: tuple[str, ...]
) -> None:
    kept = [at for at, header in enumerate(HEADER) if header not in without]
    rows = [[row[at] for at in kept] for row in (HEADER, typed("QA-1"), typed("QA-2", child="7000002"))]
    path = register(tmp_path / "m.xlsx", {"Audits": rows})
    assert later(path, FIRST, form(2), form(3)) == ((3, 0, 0), [])
    assert later(path, form(2).edited(grade="Inadequate")) == ((0, 1, 0), [])
    assert [each["grade"] for each in audits(path)][2:] == ["good", "inadequate", "good"]
    assert later(path, form(2).edited(grade="Inadequate"), FIRST, form(3)) == ((0, 0, 3), [])
