"""What cannot be changed without loss is refused before anything is written."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.workbook.editing.edited import NOW, edit_workbook, formulas, parts_of
from tests.writing import HEADER, audit, rewrite_package, write_workbook

from csc_qa.core.errors import EditError
from csc_qa.core.own_sheet import MADE_BY
from csc_qa.workbook.editing import AppendedRows, OwnSheet, apply_edit, plan_edit

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
EDIT = AppendedRows("Q1", 3, [{0: "A3", 1: "CRS"}])
LOG = OwnSheet("QA Log", [["Log"], [MADE_BY], ["When"]])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [HEADER, audit("A1"), audit("A2"), (), ("Total", "=COUNTA(A2:A3)")]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows, "QA Notes": [["Mine"]]})


def put(part: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)

    return change


def add(part: str, content: bytes = b"<a/>") -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({part: content})


STRICT = put(
    BOOK, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/x"
)
BEFORE_MARGINS = "<pageMargins"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (add("_xmlsignatures/sig1.xml"), "CSCQA-WRT-005"),
        (add("xl/revisions/revisionHeaders.xml"), "CSCQA-WRT-003"),
        (STRICT, "CSCQA-WRT-003"),
        (put(SHEET, BEFORE_MARGINS, f'<sheetProtection sheet="1"/>{BEFORE_MARGINS}'), "CSCQA-WRT-006"),
        (put(SHEET, BEFORE_MARGINS, f"<scenarios/>{BEFORE_MARGINS}"), "CSCQA-WRT-007"),
        (put(BOOK, "<sheets>", '<workbookProtection lockStructure="1"/><sheets>'), "CSCQA-WRT-006"),
        (put(BOOK, "<workbookPr", '<fileSharing readOnlyRecommended="1"/><workbookPr'), "CSCQA-WRT-002"),
        (
            put(SHEET, '<?xml version="1.0" encoding="UTF-8"', '<?xml version="1.0" encoding="UTF-16"'),
            "CSCQA-WRT-003",
        ),
        (put(SHEET, "COUNTA(A2:A3)", "<![CDATA[COUNTA(A2:A3)]]>"), "CSCQA-WRT-003"),
        (put(SHEET, '<row r="3"', '<row r="33"'), "CSCQA-WRT-008"),
        (put(SHEET, "COUNTA(A2:A3)</f>", "SUM(Q1:Last!A5)</f>"), "CSCQA-WRT-007"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_workbook_is_refused_and_not_touched(
    path: Path, change: Callable[[dict[str, bytes]], None], code: str
) -> None:
    rewrite_package(path, change)
    content = path.read_bytes()
    many = AppendedRows("Q1", 3, [{0: "A3"}, {0: "A4"}])
    plan = plan_edit(path, [many, LOG])
    assert [finding.code for finding in plan.refusals()] == [code]
    with pytest.raises(EditError, match=code):
        apply_edit(plan, out=None, backups_kept=3, now=NOW)
    assert path.read_bytes() == content
    assert [each.name for each in path.parent.iterdir()] == ["m.xlsx"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "CSCQA-WRT-004"), (b"PK", "CSCQA-WRT-003"), (b"", "CSCQA-WRT-003")],
)
def test_file_that_is_no_open_workbook_is_refused(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    assert [finding.code for finding in plan_edit(path, [EDIT]).refusals()] == [code]


def test_absent_file_and_other_kinds_are_refused(path: Path) -> None:
    gone = path.with_name("gone.xlsx")
    assert [finding.code for finding in plan_edit(gone, [EDIT]).refusals()] == ["CSCQA-WBK-001"]
    binary = path.rename(path.with_suffix(".xlsb"))
    assert [finding.code for finding in plan_edit(binary, [EDIT]).refusals()] == ["CSCQA-WRT-003"]


def test_package_with_a_part_twice_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(SHEET, b"<worksheet/>")
    assert [finding.code for finding in plan_edit(path, [EDIT]).refusals()] == ["CSCQA-WRT-003"]


@pytest.mark.parametrize("owner", ["~$m.xlsx", ".~lock.m.xlsx#"])
def test_workbook_that_is_open_is_refused_but_may_be_copied(path: Path, owner: str) -> None:
    path.with_name(owner).write_bytes(b"QA")
    content = path.read_bytes()
    plan = plan_edit(path, [EDIT])
    with pytest.raises(EditError, match="CSCQA-WRT-001"):
        apply_edit(plan, out=None, backups_kept=3, now=NOW)
    copy = path.with_name("copy.xlsx")
    assert apply_edit(plan, out=copy, backups_kept=3, now=NOW).backup is None
    assert path.read_bytes() == content
    assert copy.exists()


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        ([AppendedRows("Q9", 3, [{0: "A"}])], "CSCQA-WRT-008"),
        ([AppendedRows("Q1", 99, [{0: "A"}])], "CSCQA-WRT-008"),
        ([OwnSheet("QA Notes", LOG.rows)], "CSCQA-WRT-009"),
    ],
)
def test_edit_that_has_no_place_is_refused(
    path: Path, edits: list[AppendedRows | OwnSheet], code: str
) -> None:
    assert [finding.code for finding in plan_edit(path, edits).refusals()] == [code]


def test_own_sheet_without_the_mark_is_a_mistake(path: Path) -> None:
    for sheet in (OwnSheet("QA Log", [["Log"], ["no mark"]]), OwnSheet("Log", LOG.rows)):
        with pytest.raises(ValueError, match="sheet of ours"):
            plan_edit(path, [sheet])


def test_blank_rows_are_used_where_pushing_is_not_safe(path: Path) -> None:
    rows = [HEADER, audit("A1"), audit("A2"), (), (), (), ("Total", "=COUNTA(A2:A3)")]
    write_workbook(path, {"Q1": rows})
    rewrite_package(path, put(SHEET, BEFORE_MARGINS, f"<scenarios/>{BEFORE_MARGINS}"))
    plan, _ = edit_workbook(path, [EDIT])
    assert plan.pushed == []
    assert formulas(path, SHEET) == {"B7": "COUNTA(A2:A4)"}
    assert re.findall(r'<row r="(\d+)"', parts_of(path)[SHEET].decode()) == ["1", "2", "3", "4", "7"]
