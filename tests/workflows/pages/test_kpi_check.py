from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import MacroError
from csc_qa.core.page import LinkedTable, Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.kpi_check import kpi_check_page

CATALOGUE = load_catalogue()
HEAD = ("Indicator", "Apr-22", "May-22")


def page_of(path: Path) -> Page:
    return kpi_check_page(FileMaster(path, CATALOGUE, date(2023, 1, 26)))


def test_each_finding_leads_to_its_cell(master_path: Path) -> None:
    [section] = page_of(master_path).sections
    [table] = section.tables
    assert isinstance(table, LinkedTable)
    assert [row[2:6] for row in table.rows] == [
        (
            "KPI 2022-23!C10",
            "Percentage of CLA children with an up to date review",
            "May 2022",
            "98% (545/559)",
        )
    ]
    assert [(link.sheet, link.cell) for link in table.links] == [("KPI 2022-23", "C10")]
    assert section.sentences[0] == "63 figures of 7 indicators were read from: KPI 2022-23."


def test_tables_without_a_fault(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"KPI": [HEAD, ("Number of CLA", 566, 559)]})
    [section] = page_of(path).sections
    assert section.sentences[1] == "Nothing was found to be wrong."
    assert section.tables == ()


def test_months_down_lead_to_their_cells_too(tmp_path: Path) -> None:
    rows = [
        ("Month", "Number of CLA", "CLA visits in timescale"),
        ("Apr-22", 2, "50% (1/2)"),
        ("May-22", 2, "33% (1/3)"),
    ]
    [section] = page_of(write_workbook(tmp_path / "m.xlsx", {"KPI": rows})).sections
    [table] = section.tables
    assert [row[2] for row in table.rows] == ["KPI!C3"]


def test_workbook_without_a_kpi_table(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": [("Ref", "Grade"), ("A1", "Good")]})
    with pytest.raises(MacroError, match="CSCQA-KPI-002"):
        page_of(path)
