from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.page import LinkedTable, Page
from csc_qa.core.report import Table
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.check import MOST_FINDINGS, check_page

CATALOGUE = load_catalogue()


def checked(folder: Path, sheets: dict[str, Rows], hidden: tuple[str, ...] = ()) -> Page:
    path = write_workbook(folder / "m.xlsx", sheets, hidden)
    return check_page(FileMaster(path, CATALOGUE, date(2023, 1, 26)))


def tables(page: Page) -> tuple[Table, LinkedTable]:
    [section] = page.sections
    counts, findings = section.tables
    assert isinstance(findings, LinkedTable)
    return counts, findings


def linked(page: Page) -> dict[tuple[object, object], str]:
    """Return code and column of each finding, and where its link leads."""
    _, findings = tables(page)
    rows = {link.row: f"{link.sheet}!{link.cell}" for link in findings.links if link.column == 2}
    for at, place in rows.items():
        assert findings.rows[at][2] == place
    return {(findings.rows[at][1], findings.rows[at][3]): place for at, place in rows.items()}


def test_workbook_in_order_says_so_and_has_no_tables(tmp_path: Path) -> None:
    page = checked(tmp_path, {"Q1": [HEADER, audit("A1")], "Q2": [HEADER, audit("B1")]})
    [section] = page.sections
    assert (page.sheet, page.entry_columns) == ("QA Check", ())
    assert section.sentences == (
        "2 audits and reviews were read from: Q1, Q2.",
        "Nothing was found to be wrong.",
    )
    assert section.tables == ()


def test_every_link_leads_to_the_cell_that_is_wrong(tmp_path: Path) -> None:
    titled = [("Audit log",), (), (None, *HEADER), (None, *audit("A1")), (None, *audit("A2", "wrong"))]
    other = [HEADER, audit("B1", done="wrong"), (), audit("B2", area="wrong hub")]
    page = checked(tmp_path, {"Log": titled, "It's Q2": other})
    assert linked(page) == {
        ("CSCQA-REG-003", "Overall Grade"): "Log!D5",
        ("CSCQA-REG-004", "Date completed"): "It's Q2!D2",
        ("CSCQA-REG-005", "Date completed"): "It's Q2!D2",
        ("CSCQA-REG-008", "Service area"): "It's Q2!B4",
    }
    book = load_workbook(tmp_path / "m.xlsx")
    for place in linked(page).values():
        sheet, _, cell = place.rpartition("!")
        assert str(book[sheet][cell].value).startswith("wrong")


def test_header_under_a_group_leads_to_its_own_column(tmp_path: Path) -> None:
    groups = (None, None, "Audit", None, "Moderation", None)
    header = ("Ref", "Service area", "Grade", "Date", "Grade", "Date")
    day = date(2022, 3, 1)
    rows: Rows = [groups, header, ("A1", "CRS", "Good", day, "wrong", day)]
    assert linked(checked(tmp_path, {"Q1": rows})) == {("CSCQA-REG-003", "Moderation Grade"): "Q1!E3"}


def test_finding_of_a_whole_sheet_leads_to_its_top(tmp_path: Path) -> None:
    page = checked(tmp_path, {"Q1": [HEADER, audit("A1")], "Old": [HEADER, audit("B1")]}, ("Old",))
    assert linked(page) == {("CSCQA-REG-002", ""): "Old!A1"}


def test_errors_come_first_and_are_counted_by_code(tmp_path: Path) -> None:
    rows = [
        HEADER,
        audit("A1", area="Hub"),
        audit("A2", "wrong"),
        audit("A3", area="Hub"),
        audit("A4", area="Hut"),
    ]
    counts, findings = tables(checked(tmp_path, {"Q1": rows}))
    assert [row[0] for row in findings.rows] == ["Error", "Warning", "Warning", "Warning"]
    assert [row[:3] for row in counts.rows] == [
        ("Error", "CSCQA-REG-003", 1),
        ("Warning", "CSCQA-REG-008", 3),
    ]
    assert str(counts.rows[0][3]).startswith("not a grade. Expected: Outstanding")


def test_long_list_is_cut_with_a_word_and_counted_in_full(tmp_path: Path) -> None:
    rows = [HEADER, *(audit(f"A{number}", "wrong") for number in range(MOST_FINDINGS + 3))]
    page = checked(tmp_path, {"Q1": rows})
    counts, findings = tables(page)
    assert len(findings.rows) == len(findings.links) == MOST_FINDINGS
    assert counts.rows[0][2] == MOST_FINDINGS + 3
    assert page.sections[0].sentences[-1] == "The list has the first 2000; 3 more are not shown."
