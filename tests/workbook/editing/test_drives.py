"""What drives, folders and other runs do: no space, no rights, links, a second run at the same time."""

from __future__ import annotations

import errno
import multiprocessing
import os
import shutil
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from tests.workbook.editing.edited import NOW, edit_workbook, parts_of
from tests.writing import HEADER, audit, rewrite_package, write_workbook

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing import AppendedRows, apply_edit, backups, plan_edit, planning, refusals
from csc_qa.workbook.editing.locking import only_writer
from csc_qa.workbook.editing.package import Package

EDIT = AppendedRows("Q1", 3, [{0: "A3", 1: "CRS"}])
RUNS = 4


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "Prüfung [Q1] 漢.xlsx", {"Q1": [HEADER, audit("A1"), audit("A2")]})


def full(*args: Any, **more: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


def left_as_it_was(path: Path, content: bytes) -> bool:
    return path.read_bytes() == content and not list(path.parent.rglob(".*"))


@pytest.mark.parametrize(
    ("module", "name"),
    [
        *((zipfile.ZipFile, "writestr"), (shutil, "copyfileobj"), (os, "fsync")),
        *((shutil, "copy2"), (Path, "replace"), (os, "open")),
    ],
    ids=["part", "copied part", "flush", "backup", "swap", "lock"],
)
def test_full_drive_leaves_the_workbook(
    path: Path, monkeypatch: pytest.MonkeyPatch, module: Any, name: str
) -> None:
    content, plan = path.read_bytes(), plan_edit(path, [EDIT])
    with monkeypatch.context() as patch:
        patch.setattr(module, name, full)
        with pytest.raises(EditError, match=r"CSCQA-WRT-012.*No space"):
            apply_edit(plan, out=None, backups_kept=2, now=NOW)
    assert left_as_it_was(path, content)


def test_folder_that_may_not_be_written_to_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, allowed = path.read_bytes(), os.access
    monkeypatch.setattr(os, "access", lambda file, mode: file != path.parent and allowed(file, mode))
    with pytest.raises(EditError, match="CSCQA-WRT-002"):
        edit_workbook(path, [EDIT])
    assert left_as_it_was(path, content)


def test_file_in_the_place_of_the_backups_is_refused(path: Path) -> None:
    (path.parent / "Backups").write_bytes(b"mine")
    content = path.read_bytes()
    with pytest.raises(EditError, match="CSCQA-WRT-012"):
        edit_workbook(path, [EDIT])
    assert left_as_it_was(path, content)


def test_what_fails_after_the_swap_is_no_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flush, unlink = os.fsync, Path.unlink

    def flush_file(descriptor: int) -> None:
        full() if stat.S_ISDIR(os.fstat(descriptor).st_mode) else flush(descriptor)

    def unlink_other(file: Path, missing_ok: bool = False) -> None:
        full() if file.suffix == ".xlsx" else unlink(file, missing_ok=missing_ok)

    monkeypatch.setattr(os, "fsync", flush_file)
    monkeypatch.setattr(Path, "unlink", unlink_other)
    for number in range(3):
        edit_workbook(path, [AppendedRows("Q1", 3 + number, [{0: f"N{number}"}])], kept=1)
    assert len(list((path.parent / "Backups").iterdir())) == 3


def test_oldest_backups_go_first_within_a_second_too(path: Path) -> None:
    for number in range(12):
        edit_workbook(path, [AppendedRows("Q1", 3 + number, [{0: f"N{number}"}])], kept=20)
    backups.keep_newest(path, 3)
    left = sorted(each.name.rpartition(" ")[2] for each in (path.parent / "Backups").iterdir())
    assert left == ["(10).xlsx", "(11).xlsx", "(12).xlsx"]


def test_link_to_the_workbook_stays_a_link(path: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.xlsx"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("links are not allowed here")
    content = path.read_bytes()
    _, result = edit_workbook(link, [EDIT])
    assert link.is_symlink()
    assert path.read_bytes() != content
    assert result.backup is not None
    assert result.backup.parent.parent == path.parent
    path.with_name(f"~${path.name}").write_bytes(b"QA")
    with pytest.raises(EditError, match="CSCQA-WRT-001"):
        edit_workbook(link, [AppendedRows("Q1", 4, [{0: "A4"}])])


def test_second_run_at_the_same_time_is_refused(path: Path) -> None:
    content, plan = path.read_bytes(), plan_edit(path, [EDIT])
    with only_writer(path), pytest.raises(EditError, match="CSCQA-WRT-011"):
        apply_edit(plan, out=None, backups_kept=1, now=NOW)
    assert left_as_it_was(path, content)
    apply_edit(plan, out=None, backups_kept=1, now=NOW)


def test_plan_of_a_file_that_is_replaced_while_it_is_read_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write_workbook(
        path.with_name("other.xlsx"), {"Q1": [HEADER, audit("A1"), audit("A2"), audit("B3")]}
    )
    content = other.read_bytes()
    opened = refusals.open_package

    def open_and_replace(file: Path) -> Package:
        package = opened(file)
        other.replace(path)
        return package

    with monkeypatch.context() as patch:
        patch.setattr(planning, "open_package", open_and_replace)
        plan = plan_edit(path, [EDIT])
    with pytest.raises(EditError, match="CSCQA-WRT-011"):
        apply_edit(plan, out=None, backups_kept=1, now=NOW)
    assert left_as_it_was(path, content)


def append_one(path: Path, name: str) -> None:
    """Append until it is done; what another run added in the meantime is kept."""
    while True:
        with CalamineWorkbook.from_path(path) as book:
            rows = len(book.get_sheet_by_name("Q1").to_python(skip_empty_area=False))
        try:
            edit_workbook(path, [AppendedRows("Q1", rows, [{0: name}])], kept=0)
        except EditError as error:
            if error.findings[0].code not in {"CSCQA-WRT-008", "CSCQA-WRT-011"}:
                raise
        else:
            return


def test_runs_at_the_same_time_lose_nothing(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=append_one, args=(path, f"N{number}")) for number in range(RUNS)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(timeout=120)
    assert [run.exitcode for run in runs] == [0] * RUNS
    with CalamineWorkbook.from_path(path) as book:
        names = [row[0] for row in book.get_sheet_by_name("Q1").to_python()]
    assert sorted(names[3:]) == [f"N{number}" for number in range(RUNS)]
    assert not list(path.parent.rglob(".*"))


def test_note_boxes_that_are_no_whole_xml_follow_too(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    write_with_note(path)

    def break_lines(parts: dict[str, bytes]) -> None:
        notes = parts["xl/drawings/vmlDrawing1.vml"]
        parts["xl/drawings/vmlDrawing1.vml"] = notes.replace(b"<div ", b"<br><div ", 1)

    rewrite_package(path, break_lines)
    edit_workbook(path, [EDIT])
    assert b"<x:Row>5<" in parts_of(path)["xl/drawings/vmlDrawing1.vml"]


def write_with_note(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Q1")
        sheet.write_column("A1", ["Ref", "A1", "A2", None, "Total"])
        sheet.write_comment("A5", "Checked")
