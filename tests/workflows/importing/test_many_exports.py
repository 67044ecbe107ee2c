"""More than one export at once: folders, broken ones among good ones, and forms nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources.exports import write_cells
from tests.workflows.importing.imports import PTC, audits, export, form, register, run, told

from csc_qa.core.errors import FormError, WorkbookError
from csc_qa.workflows.importing.exports import exports_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return register(tmp_path / "m.xlsx")


def test_broken_export_among_good_ones(tmp_path: Path, path: Path) -> None:
    good = export(tmp_path / "good.xlsx", form(1))
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    unknown = write_cells(
        tmp_path / "unknown.xlsx", [["Id", "Start time", "Favourite colour?"], [1, "", "Blue"]]
    )
    other = export(tmp_path / "other.csv", form(2), tool=PTC)
    result = run([broken, good, unknown, tmp_path / "missing.xlsx", other], path)
    assert told(result) == (2, 0, 0)
    named = [each.message for each in result.findings if each.severity == "error"]
    assert len(named) == 3
    for name in ("broken.xlsx", "unknown.xlsx", "missing.xlsx"):
        assert any(name in message for message in named)


def test_all_broken(tmp_path: Path, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FormError) as caught:
        run([tmp_path / "a.xlsx", tmp_path / "b.csv"], path)
    assert len(caught.value.findings) == 2
    assert path.read_bytes() == before


def test_folder_of_exports(tmp_path: Path, path: Path) -> None:
    folder = tmp_path / "exports"
    (folder / "older").mkdir(parents=True)
    export(folder / "one.csv", form(1))
    export(folder / "two.CSV.xlsx", form(2))
    export(folder / "older" / "three.csv", form(3))
    (folder / "~$two.xlsx").write_bytes(b"lock")
    (folder / "notes.txt").write_text("none", encoding="utf-8")
    assert told(run(folder, path)) == (2, 0, 0)
    assert [each.name for each in exports_in([folder, folder / "one.csv"])] == ["one.csv", "two.CSV.xlsx"]


def test_workbook_in_the_folder_of_its_exports_is_no_export(tmp_path: Path, path: Path) -> None:
    export(tmp_path / "one.csv", form(1))
    result = run(tmp_path, path)
    assert told(result) == (1, 0, 0)
    assert all(each.severity != "error" for each in result.findings)


def test_folder_without_exports(tmp_path: Path, path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FormError) as caught:
        run(tmp_path / "empty", path)
    assert [each.code for each in caught.value.findings] == ["CSCQA-IMP-012"]


def test_named_tool_is_used(tmp_path: Path, path: Path) -> None:
    exported = export(tmp_path / "f.xlsx", form(1))
    assert run(exported, path, tool="CRS 1").forms[0].record.tool == "crs_1"
    with pytest.raises(FormError, match="no such audit tool"):
        run(exported, path, tool="nonsense")


def test_master_without_a_register(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx", {"Contacts": [["Name", "Telephone"], ["A", "1"]]})
    before = path.read_bytes()
    with pytest.raises(WorkbookError) as caught:
        run(export(tmp_path / "f.xlsx", form(1)), path)
    assert caught.value.findings[0].code == "CSCQA-WBK-005"
    assert path.read_bytes() == before


def test_master_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError):
        run(export(tmp_path / "f.xlsx", form(1)), tmp_path / "m.xlsx")


def test_test_submissions_are_set_aside(tmp_path: Path, path: Path) -> None:
    result = run(export(tmp_path / "f.xlsx", form(1), form(2, auditor="Test test")), path)
    assert (told(result), result.set_aside) == ((1, 0, 0), 1)
    assert len(audits(path)) == 3
