from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from csc_qa.core.audit import Audit
from csc_qa.sample import sample_audits, write_master
from csc_qa.sample.audits import is_themed_review
from csc_qa.sample.master_workbook import REGISTER_TABS, audits_of_tab, pasted_into
from csc_qa.sample.review_sheet import REVIEWS
from csc_qa.sample.tab_layout import TabLayout

AUDITS = sample_audits()
SHEETS = ["READ ME", "Summary 2022", *(tab.sheet for tab in REGISTER_TABS)]
SHEETS += ["PTC themed reviews", "KPI 2022-23", "Scrutiny recs", "Lists"]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return openpyxl.load_workbook(write_master(tmp_path_factory.mktemp("sample") / "master.xlsx"))


def references(book: Any, layout: TabLayout) -> list[str]:
    column = layout.position("audit_id") + 1
    cells = (cell.value for cell in next(book[layout.sheet].iter_cols(column, column, layout.header_row + 2)))
    return [str(value).strip() for value in cells if str(value).startswith(("QA22-", "TR22-"))]


def test_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = write_master(tmp_path / "a.xlsx"), write_master(tmp_path / "b.xlsx")
    assert first.read_bytes() == second.read_bytes()


def test_sheets(book: Any) -> None:
    assert book.sheetnames == SHEETS
    assert book["Lists"].sheet_state == "hidden"


@pytest.mark.parametrize("layout", [*REGISTER_TABS, REVIEWS], ids=lambda layout: layout.sheet)
def test_headers_stand_in_their_row(book: Any, layout: TabLayout) -> None:
    row = [cell.value for cell in book[layout.sheet][layout.header_row + 1]]
    assert row == [column.header for column in layout.columns]


@pytest.mark.parametrize("layout", REGISTER_TABS, ids=lambda layout: layout.sheet)
def test_every_audit_stands_in_its_tab(book: Any, layout: TabLayout) -> None:
    expected = [*audits_of_tab(layout, AUDITS), *pasted_into(layout, AUDITS)]
    assert references(book, layout) == [audit.audit_id for audit in expected]


def test_every_review_stands_on_its_sheet(book: Any) -> None:
    assert references(book, REVIEWS) == [audit.audit_id for audit in AUDITS if is_themed_review(audit)]


def test_three_audits_were_pasted_again() -> None:
    pasted: list[Audit] = [audit for tab in REGISTER_TABS for audit in pasted_into(tab, AUDITS)]
    assert len({audit.audit_id for audit in pasted}) == 3
    assert all(audit.completed_on and audit.overseen_on for audit in pasted)


@pytest.mark.parametrize("layout", REGISTER_TABS, ids=lambda layout: layout.sheet)
def test_tab_is_dressed(book: Any, layout: TabLayout) -> None:
    sheet = book[layout.sheet]
    assert sheet.auto_filter.ref
    assert sheet.freeze_panes
    assert sheet.data_validations.dataValidation
    assert len(sheet.conditional_formatting) >= 2
    assert any(row.hidden for row in sheet.row_dimensions.values())
    assert any(column.hidden for column in sheet.column_dimensions.values())
