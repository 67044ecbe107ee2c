"""Unsafe answers come into the workbook as text, and never as a formula or a broken file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.workbook.editing.edited import faults
from tests.workflows.importing.imports import (
    HEADER,
    audits,
    cells,
    export,
    form,
    formulas_in,
    register,
    run,
    told,
)

UNSAFE = [
    "=1+1",
    '=HYPERLINK("http://example.invalid";"x")',
    "+44 is the code",
    "-1 day",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "_x003D_1+1",
    "=cmd|' /C calc'!A0",
    "<b>&amp;]]></b>",
    "\ufeff=1+1",
]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("text", UNSAFE)
def test_text_stays_text(tmp_path: Path, text: str, kind: str) -> None:
    path = register(tmp_path / "m.xlsx")
    unsafe = form(1, strengths=text, auditor=text, action_owner=text, theme=text, child_id=text)
    exported = export(tmp_path / f"f.{kind}", unsafe)
    result = run(exported, path)
    assert told(result) == (1, 0, 0)
    assert formulas_in(path) == 0
    assert str(audits(path)[2]["strengths"]).split() == text.split()
    before = path.read_bytes()
    assert told(run(exported, path)) == (0, 0, 1)
    assert path.read_bytes() == before


def test_all_of_them_make_a_valid_package(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "f.xlsx", *(form(n, strengths=text) for n, text in enumerate(UNSAFE, 1))), path)
    assert faults(path) == []


def test_control_characters_are_taken_out_with_a_finding(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    result = run(export(tmp_path / "f.csv", form(1, strengths="Plan\x01 is\x0b clear.\x1f")), path)
    assert "CSCQA-FRM-027" in [each.code for each in result.findings]
    assert cells(path)[3][HEADER.index("Strengths")] == "Plan is clear."


def test_text_longer_than_a_cell_holds_is_rejected_and_named(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    result = run(export(tmp_path / "f.csv", form(1), form(2, strengths="x" * 40_000)), path)
    assert (told(result), result.rejected) == ((1, 0, 0), 1)
    finding = next(each for each in result.findings if each.code == "CSCQA-FRM-028")
    assert finding.row == 3


@pytest.mark.parametrize("day", [date(202, 11, 20), "20/11/1822"])
def test_date_that_excel_cannot_hold_stays_a_text(tmp_path: Path, day: object) -> None:
    path = register(tmp_path / "m.xlsx")
    exported = export(tmp_path / "f.csv", form(1, action_due_on=day, completed_on=day, audit_month=day))
    assert told(run(exported, path)) == (1, 0, 0)
    assert told(run(exported, path)) == (0, 0, 1)
