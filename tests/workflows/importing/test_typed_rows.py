"""Audits that the unit typed itself: those that wait for their form are filled in, others are left."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.workflows.importing.imports import (
    HEADER,
    NOVEMBER,
    audits,
    cells,
    codes,
    export,
    form,
    register,
    run,
    told,
    typed,
)

FORM = form(1, grade="Inadequate", strengths="Plan is clear.")
BLANK = {"done": None, "grade": None, "strengths": None}
WAITING = typed(
    "QA-2", child="8123401", auditor="Umber Thimblewick", month=NOVEMBER, allocated=date(2022, 11, 3), **BLANK
)


def with_rows(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    return register(tmp_path / "m.xlsx", {"Audits": [HEADER, typed("QA-1"), *rows]})


def values(path: Path, row: int = 3) -> dict[str, object]:
    return dict(zip(HEADER, cells(path)[row - 1], strict=True))


@pytest.mark.parametrize("auditor", ["Umber Thimblewick", "Thimblewick, Umber", None])
def test_allocated_row_is_filled_in(tmp_path: Path, auditor: str | None) -> None:
    waiting = typed(
        "QA-2", child="8123401", auditor=auditor, month=NOVEMBER, allocated=date(2022, 11, 3), **BLANK
    )
    path = with_rows(tmp_path, waiting)
    result = run(export(tmp_path / "f.xlsx", FORM), path)
    assert (told(result), codes(result)) == ((1, 0, 0), [])
    assert len(audits(path)) == 2
    assert audits(path)[1]["is_completed"]
    assert values(path)["Overall grade"] == "Inadequate"
    assert values(path)["Audit ref"] == "QA-2"
    assert values(path)["Auditor"] == (auditor or "Umber Thimblewick")
    assert told(run(export(tmp_path / "f.xlsx", FORM), path)) == (0, 0, 1)


def test_row_prepared_without_a_date_of_allocation_is_filled_in(tmp_path: Path) -> None:
    path = with_rows(
        tmp_path, typed(None, child="8123401", auditor=None, month="Nov 2022", allocated=None, **BLANK)
    )
    assert told(run(export(tmp_path / "f.xlsx", FORM), path)) == (1, 0, 0)
    assert len(audits(path)) == 2
    assert values(path)["Audit ref"] == "CRS_1-1"


def test_row_allocated_the_month_before_is_filled_in(tmp_path: Path) -> None:
    late = form(1, day=date(2022, 12, 2), audit_month=None)
    path = with_rows(tmp_path, WAITING)
    assert told(run(export(tmp_path / "f.xlsx", late), path)) == (1, 0, 0)
    assert len(audits(path)) == 2


def test_row_of_another_month_is_not_filled_in(tmp_path: Path) -> None:
    other = form(1, day=date(2022, 12, 2))
    path = with_rows(tmp_path, WAITING)
    assert told(run(export(tmp_path / "f.xlsx", other), path)) == (1, 0, 0)
    assert len(audits(path)) == 3


def test_what_the_unit_typed_into_an_allocated_row_stays(tmp_path: Path) -> None:
    row = typed(
        "QA-2",
        child="8123401",
        auditor=None,
        month=NOVEMBER,
        allocated=date(2022, 11, 3),
        done=None,
        grade=None,
    )
    path = with_rows(tmp_path, (*row[:10], "Typed.", None, "Ours"))
    result = run(export(tmp_path / "f.xlsx", FORM), path)
    assert (told(result), codes(result)) == ((1, 0, 0), ["IMP-003"])
    assert values(path)["Strengths"] == "Typed."
    assert values(path)["Comments"] == "Ours"


def test_two_auditors_do_not_fill_one_row(tmp_path: Path) -> None:
    waiting = typed(
        "QA-2", child="8123401", auditor=None, month=NOVEMBER, allocated=date(2022, 11, 3), **BLANK
    )
    both = FORM, FORM.resent(2, auditor="Ada Okafor", grade="Good")
    path = with_rows(tmp_path, waiting)
    result = run(export(tmp_path / "f.xlsx", *both), path)
    assert (told(result), codes(result)) == ((2, 0, 0), ["IMP-001"])
    assert [each["grade"] for each in audits(path)] == ["good", "inadequate", "good"]


def test_form_sent_again_at_once_and_later_comes_to_the_same(tmp_path: Path) -> None:
    again = FORM.resent(2, grade="Good", strengths=None, areas_for_improvement="Voice.")
    once, twice = (
        with_rows(tmp_path, WAITING),
        register(tmp_path / "n.xlsx", {"Audits": [HEADER, typed("QA-1"), WAITING]}),
    )
    run(export(tmp_path / "both.xlsx", FORM, again), once)
    run(export(tmp_path / "one.xlsx", FORM), twice)
    run(export(tmp_path / "two.xlsx", again), twice)
    assert cells(once) == cells(twice)
    assert values(once)["Overall grade"] == "Good"
    assert values(once)["Strengths"] is None


def test_audit_typed_by_hand_is_left_and_its_differences_are_named(tmp_path: Path) -> None:
    hand = typed(
        "QA-2",
        child=8123401,
        auditor="umber thimblewick",
        month="Nov-22",
        done=date(2022, 11, 20),
        strengths="plan is clear",
    )
    path = with_rows(tmp_path, hand)
    before = cells(path)
    result = run(export(tmp_path / "f.xlsx", FORM), path)
    assert (told(result), codes(result)) == ((0, 0, 1), ["IMP-002"])
    message = next(each.message for each in result.findings if each.code == "CSCQA-IMP-002")
    assert message.endswith("in: Overall grade, Areas for improvement")
    assert cells(path) == before
    assert told(run(export(tmp_path / "f.xlsx", FORM), path)) == (0, 0, 1)


def test_form_that_corrects_an_audit_typed_by_hand(tmp_path: Path) -> None:
    """What the unit typed as the first form had it is corrected; what it typed otherwise is kept."""
    hand = typed(
        "QA-2",
        child="8123401",
        auditor="Umber Thimblewick",
        month=NOVEMBER,
        grade="Inadequate",
        strengths="Mine.",
    )
    again = FORM.resent(2, grade="Good", strengths="Other.")
    at_once, in_turn = (
        with_rows(tmp_path, hand),
        register(tmp_path / "n.xlsx", {"Audits": [HEADER, typed("QA-1"), hand]}),
    )
    run(export(tmp_path / "both.xlsx", FORM, again), at_once)
    run(export(tmp_path / "one.xlsx", FORM), in_turn)
    result = run(export(tmp_path / "two.xlsx", again), in_turn)
    assert cells(at_once) == cells(in_turn)
    assert codes(result) == ["IMP-003"]
    assert values(in_turn)["Overall grade"] == "Good"
    assert values(in_turn)["Strengths"] == "Mine."


def test_completion_before_allocation_is_not_taken_over(tmp_path: Path) -> None:
    path = with_rows(tmp_path, WAITING)
    early = form(1, day=date(2022, 11, 2), grade="Good")
    result = run(export(tmp_path / "f.xlsx", early), path)
    assert (told(result), codes(result)) == ((1, 0, 0), ["IMP-016"])
    assert values(path)["Date completed"] is None
    assert values(path)["Overall grade"] == "Good"
    assert codes(run(export(tmp_path / "f.xlsx", early), path)) == []
    corrected = early.edited(completed_on=date(2022, 11, 21))
    result = run(export(tmp_path / "g.xlsx", corrected), path)
    assert (told(result), codes(result)) == ((0, 1, 0), [])
    assert values(path)["Date completed"] == datetime(2022, 11, 21)


def test_correction_to_a_day_before_allocation_is_not_taken_over(tmp_path: Path) -> None:
    path = with_rows(tmp_path, WAITING)
    run(export(tmp_path / "f.xlsx", FORM), path)
    before = values(path)["Date completed"]
    result = run(export(tmp_path / "g.xlsx", FORM.edited(completed_on=date(2022, 11, 1))), path)
    assert (told(result), codes(result)) == ((0, 1, 0), ["IMP-016"])
    assert values(path)["Date completed"] == before
