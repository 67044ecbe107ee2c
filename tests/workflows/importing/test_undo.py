"""`csc-qa undo` takes the last import back, and leaves what people did since."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.workflows.importing.imports import (
    CATALOGUE,
    NOW,
    audits,
    by_hand,
    cells,
    export,
    form,
    put,
    register,
    run,
    told,
    typed,
)

from csc_qa.core.errors import EditError
from csc_qa.sample.form_exports import write_form_exports
from csc_qa.sample.master_workbook import write_master
from csc_qa.workflows.import_forms import ImportOptions, import_forms
from csc_qa.workflows.undo_import import UndoResult, undo_import

LATER = NOW + timedelta(hours=1)


def undo(path: Path, *, dry_run: bool = False) -> UndoResult:
    return undo_import(path, CATALOGUE, now=LATER, dry_run=dry_run)


def codes(result: UndoResult) -> list[str]:
    return [finding.code for finding in result.findings]


def test_added_audits_are_taken_out(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    before, exports = cells(path), export(tmp_path / "f.xlsx", form(1), form(2))
    run(exports, path)
    result = undo(path)
    assert (result.removed, result.restored, codes(result)) == (2, 0, [])
    assert cells(path) == before
    assert result.backup is not None


def test_they_can_be_imported_again(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    exports = export(tmp_path / "f.xlsx", form(1), form(2))
    run(exports, path)
    rows = cells(path)
    undo(path)
    assert told(run(exports, path)) == (2, 0, 0)
    assert cells(path) == rows


def test_a_correction_is_set_back_and_the_first_form_counts_again(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    first, edited = form(1, grade="Good"), form(1).edited(grade="Inadequate", strengths="Other.")
    run(export(tmp_path / "1.xlsx", first), path)
    rows = cells(path)
    import_forms([export(tmp_path / "2.xlsx", edited)], path, CATALOGUE, now=NOW + timedelta(minutes=5))
    assert cells(path) != rows
    result = undo(path)
    assert (result.removed, result.restored, codes(result)) == (0, 2, [])
    assert cells(path) == rows
    assert told(run(export(tmp_path / "3.xlsx", edited), path)) == (0, 1, 0)


def test_an_allocated_row_waits_again(tmp_path: Path) -> None:
    waiting = typed(
        "QA-9", child="8123401", auditor="Umber Thimblewick", done=None, grade=None, strengths=None
    )
    header = cells(register(tmp_path / "h.xlsx"))[0]
    path = register(tmp_path / "m.xlsx", {"Audits": [header, typed("QA-1"), waiting]})
    rows = cells(path)
    run(export(tmp_path / "f.xlsx", form(1, audit_month=typed()[5])), path)
    assert cells(path) != rows
    undo(path)
    assert cells(path) == rows


def test_what_somebody_worked_on_stays(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "f.xlsx", form(1), form(2), form(3)), path)
    put(path, 4, "Overall grade", "Inadequate")
    put(path, 5, "Comments", "seen by the head of service")
    result = undo(path)
    assert codes(result) == ["CSCQA-IMP-010"] * 2
    assert result.removed == 1
    grades = [row[8] for row in cells(path)[1:]]
    assert len(grades) == 4
    assert "Inadequate" in grades
    references = [row[0] for row in cells(path, "QA Form answers")[3:]]
    assert sorted(references) == sorted(row[0] for row in cells(path)[3:])


def test_a_row_that_was_moved_is_found(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "f.xlsx", form(1)), path)
    by_hand(path, lambda sheet: sheet.insert_rows(2, 3))
    undo(path)
    assert [audit["audit_id"] for audit in audits(path)] == ["QA-1", "QA-2"]


def test_only_the_last_import_is_taken_back_and_each_once(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "1.xlsx", form(1)), path)
    import_forms([export(tmp_path / "2.xlsx", form(2))], path, CATALOGUE, now=NOW + timedelta(minutes=5))
    assert [undo(path).removed, undo(path).removed] == [1, 1]
    assert len(audits(path)) == 2
    with pytest.raises(EditError, match="CSCQA-IMP-009"):
        undo(path)


def test_without_an_import_there_is_nothing_to_undo(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    before = path.read_bytes()
    with pytest.raises(EditError, match="CSCQA-IMP-009"):
        undo(path)
    assert path.read_bytes() == before


def test_dry_run_writes_nothing(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    run(export(tmp_path / "f.xlsx", form(1)), path)
    before = path.read_bytes()
    result = undo(path, dry_run=True)
    assert (result.removed, result.backup) == (1, None)
    assert path.read_bytes() == before


def test_the_sample_is_as_it_was(tmp_path: Path) -> None:
    path = write_master(tmp_path / "Master.xlsx")
    before = audits(path)
    folder = tmp_path / "forms"
    folder.mkdir()
    write_form_exports(folder, CATALOGUE.audit_tools, CATALOGUE.framework.grade_scale)
    import_forms([folder], path, CATALOGUE, now=NOW, options=ImportOptions(backups_kept=0))
    assert len(audits(path)) == len(before) + 52
    assert undo(path).removed == 52
    assert audits(path) == before
