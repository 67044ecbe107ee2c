from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import connect_workbook, load_catalogue, open_master
from csc_qa.core.errors import MappingError, WorkbookError
from csc_qa.workbook.mapping import mapping_path

ODD_HEADER = ("Bereich", "Ergebnis", "Tag")
ODD = [ODD_HEADER, ("CRS", "Good", date(2022, 1, 5))]
MATCHES = ["Odd!Bereich=service_area", "Odd!Ergebnis=grade", "Odd!Tag=completed_on"]
CATALOGUE = load_catalogue()


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "odd.xlsx", {"Odd": ODD})


def test_confirmed_columns_are_kept_and_used(odd: Path) -> None:
    with pytest.raises(WorkbookError):
        open_master(odd)
    connect_workbook(odd, CATALOGUE, matches=MATCHES).save()
    assert [str(each) for each in open_master(odd).audits] == ["Odd!2 (Children Resource Service, Good)"]


def test_confirmed_headers_hold_for_a_new_tab_and_a_moved_header(tmp_path: Path, odd: Path) -> None:
    connect_workbook(odd, CATALOGUE, matches=MATCHES).save()
    new = [("A new title",), ("Ergebnis", "Tag", "Bereich"), ("RI", date(2022, 4, 1), "PTC")]
    write_workbook(odd, {"Odd": ODD, "Q2": new})
    assert open_master(odd).grade_table().loc["Total", "total"] == 2


def test_match_overrides_what_was_found(tmp_path: Path) -> None:
    rows = [(*HEADER, "Panel"), (*audit("A1"), "RI")]
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    found = connect_workbook(path, CATALOGUE, matches=["Q1!Panel=grade"])
    assert found.mapping.sheets["Q1"].columns["grade"] == "Panel"


def test_ignored_sheet_is_left_out(tmp_path: Path) -> None:
    rows = [HEADER, audit("A1")]
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": rows, "Copy": [HEADER, audit("B1")]})
    connect_workbook(path, CATALOGUE, ignore=["Copy"]).save()
    assert [each.audit_id for each in open_master(path).audits] == ["A1"]


def test_header_that_is_gone_is_named(odd: Path) -> None:
    connect_workbook(odd, CATALOGUE, matches=MATCHES).save()
    write_workbook(odd, {"Odd": [("Bereich", "Grade", "Completed on"), ("CRS", "Good", date(2022, 1, 5))]})
    codes = [finding.code for finding in open_master(odd).findings]
    assert codes == ["CSCQA-MAP-002", "CSCQA-MAP-002"]


@pytest.mark.parametrize("text", ["sheets = 3", "[sheets", '[sheets.Odd]\ncolumns = "x"', "colour = 1"])
def test_mapping_that_cannot_be_understood_is_an_error(odd: Path, text: str) -> None:
    mapping_path(odd).write_text(text, encoding="utf-8")
    with pytest.raises(MappingError, match=r"CSCQA-MAP-001.*odd\.xlsx\.csc-qa\.toml"):
        open_master(odd)


@pytest.mark.parametrize(
    "match", ["foo", "Odd!Tag", "Odd=grade", "!Tag=grade", "Odd!Tag=nonsense", "Even!Tag=grade"]
)
def test_match_of_another_form_is_an_error(odd: Path, match: str) -> None:
    with pytest.raises(MappingError, match="CSCQA-MAP-003"):
        connect_workbook(odd, CATALOGUE, matches=[match])


def test_sheet_that_is_not_there_cannot_be_ignored(odd: Path) -> None:
    with pytest.raises(MappingError, match='no sheet "Copy"; the sheets are: Odd'):
        connect_workbook(odd, CATALOGUE, ignore=["Copy"])
