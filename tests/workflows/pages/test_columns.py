from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import MappingError
from csc_qa.core.own_sheet import WHOLE_SHEET
from csc_qa.core.page import LinkedTable, Page
from csc_qa.reports.pages.layout import lay_out
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.columns import columns_pages

CATALOGUE = load_catalogue()
DAY = date(2023, 1, 26)
PANEL = "Final grade by panel"
# Known headers, one that is like a known one, one that is so only probably, and one of their own.
TITLED: Rows = [
    ("PTC audits 2022",),
    ("Audit Ref", "Overal Grade", "Date completed", PANEL, "Shelf"),
    ("A1", "Good", date(2022, 3, 1), "RI", "B2"),
]


def pages_of(folder: Path, sheets: dict[str, Rows]) -> list[Page]:
    return columns_pages(FileMaster(write_workbook(folder / "m.xlsx", sheets), CATALOGUE, DAY))


def columns(pages: list[Page]) -> LinkedTable:
    table = pages[0].sections[0].tables[0]
    assert isinstance(table, LinkedTable)
    return table


def cells_of(page: Page, typed: dict[tuple[str, str], str]) -> Rows:
    """Return the cells of a page as Excel keeps them, with what a person typed beside two others."""
    layout = lay_out(page, version="0.1.0", day=DAY)
    rows = layout.grid()
    rows[1][0] = layout.mark
    for row in rows:
        for at in range(2, len(row)):
            row[at] = typed.get((str(row[at - 2]), str(row[at - 1])), row[at])
    return rows


def test_every_column_stands_with_what_it_is_read_as(tmp_path: Path) -> None:
    table = columns(pages_of(tmp_path, {"Q1": TITLED}))
    assert [column.title for column in table.columns] == ["Sheet", "Header", "Read as", "How it was found"]
    assert list(table.rows) == [
        ("Q1", WHOLE_SHEET, "", "read as an audit register"),
        ("Q1", "Audit Ref", "audit_id", "known header"),
        ("Q1", "Overal Grade", "grade", "by its likeness"),
        ("Q1", "Date completed", "completed_on", "known header"),
        ("Q1", PANEL, "", "probably moderated_grade, but not surely: not read"),
        ("Q1", "Shelf", "", "not read"),
    ]
    assert [(link.row, link.column, link.sheet, link.cell) for link in table.links] == [
        (at, 1, "Q1", f"{letter}2") for at, letter in enumerate("ABCDE", start=1)
    ]


def test_area_of_a_sheet_and_the_names_of_fields_are_told(tmp_path: Path) -> None:
    page = pages_of(tmp_path, {"Q1": TITLED, "Q2": [HEADER, audit("A1")]})[0]
    [section] = page.sections
    assert section.sentences[2:] == (
        "The service area of Q1 is Pathways Through Care, from its name or title.",
    )
    names = [row[0] for row in section.tables[1].rows]
    assert names == sorted(map(str, names))
    assert {"grade", "moderated_grade", "grade_planning", "completed_on"} <= set(names)


def test_both_sheets_are_for_typing_into(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, {"Q1": TITLED})
    assert [page.sheet for page in pages] == ["QA Columns", "QA Settings"]
    assert [page.entry_columns for page in pages] == [(2,), (1,)]


def test_what_a_person_typed_is_taken_over(tmp_path: Path) -> None:
    first = pages_of(tmp_path, {"Q1": TITLED})[0]
    typed = cells_of(first, {("Q1", PANEL): "moderated_grade"})
    rows = columns(pages_of(tmp_path, {"Q1": TITLED, "QA Columns": typed})).rows
    assert [row[2] for row in rows] == ["", "audit_id", "grade", "completed_on", "moderated_grade", ""]


def test_field_typed_at_another_header_moves_there(tmp_path: Path) -> None:
    first = pages_of(tmp_path, {"Q1": TITLED})[0]
    typed = cells_of(first, {("Q1", PANEL): "grade", ("Q1", "Overal Grade"): ""})
    rows = columns(pages_of(tmp_path, {"Q1": TITLED, "QA Columns": typed})).rows
    assert [row[2] for row in rows] == ["", "audit_id", "", "completed_on", "grade", ""]


def test_sheets_are_made_again_as_they_were(tmp_path: Path) -> None:
    first = pages_of(tmp_path, {"Q1": TITLED, "Q2": [HEADER, audit("A1")]})
    own = {page.sheet: cells_of(page, {}) for page in first}
    second = pages_of(tmp_path, {"Q1": TITLED, "Q2": [HEADER, audit("A1")], **own})
    assert [row[:3] for row in columns(second).rows] == [row[:3] for row in columns(first).rows]
    assert second[1] == first[1]


def test_name_that_is_no_field_is_an_error_before_anything_is_made(tmp_path: Path) -> None:
    first = pages_of(tmp_path, {"Q1": TITLED})[0]
    typed = cells_of(first, {("Q1", PANEL): "medal", ("Q1", "Shelf"): "colour"})
    with pytest.raises(MappingError, match=r'CSCQA-MAP-003.*"medal" \(for the sheet "Q1"\)') as caught:
        pages_of(tmp_path, {"Q1": TITLED, "QA Columns": typed})
    assert [finding.sheet for finding in caught.value.findings] == ["QA Columns"] * 2


def test_period_that_was_set_is_kept(tmp_path: Path) -> None:
    settings = pages_of(tmp_path, {"Q1": TITLED})[1]
    assert settings.sections[0].tables[0].rows[0][:2] == ("Report period", "")
    typed = cells_of(settings, {})
    [row] = [row for row in typed if row[0] == "Report period"]
    assert isinstance(row, list)
    row[1] = "FY2022-23"
    again = pages_of(tmp_path, {"Q1": TITLED, "QA Settings": typed})[1]
    assert again.sections[0].tables[0].rows[0][:2] == ("Report period", "FY2022-23")
