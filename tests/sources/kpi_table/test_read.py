from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from tests.sources.kpi_table.tables import INDICATORS, RE_REFERRALS, REFERRALS, read_text, said

from csc_qa.core.errors import KpiTableError
from csc_qa.core.kpi_table import KpiTable
from csc_qa.sources.grid import Row
from csc_qa.sources.kpi_table import KpiSheet, limits_table, read_kpi_sheets, read_kpi_table, tidy_table


def read(path: Path) -> KpiTable:
    return read_kpi_table(path, INDICATORS.values())


def test_csv_with_any_separator_and_encoding(tmp_path: Path) -> None:
    text = f"Indicator,Apr-22,May-22\n{REFERRALS},270,370\n"
    first = read(read_text(tmp_path / "a.csv", text))
    for separator, encoding in ((";", "cp1252"), ("\t", "utf-16"), ("|", "utf-8-sig")):
        path = read_text(tmp_path / "b.csv", text.replace(",", separator), encoding)
        assert (
            said(read(path))
            == said(first)
            == [("referrals", "2022-04", "270"), ("referrals", "2022-05", "370")]
        )


def test_cells_in_percent_are_read_as_they_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "kpi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("KPI")
        whole, tenths = book.add_format({"num_format": "0%"}), book.add_format({"num_format": "0.0%"})
        month = book.add_format({"num_format": "mmm-yy"})
        sheet.write(0, 0, "Indicator")
        for column in range(1, 5):
            sheet.write_datetime(0, column, date(2022, 3 + column, 1), month)
        sheet.write_row(1, 0, [RE_REFERRALS])
        sheet.write(1, 1, 57 / 270, whole)
        sheet.write(1, 2, 76 / 370, tenths)
        sheet.write(1, 3, 0.24)
        sheet.write(1, 4, "26%")
        book.add_worksheet("Hidden").hide()
    table = read(path)
    assert [each.printed for each in table.figures] == ["21%", "20.5%", "0.24", "26%"]
    assert [str(each.figure.value) for each in table.figures] == ["21", "20.5", "24", "26"]
    assert [each.month.month for each in table.figures] == [4, 5, 6, 7]


def test_numbers_of_an_open_workbook_are_shares_shown_in_percent() -> None:
    rows: list[Row] = [["Indicator", "Apr-22", "May-22"], [RE_REFERRALS, 57 / 270, 0.2], [REFERRALS, 1, 0]]
    table = read_kpi_sheets([KpiSheet(rows, "KPI")], INDICATORS.values(), source="open")
    assert [each.printed for each in table.figures] == ["21.1%", "20%", "1", "0"]


def test_the_sheet_of_the_sample_master_workbook(master_path: Path) -> None:
    table = read(master_path)
    assert {each.place.sheet for each in table.figures} == {"KPI 2022-23"}
    assert len({each.indicator for each in table.figures}) == 7
    assert len(table.months) == 9
    assert table.findings == ()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("absent.csv", None, "CSCQA-KPI-001"),
        ("notes.docx", b"text", "CSCQA-KPI-001"),
        ("broken.xlsx", b"PK\x03\x04 no more", "CSCQA-KPI-001"),
        ("picture.csv", b"\x89PNG\r\n", "CSCQA-KPI-001"),
        ("quotes.csv", b'Indicator,Apr-22\n"a"b,1\n', "CSCQA-KPI-001"),
        ("empty.csv", b"", "CSCQA-KPI-002"),
        ("other.csv", b"Name,Apr-22,May-22\nA,1,2\n", "CSCQA-KPI-002"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KpiTableError) as refusal:
        read(path)
    assert [each.code for each in refusal.value.findings] == [code]


def test_characters_that_were_lost_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    text = f"Indicator,Apr-22,May-22,Näme – ö\n{REFERRALS},270,370,\n".encode()
    path.write_bytes(text + b"\xff\n")
    assert [each.code for each in read(path).findings] == ["CSCQA-KPI-009"]


def test_tidy_tables_have_their_types_even_when_empty() -> None:
    rows: list[Row] = [
        ["Indicator", "Apr-22", "May-22", "Target"],
        [RE_REFERRALS, "21% (57/270)", "TBC", "<23%"],
    ]
    table = read_kpi_sheets([KpiSheet(rows, None, {})], INDICATORS.values(), source="a.csv")
    tidy, limits = tidy_table(table), limits_table(table)
    assert tidy["value"].tolist()[0] == 21.0
    assert tidy["value"].isna().tolist() == [False, True]
    assert tidy["denominator"].tolist()[0] == 270
    assert (limits["group"].tolist(), limits["value"].tolist()) == (["target"], [23.0])
    assert (tidy_table(KpiTable()).dtypes == tidy.dtypes).all()
    assert (limits_table(KpiTable()).dtypes == limits.dtypes).all()
