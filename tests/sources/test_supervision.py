from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from tests.writing import write_workbook

from csc_qa.core.errors import ComputingError
from csc_qa.sources.supervision import read_supervision

HEADERS = ("Child Unique ID", "Case Group", "Date of Last Case Supervision", "Exempt Until")
ROWS: list[tuple[object, ...]] = [
    (8000001, "Child looked after", date(2022, 12, 1), None),
    (8000002, "LAC", None, date(2023, 1, 31)),
]


def test_a_sheet_of_any_name_with_a_title_above(tmp_path: Path) -> None:
    sheets: dict[str, list[tuple[object, ...]]] = {
        "Notes": [("nothing",)],
        "Case supervision Dec": [("Case supervision",), (), HEADERS, *ROWS],
    }
    found = read_supervision(write_workbook(tmp_path / "supervision.xlsx", sheets))
    assert found.sheet == "Case supervision Dec"
    assert list(found.table["child_id"]) == ["8000001", "8000002"]
    assert list(found.table["case_group"]) == ["CLA", "CLA"]
    assert found.table["last_supervision_on"][0] == pd.Timestamp(2022, 12, 1)
    assert found.table["exempt_until"][1] == pd.Timestamp(2023, 1, 31)
    assert list(found.table["row"]) == [4, 5]
    assert [each.code for each in found.findings] == ["CSCQA-ANX-025"]


def test_a_csv_file(tmp_path: Path) -> None:
    path = tmp_path / "supervision.csv"
    path.write_text("Child ID,Case group,Last supervision\n1,CPP,01/12/2022\n2,CIN,\n", encoding="utf-8")
    found = read_supervision(path)
    assert list(found.table["case_group"]) == ["CPP", "CIN"]
    assert found.table["last_supervision_on"][0] == pd.Timestamp(2022, 12, 1)
    assert found.table["exempt_until"].isna().all()


def test_what_is_dirty_is_a_finding(tmp_path: Path) -> None:
    rows = [("secret", "Somebody", "soon", None), (None, "CLA", date(2022, 12, 1), None)]
    found = read_supervision(write_workbook(tmp_path / "supervision.xlsx", {"S": [HEADERS, *rows]}))
    codes = {(each.code, each.row) for each in found.findings}
    assert {("CSCQA-ANX-024", 2), ("CSCQA-ANX-022", 2), ("CSCQA-ANX-020", 3)} <= codes
    assert not any("secret" in str(each) for each in found.findings)


@pytest.mark.parametrize("name", ["absent.xlsx", "other.xlsx", "text.xlsx", "other.csv"])
def test_a_file_that_has_none_is_an_error(name: str, tmp_path: Path) -> None:
    write_workbook(tmp_path / "other.xlsx", {"S": [("Name", "Colour"), ("a", "b")]})
    (tmp_path / "text.xlsx").write_text("no workbook", encoding="utf-8")
    (tmp_path / "other.csv").write_text("Name,Colour\na,b\n", encoding="utf-8")
    with pytest.raises(ComputingError) as caught:
        read_supervision(tmp_path / name)
    assert {each.code for each in caught.value.findings} == {"CSCQA-CMP-017"}
