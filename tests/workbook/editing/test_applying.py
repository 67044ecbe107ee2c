"""Backups, temporary files, and the check between writing and swapping."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.workbook.editing.edited import NOW, edit_workbook, parts_of
from tests.writing import HEADER, audit, write_workbook

from csc_qa.core.errors import EditError
from csc_qa.core.own_sheet import MADE_BY
from csc_qa.workbook.editing import AppendedRows, CellValue, OwnSheet, apply_edit, plan_edit

SHEET = "xl/worksheets/sheet1.xml"
EDIT = AppendedRows("Q1", 3, [{0: "A3", 1: "CRS"}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "m [1].xlsx", {"Q1": [HEADER, audit("A1"), audit("A2")]})


def names(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def test_backups_are_dated_and_kept_to_a_number(path: Path) -> None:
    first = path.read_bytes()
    for number in range(4):
        plan = plan_edit(path, [AppendedRows("Q1", 3 + number, [{0: f"N{number}"}])])
        apply_edit(plan, out=None, backups_kept=2, now=NOW + timedelta(seconds=number))
    assert names(path.parent) == [
        "Backups/m [1] backup 2022-06-01 093017.xlsx",
        "Backups/m [1] backup 2022-06-01 093018.xlsx",
        "m [1].xlsx",
    ]
    assert path.read_bytes() != first


def test_two_backups_of_one_second_are_both_kept(path: Path) -> None:
    for number in range(2):
        edit_workbook(path, [AppendedRows("Q1", 3 + number, [{0: f"N{number}"}])])
    assert len(names(path.parent)) == 3


def test_none_is_kept_where_none_is_wanted(path: Path) -> None:
    _, result = edit_workbook(path, [EDIT], kept=0)
    assert result.backup is None
    assert names(path.parent) == ["m [1].xlsx"]


def test_copy_leaves_the_workbook_as_it_is(path: Path) -> None:
    content, out = path.read_bytes(), path.with_name("new.xlsx")
    out.write_bytes(b"old")
    result = apply_edit(plan_edit(path, [EDIT]), out=out, backups_kept=1, now=NOW)
    assert path.read_bytes() == content
    assert result.backup is not None
    assert result.backup.read_bytes() == b"old"
    assert set(parts_of(out)) == set(parts_of(path))
    with pytest.raises(EditError, match="same kind"):
        apply_edit(plan_edit(path, [EDIT]), out=path.with_name("new.xlsm"), backups_kept=1, now=NOW)


def test_workbook_that_changed_in_the_meantime_is_left(path: Path) -> None:
    plan = plan_edit(path, [EDIT])
    write_workbook(path, {"Q1": [HEADER, audit("B1"), audit("B2")]})
    content = path.read_bytes()
    with pytest.raises(EditError, match="CSCQA-WRT-011"):
        apply_edit(plan, out=None, backups_kept=1, now=NOW)
    assert path.read_bytes() == content


def test_strays_of_a_killed_run_are_removed(path: Path) -> None:
    (path.parent / "Backups").mkdir()
    strays = [path.with_name(f".{path.name}.0f.csc_qa.tmp"), path.with_name(".other.xlsx.0f.csc_qa.tmp")]
    strays.append(path.parent / "Backups" / ".m [1] backup 2022-01-01 000000.xlsx.0f.csc_qa.tmp")
    # Of other workbooks, whose names begin alike.
    strays.append(path.with_name(f".{path.name}.xlsx.0f.csc_qa.tmp"))
    strays.append(path.with_name(".m [1] backup plan.xlsx.0f.csc_qa.tmp"))
    for stray in strays:
        stray.write_bytes(b"half")
    edit_workbook(path, [EDIT])
    assert [stray.exists() for stray in strays] == [False, True, False, True, True]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<worksheet", "<worksheet <", "not as they were"),
        ("<t>A3<", "<t>A9<", "row 4"),
        ("<v>44621</v>", "<v>44622</v>", "row 2"),
        ("</sheetData>", '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>', "row 9"),
    ],
)
def test_what_does_not_read_as_it_must_is_not_kept(path: Path, old: str, new: str, said: str) -> None:
    content = path.read_bytes()
    plan = plan_edit(path, [EDIT])
    assert old in plan.changed[SHEET]
    plan.changed[SHEET] = plan.changed[SHEET].replace(old, new, 1)
    with pytest.raises(EditError, match=f"CSCQA-WRT-010.*{said}"):
        apply_edit(plan, out=None, backups_kept=1, now=NOW)
    assert path.read_bytes() == content
    assert names(path.parent) == [path.name]


def test_part_that_loses_a_feature_is_not_kept(path: Path) -> None:
    plan = plan_edit(path, [EDIT])
    plan.changed["xl/styles.xml"] = "<styleSheet/>"
    with pytest.raises(EditError, match="would lose"):
        apply_edit(plan, out=None, backups_kept=1, now=NOW)


def test_own_sheet_is_added_and_later_replaced(path: Path) -> None:
    for number in range(2):
        rows: list[list[CellValue]] = [
            ["Log"],
            [f"{MADE_BY} on {number} June."],
            ["When", "Rows"],
            [NOW, number],
            ["=1+1", None],
        ]
        edit_workbook(path, [OwnSheet("QA Import log", rows)])
    added = [name for name in parts_of(path) if name.startswith("xl/worksheets/sheet")]
    assert len(added) == 2
    assert b"on 1 June" in parts_of(path)[added[-1]]
