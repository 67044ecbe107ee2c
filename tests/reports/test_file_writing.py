"""What a person is told to do where a file or a folder cannot be written."""

from __future__ import annotations

from errno import EACCES, ENOSPC, EROFS
from os import strerror
from pathlib import Path

import pytest

from csc_qa.core.errors import ReportError
from csc_qa.reports.file_writing import make_folder, write_whole


def hint_of(error: pytest.ExceptionInfo[ReportError]) -> str:
    [finding] = error.value.findings
    assert finding.code == "CSCQA-WBK-008"
    return finding.hint


@pytest.mark.parametrize("name", ["taken.csv", "taken.csv/inside", "absent.csv", "absent.XLSX"])
def test_a_file_where_a_folder_is_meant(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken.csv").write_text("kept")
    with pytest.raises(ReportError, match="a folder is meant") as error:
        make_folder(tmp_path / name)
    assert hint_of(error).startswith("Name a folder with --out")
    assert [each.name for each in tmp_path.iterdir()] == ["taken.csv"]


@pytest.mark.parametrize("name", ["2023.01", "reports", "old.csv"])
def test_a_folder_may_have_a_dot_or_be_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "old.csv").mkdir()
    make_folder(tmp_path / name)
    assert (tmp_path / name).is_dir()


@pytest.mark.parametrize("number", [EACCES, EROFS])
def test_a_folder_in_which_nobody_may_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    fail(monkeypatch, "mkdir", number)
    with pytest.raises(ReportError, match=r'folder ".*" cannot be made') as error:
        make_folder(tmp_path / "new")
    assert hint_of(error).startswith("You may not write there")
    monkeypatch.undo()
    fail(monkeypatch, "open", number)
    with pytest.raises(ReportError, match=r'file "a\.html" cannot be written') as error:
        write_whole(tmp_path / "a.html", b"1")
    assert hint_of(error).startswith("You may not write there")
    assert "--out" in hint_of(error)


def test_a_file_that_is_open_in_a_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"1")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(EACCES, strerror(EACCES), str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ReportError) as error:
        write_whole(file, b"2")
    assert hint_of(error).startswith("Close it in Excel")


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, "open", ENOSPC)
    with pytest.raises(ReportError) as error:
        write_whole(tmp_path / "a.html", b"1")
    assert hint_of(error).startswith("The disk is full")


def test_a_folder_with_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    with pytest.raises(ReportError) as error:
        write_whole(tmp_path / "a.html", b"1")
    assert hint_of(error).startswith("A folder of that name")


def fail(monkeypatch: pytest.MonkeyPatch, method: str, number: int) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise OSError(number, strerror(number), str(self))

    monkeypatch.setattr(Path, method, refuse)
