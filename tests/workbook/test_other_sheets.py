"""No sheet with rows vanishes without a word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import open_master
from csc_qa.core.errors import WorkbookError
from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity

DAY = date(2022, 3, 1)
REGISTER: Rows = [HEADER, audit("A1"), audit("A2")]
ODD: Rows = [("Bereich", "Ergebnis", "Tag"), *[("CRS", "Good", DAY)] * 4]
NEAR: Rows = [("Audit ref", "Service area", "Ergebnis"), *[(f"B{n}", "CRS", "Good") for n in range(4)]]
LIST: Rows = [
    ("Service area", "Audit tool", "Auditor"),
    *[(f"Area {n}", f"Tool {n}", f"Auditor {n}") for n in range(5)],
]
SUMMARY: Rows = [("Team", "Month", "Good", "RI"), *[("CRS", "March", 3, 4)] * 5]
EXPORT: Rows = [("ID", "Start time", "Completion time", "Name"), *[(1, DAY, DAY, "CRS")] * 5]
CODES = {"CSCQA-REG-024", "CSCQA-REG-025", "CSCQA-REG-026"}


def findings_of(folder: Path, sheets: dict[str, Rows], hidden: tuple[str, ...] = ()) -> list[Finding]:
    found = open_master(write_workbook(folder / "m.xlsx", sheets, hidden)).findings
    return [finding for finding in found if finding.code in CODES]


def test_sheet_with_rows_that_was_not_read_is_named(tmp_path: Path) -> None:
    [found] = findings_of(tmp_path, {"Q1": REGISTER, "Odd": ODD})
    assert (found.code, found.severity, found.sheet) == ("CSCQA-REG-024", Severity.INFO, "Odd")


def test_near_register_says_what_it_has_and_what_it_lacks(tmp_path: Path) -> None:
    [found] = findings_of(tmp_path, {"Q1": REGISTER, "Near": [("A title",), *NEAR]})
    assert (found.code, found.severity) == ("CSCQA-REG-025", Severity.WARNING)
    assert (found.sheet, found.row) == ("Near", 2)
    assert found.message == (
        'the sheet was not read: it has the headers "Audit ref", "Service area", but lacks '
        'a grade, a moderated grade or a completion date; "Ergebnis" holds grades'
    )


@pytest.mark.parametrize("rows", [LIST, SUMMARY])
def test_lists_and_summaries_do_not_alarm(tmp_path: Path, rows: Rows) -> None:
    found = findings_of(tmp_path, {"Q1": REGISTER, "Other": rows})
    assert [each.severity for each in found] == [Severity.INFO]


@pytest.mark.parametrize("rows", [EXPORT, ODD[:4], [("Please read",), *[("A line",)] * 9]])
def test_exports_and_sheets_with_few_cells_are_not_named(tmp_path: Path, rows: Rows) -> None:
    assert findings_of(tmp_path, {"Q1": REGISTER, "Other": rows}) == []


def test_hidden_sheet_is_not_named(tmp_path: Path) -> None:
    assert findings_of(tmp_path, {"Q1": REGISTER, "Near": NEAR}, ("Near",)) == []


def test_workbook_without_register_tells_of_the_near_one(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"Near": NEAR, "Odd": ODD})
    with pytest.raises(WorkbookError) as caught:
        open_master(path)
    assert [each.code for each in caught.value.findings] == ["CSCQA-WBK-005", "CSCQA-REG-025"]


def test_sample_gives_no_alarm(master_path: Path) -> None:
    found = [each for each in open_master(master_path).findings if each.code in CODES]
    assert [(each.severity, each.sheet) for each in found] == [
        (Severity.INFO, "Summary 2022"),
        (Severity.INFO, "KPI 2022-23"),
    ]


UNREAD: Rows = [
    ("Audit Ref", "Service area", "Ergebnis", "Actions made", "Date completed"),
    ("A1", "CRS", "Good", "1", DAY),
    ("A2", "CRS", "req imp", "2", DAY),
    ("A3", "CRS", "to follow", "3", DAY),
]


def test_register_without_grade_but_with_a_column_of_grades_is_an_error(tmp_path: Path) -> None:
    [found] = findings_of(tmp_path, {"Q1": UNREAD})
    assert (found.code, found.severity) == ("CSCQA-REG-026", Severity.ERROR)
    assert (found.sheet, found.row, found.column) == ("Q1", 1, "Ergebnis")


def test_header_that_is_like_an_analysis_area_may_be_the_grade(tmp_path: Path) -> None:
    rows: Rows = [tuple("Outcome" if cell == "Ergebnis" else cell for cell in row) for row in UNREAD]
    [found] = findings_of(tmp_path, {"Q1": rows})
    assert (found.code, found.column) == ("CSCQA-REG-026", "Outcome")
    areas: Rows = [tuple("Outcomes grade" if cell == "Ergebnis" else cell for cell in row) for row in UNREAD]
    assert findings_of(tmp_path, {"Q1": areas}) == []


def test_column_with_few_grades_and_register_with_a_grade_are_no_error(tmp_path: Path) -> None:
    few = [*UNREAD, *[("A4", "CRS", "to follow", "3", DAY)] * 2]
    with_grade = [(*row, grade) for row, grade in zip(UNREAD, ("Grade", "Good", "RI", ""), strict=True)]
    assert findings_of(tmp_path, {"Q1": few}) == findings_of(tmp_path, {"Q1": with_grade}) == []


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Auditor judgement", "grade"),
        ("Auditor judgment", "grade"),
        ("Judgment", "grade"),
        ("Overall judgment", "grade"),
        ("Ofsted grade", "grade"),
        ("Mod grade", "moderated_grade"),
        ("Mod judgement", "moderated_grade"),
        ("Moderated judgement", "moderated_grade"),
        ("Moderation judgement", "moderated_grade"),
        ("Mosaic no", "child_id"),
        ("Mosaic number", "child_id"),
    ],
)
def test_header_is_known(tmp_path: Path, header: str, field: str) -> None:
    rows = [("Ref", "Team", header, "Date completed"), ("A1", "CRS", "Good", DAY)]
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    assert master.register.headers["Q1"][field] == header
    assert "auditor" not in master.register.fields
