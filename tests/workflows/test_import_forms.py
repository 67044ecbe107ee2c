"""The workflow as a whole: what is written, where, and when nothing is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.workflows.importing.imports import CATALOGUE, NOW, audits, cells, export, form, register, run, told

from csc_qa import open_master
from csc_qa.core.errors import EditError
from csc_qa.workbook.mapping import SheetMapping, WorkbookMapping, read_mapping, write_mapping
from csc_qa.workflows.import_forms import import_forms


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "unit").mkdir()
    return register(tmp_path / "unit" / "m.xlsx")


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    return export(tmp_path / "forms.xlsx", form(1), form(2))


def files(path: Path) -> set[str]:
    return {each.name for each in path.parent.rglob("*")}


def test_dry_run_tells_all_and_writes_nothing(path: Path, forms: Path) -> None:
    before, names = path.read_bytes(), files(path)
    dry = run(forms, path, dry_run=True)
    assert path.read_bytes() == before
    assert files(path) == names
    assert (dry.path, dry.backup) == (None, None)
    real = run(forms, path)
    assert told(dry) == told(real) == (2, 0, 0)
    assert [(each.sheet, each.row) for each in dry.forms] == [(each.sheet, each.row) for each in real.forms]
    assert dry.findings == real.findings


def test_dry_run_of_an_open_workbook_says_so(path: Path, forms: Path) -> None:
    path.with_name("~$m.xlsx").write_bytes(b"lock")
    dry = run(forms, path, dry_run=True)
    assert "CSCQA-WRT-001" in [each.code for each in dry.findings]


def test_open_workbook_is_refused(path: Path, forms: Path) -> None:
    path.with_name("~$m.xlsx").write_bytes(b"lock")
    before, names = path.read_bytes(), files(path)
    with pytest.raises(EditError, match="open in Excel"):
        run(forms, path)
    assert path.read_bytes() == before
    assert files(path) == names


def test_copy_is_written_of_an_open_workbook(path: Path, forms: Path, tmp_path: Path) -> None:
    path.with_name("~$m.xlsx").write_bytes(b"lock")
    result = run(forms, path, out=tmp_path / "copy.xlsx")
    assert told(result) == (2, 0, 0)
    assert all(each.severity != "error" for each in result.findings)


def test_out_leaves_the_workbook_as_it_is(path: Path, forms: Path, tmp_path: Path) -> None:
    before, out = path.read_bytes(), tmp_path / "new.xlsx"
    write_mapping(path, WorkbookMapping(sheets={"Audits": SheetMapping(columns={"theme": "Comments"})}))
    result = run(forms, path, out=out)
    assert (result.path, result.backup) == (out, None)
    assert path.read_bytes() == before
    assert len(audits(out)) == 4
    assert read_mapping(out) == read_mapping(path)
    assert told(run(forms, out, out=tmp_path / "third.xlsx")) == (0, 0, 2)
    assert (tmp_path / "third.xlsx").is_file()


def test_backup_is_what_stood_there(path: Path, forms: Path) -> None:
    before = path.read_bytes()
    result = run(forms, path)
    assert result.path == path
    assert result.backup is not None
    assert result.backup.read_bytes() == before
    later = export(forms.with_name("later.xlsx"), form(3))
    assert run(later, path, backups_kept=0).backup is None


def test_change_log_names_everything(path: Path, forms: Path) -> None:
    run(forms, path)
    log = cells(path, "QA Change log")
    assert [row[:9] for row in log[3:]] == [
        [
            "2023-02-01 10:15:00",
            "csc-qa import",
            "forms.xlsx",
            "audit added",
            "Audits",
            4,
            "CRS_1-1",
            "crs_1",
            "1",
        ],
        [
            "2023-02-01 10:15:00",
            "csc-qa import",
            "forms.xlsx",
            "audit added",
            "Audits",
            5,
            "CRS_1-2",
            "crs_1",
            "2",
        ],
    ]
    run(export(forms, form(1).edited(grade="Inadequate"), form(3)), path)
    again = cells(path, "QA Change log")
    assert again[:5] == log
    assert [row[3] for row in again[5:]] == ["audit added", "cell changed"]


def test_our_sheets_are_read_as_no_register(path: Path, forms: Path) -> None:
    run(forms, path)
    assert [sheet.name for sheet in open_master(path).register.sheets] == ["Audits"]


def test_workbook_that_changes_meanwhile_is_refused(path: Path, forms: Path, tmp_path: Path) -> None:
    """Rows are counted in what was read first; somebody may save while the exports are read."""
    other = register(tmp_path / "other.xlsx", {"Audits": [*cells(path), cells(path)[1]]})

    def save(step: str) -> None:
        if step.startswith("reading export"):
            shutil.copyfile(other, path)

    with pytest.raises(EditError) as caught:
        import_forms([forms], path, CATALOGUE, now=NOW, on_step=save)
    assert [each.code for each in caught.value.findings] == ["CSCQA-WRT-011"]
    assert path.read_bytes() == other.read_bytes()


def test_sheet_of_our_name_that_is_not_ours_is_left(tmp_path: Path, path: Path, forms: Path) -> None:
    taken = register(
        tmp_path / "taken.xlsx", {"Audits": cells(path), "QA Form answers": [["Mine"], ["Notes"]]}
    )
    before = taken.read_bytes()
    with pytest.raises(EditError) as caught:
        run(forms, taken)
    assert [each.code for each in caught.value.findings] == ["CSCQA-WRT-009"]
    assert taken.read_bytes() == before
