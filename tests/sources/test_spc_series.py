"""Series as people save them, good and bad."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csc_qa.core.errors import SpcError
from csc_qa.sources.spc_series import SpcSeries, read_series

JAN, FEB, MAR = date(2022, 1, 1), date(2022, 2, 1), date(2022, 3, 1)


def read(folder: Path, *rows: str, header: str = "date,value") -> SpcSeries:
    path = folder / "series.csv"
    path.write_bytes("\n".join([header, *rows]).encode())
    return read_series(path)


def codes(series: SpcSeries) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.row) for finding in series.findings]


@pytest.mark.parametrize(
    "rows",
    [
        ("2022-01-01,5", "2022-02-01,7.5"),
        ("01/01/2022,5", "1 Feb 22,7.5"),
        ("2022-01,5.0", "Feb 2022,7.50"),
        ("2022-01-01T00:00:00,5", "", '2022-02-01,"7.5"'),
    ],
)
def test_dates_and_values_as_people_write_them(tmp_path: Path, rows: tuple[str, ...]) -> None:
    assert read(tmp_path, *rows) == SpcSeries({JAN: 5, FEB: 7.5}, ())


def test_values_in_print(tmp_path: Path) -> None:
    found = read(tmp_path, "2022-01-01,79% (264/333)", "2022-02-01,82%", "2022-03-01,0%")
    assert found == SpcSeries({JAN: 79, FEB: 82, MAR: 0}, ())
    assert read(tmp_path, '2022-01-01,"1,665"', "2022-02-01,-3").values == {JAN: 1665, FEB: -3}


def test_years(tmp_path: Path) -> None:
    assert read(tmp_path, "2013,5", "2014,6").values == {date(2013, 1, 1): 5, date(2014, 1, 1): 6}


@pytest.mark.parametrize("header", ["Value;Note;DATE", "\ufeffvalue;note;date", "VALUE ; note; Date "])
def test_other_separators_columns_and_marks(tmp_path: Path, header: str) -> None:
    assert read(tmp_path, "5;x;2022-01-01", header=header).values == {JAN: 5}


def test_rows_that_cannot_be_read_are_left_out_and_told(tmp_path: Path) -> None:
    rows = ("2022-01-01,5", "soon,6", "2022-02-01,many", "2022-03-01,", "2022-04-01,TBC", ",4", "2022-05-01")
    found = read(tmp_path, *rows)
    assert found.values == {JAN: 5}
    assert codes(found) == [
        ("CSCQA-SPC-003", 3),
        ("CSCQA-SPC-004", 4),
        ("CSCQA-SPC-007", 5),
        ("CSCQA-SPC-007", 6),
        ("CSCQA-SPC-003", 7),
        ("CSCQA-SPC-007", 8),
    ]


def test_no_finding_quotes_a_cell(tmp_path: Path) -> None:
    found = read(tmp_path, "2022-01-01,5", "Jane Doe,6", "2022-02-01,Jane Doe")
    assert not any("Jane" in str(finding) for finding in found.findings)


def test_unsorted_rows_are_sorted_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, "2022-02-01,7", "2022-01-01,5")
    assert list(found.values.items()) == [(JAN, 5), (FEB, 7)]
    assert codes(found) == [("CSCQA-SPC-008", None)]


def test_two_values_of_a_date_are_not_guessed_at(tmp_path: Path) -> None:
    found = read(tmp_path, "2022-01-01,5", "2022-02-01,7", "2022-02-01,8", "2022-03-01,9")
    assert found.values == {JAN: 5, MAR: 9}
    assert codes(found) == [("CSCQA-SPC-005", None)]


def test_the_same_value_twice_counts_once(tmp_path: Path) -> None:
    found = read(tmp_path, "2022-01-01,5", "2022-01-01,5.0", "2022-02-01,7")
    assert found.values == {JAN: 5, FEB: 7}
    assert codes(found) == [("CSCQA-SPC-006", None)]


def test_percent_signs_on_some_values_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, "2022-01-01,87%", "2022-02-01,0.88")
    assert codes(found) == [("CSCQA-SPC-009", None)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "CSCQA-SPC-001"),
        (b"month,figure\n2022-01,5\n", "CSCQA-SPC-001"),
        (b"date,value,value\n2022-01,5,6\n", "CSCQA-SPC-001"),
        (b"PK\x03\x04 a workbook", "CSCQA-SPC-001"),
        (b"date,value\n", "CSCQA-SPC-002"),
        (b"date,value\n2022-01-01,many\n", "CSCQA-SPC-002"),
    ],
    ids=["empty", "other columns", "two columns value", "workbook", "no rows", "no values"],
)
def test_what_is_no_series(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "series.csv"
    path.write_bytes(content)
    with pytest.raises(SpcError, match=code):
        read_series(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SpcError, match="CSCQA-SPC-001"):
        read_series(tmp_path / "none.csv")
