from __future__ import annotations

import csv
from pathlib import Path

import pytest
from tests.sources.exports import TOOLS, csv_text, make_table, write_csv

from csc_qa.sources import read_form_export

LONG = 'She said "yes", then; left.\r\nNext line\n\n=1+1'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_encoding_and_separator(encoding: str, separator: str, tmp_path: Path) -> None:
    table = make_table().put("strengths", f"{LONG} café – “so”\u00a0")
    export = read_form_export(write_csv(tmp_path / "a.csv", table.cells, encoding, separator), TOOLS)
    assert export.findings == ()
    assert export.sheet is None
    assert export.answers[0].fields["strengths"] == f"{LONG} café – “so”\u00a0"
    assert [answer.row for answer in export.answers] == [2, 3]


def test_line_that_names_the_separator(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\n" + csv_text(make_table().cells, ";"), encoding="utf-8", newline="")
    assert len(read_form_export(path, TOOLS).answers) == 2


def test_rows_without_their_last_blank_cells(tmp_path: Path) -> None:
    table = make_table().drop("grade").add("Overall grade", "Good")
    table.rows[1] = table.rows[1][:-1]
    export = read_form_export(write_csv(tmp_path / "a.csv", table.cells), TOOLS)
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-030"]


def test_title_above_the_headers(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [["CRS 1, audits; 2023"], [], *make_table().cells])
    assert [answer.row for answer in read_form_export(path, TOOLS).answers] == [4, 5]


def test_field_limit_of_the_csv_module_is_left_as_it_was(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    read_form_export(write_csv(tmp_path / "a.csv", make_table().cells), TOOLS)
    assert csv.field_size_limit() == before
