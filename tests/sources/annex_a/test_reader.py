from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from tests.writing import rewrite_sheet, write_workbook

from csc_qa.core.annex_a import ANNEX_A_LISTS, ColumnKind
from csc_qa.core.errors import AnnexAError
from csc_qa.core.finding_codes import Severity
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.sources.annex_a import AnnexA, read_annex_a
from csc_qa.sources.annex_a.columns import DTYPES

REAL = Path(__file__).resolve().parents[4] / "shared" / "samples" / "annex_a" / "Annex_A.xlsx"
CIN = [column.header for column in ANNEX_A_LISTS[6].columns if not column.is_extra]
CHILD = (
    8000001,
    "b) Female",
    "a) WBRI",
    date(2015, 3, 4),
    7,
    "b) No",
    date(2022, 5, 6),
    "N1 - Abuse or neglect",
)
REST = (date(2022, 12, 1), None, None, "c) Child in need plan", "Jigsaw Team 1", "Fern Mossgate")


def read(tmp_path: Path, sheets: dict[str, list[tuple[object, ...]]]) -> AnnexA:
    return read_annex_a(write_workbook(tmp_path / "lists.xlsx", sheets))


def codes(found: AnnexA, *, of: str = "List 6") -> list[tuple[str, int | None, str | None]]:
    return [(each.code, each.row, each.column) for each in found.findings if each.sheet == of]


def row(**changed: object) -> tuple[object, ...]:
    """Return a clean row of list 6 with some fields changed."""
    fields = [column.field for column in ANNEX_A_LISTS[6].columns if not column.is_extra]
    cells = dict(zip(fields, (*CHILD, *REST), strict=True))
    assert set(changed) <= set(cells)
    return tuple((cells | changed).values())


def test_a_clean_list_has_no_findings(tmp_path: Path) -> None:
    found = read(tmp_path, {"List 6": [tuple(CIN), row()]})
    assert codes(found) == []
    child = found.tables[6].iloc[0]
    assert child["child_id"] == "8000001"
    assert child["gender"] == "Female"
    assert child["primary_need"] == "N1"
    assert child["has_disability"] is False or not child["has_disability"]
    assert child["cin_started_on"] == pd.Timestamp(2022, 5, 6)
    assert child["row"] == 2


def test_every_list_has_a_typed_table_whatever_the_workbook_has(tmp_path: Path) -> None:
    found = read(tmp_path, {"List 6": [tuple(CIN), row()]})
    assert list(found.tables) == list(range(1, 12))
    for number, which in ANNEX_A_LISTS.items():
        table = found.tables[number]
        assert list(table.columns) == [*(column.field for column in which.columns), "row"]
        for column in which.columns:
            assert table[column.field].dtype == DTYPES[column.kind], (number, column.field)
    assert sum(finding.code == "CSCQA-ANX-011" for finding in found.findings) == 10


@pytest.mark.parametrize(
    ("field", "cell", "code", "is_read"),
    [
        ("gender", "Female", "CSCQA-ANX-025", True),
        ("gender", "robin", "CSCQA-ANX-024", False),
        ("primary_need", "n1", "CSCQA-ANX-025", True),
        ("primary_need", "N1 : something", "CSCQA-ANX-025", True),
        ("primary_need", "N12 - something", "CSCQA-ANX-024", False),
        ("ethnicity", "WBRI", "CSCQA-ANX-025", True),
        ("cin_started_on", "6 May 2022", "CSCQA-ANX-023", True),
        ("cin_started_on", "31/02/2022", "CSCQA-ANX-022", False),
        ("cin_started_on", date(2001, 5, 6), "CSCQA-ANX-029", True),
        ("cin_closed_on", date(2022, 1, 1), "CSCQA-ANX-030", True),
        ("has_disability", "perhaps", "CSCQA-ANX-026", False),
        ("date_of_birth", None, "CSCQA-ANX-033", False),
        ("gender", " ", "CSCQA-ANX-033", False),
        ("age", "seven", "CSCQA-ANX-027", False),
        ("age", -1, "CSCQA-ANX-027", False),
        ("allocated_team", "#N/A", "CSCQA-ANX-021", False),
        ("child_id", None, "CSCQA-ANX-020", False),
        ("child_id", " ", "CSCQA-ANX-020", False),
    ],
)
def test_a_dirty_cell_is_one_finding_with_its_place(
    tmp_path: Path, field: str, cell: object, code: str, is_read: bool
) -> None:
    found = read(tmp_path, {"List 6": [tuple(CIN), row(child_id=1), row(**{field: cell})]})
    header = ANNEX_A_LISTS[6].column(field).header
    assert codes(found) == [(code, 3, header)]
    assert found.tables[6][field].notna().tolist()[1] is is_read
    assert str(cell) not in " ".join(map(str, found.findings)) or not str(cell).strip()


def test_excel_errors_are_seen_though_the_reader_gives_blanks(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "lists.xlsx", {"List 6": [tuple(CIN), row(allocated_team="=NA()")]})
    formula, error = '<c r="M2"><f>NA()</f><v>0</v>', '<c r="M2" t="e"><v>#N/A</v>'
    rewrite_sheet(path, lambda xml: xml.replace(formula, error))
    assert codes(read_annex_a(path)) == [("CSCQA-ANX-021", 2, "Allocated Team")]


def test_spellings_that_recur_are_said_once_with_their_number(tmp_path: Path) -> None:
    rows = [row(child_id=number, gender="F") for number in range(5)]
    found = read(tmp_path, {"List 6": [tuple(CIN), *rows]})
    (finding,) = [each for each in found.findings if each.code == "CSCQA-ANX-025"]
    assert finding.row == 2
    assert "5 cells" in finding.message


def test_sheets_and_headers_may_be_spelt_otherwise_but_not_silently(tmp_path: Path) -> None:
    headers = [" child unique id", "GENDER", *CIN[2:6], "CIN Start  Date", "Primary need codes", *CIN[8:]]
    notes: list[tuple[object, ...]] = [("Please read this first",), ("and this",)]
    sheets = {"Notes": notes, "6 - CIN": [("Our list",), (), tuple(headers), row()]}
    found = read(tmp_path, sheets)
    assert found.sheets == {6: "6 - CIN"}
    assert found.tables[6]["primary_need"].tolist() == ["N1"]
    assert found.tables[6]["row"].tolist() == [4]
    said = [each.code for each in found.findings if each.code not in ("CSCQA-ANX-011",)]
    assert said == ["CSCQA-ANX-013", "CSCQA-ANX-010", *["CSCQA-ANX-014"] * 4]


def test_a_sheet_is_known_by_its_headers_where_its_name_says_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, {"Export": [tuple(CIN), row()], "Sheet2": [tuple(CIN), row()]})
    assert found.sheets == {6: "Export"}
    assert [each.code for each in found.findings if each.sheet == "Sheet2"] == ["CSCQA-ANX-012"]


def test_columns_that_are_missing_or_unknown_are_findings(tmp_path: Path) -> None:
    headers = [*CIN[:2], *CIN[3:], "Favourite colour"]
    found = read(tmp_path, {"List 6": [tuple(headers), (*row()[:2], *row()[3:], "green")]})
    assert codes(found) == [
        ("CSCQA-ANX-017", 1, "Favourite colour"),
        ("CSCQA-ANX-015", 1, "Ethnicity"),
    ]


def test_a_list_without_identifiers_is_an_error(tmp_path: Path) -> None:
    found = read(tmp_path, {"List 6": [tuple(CIN[1:]), row()[1:]]})
    (error,) = [each for each in found.findings if each.severity is Severity.ERROR]
    assert error.code == "CSCQA-ANX-016"


def test_the_council_may_add_family_and_service_area(tmp_path: Path) -> None:
    found = read(tmp_path, {"List 6": [(*CIN, "Family ID", "Service area"), (*row(), "F1", "Jigsaw")]})
    assert codes(found) == []
    assert [found.tables[6][field].iloc[0] for field in ("family_id", "service_area")] == ["F1", "Jigsaw"]


def test_lists_that_differ_on_a_child_are_found(tmp_path: Path) -> None:
    contacts = [column.header for column in ANNEX_A_LISTS[1].columns if not column.is_extra]
    one = (8000001, "a) Male", "a) WBRI", date(2015, 3, 4), 7, date(2022, 5, 6), "q) 6: Police")
    found = read(tmp_path, {"List 1": [tuple(contacts), one], "List 6": [tuple(CIN), row()]})
    assert codes(found) == [("CSCQA-ANX-031", 2, "Gender")]


def test_the_same_row_twice_is_found(tmp_path: Path) -> None:
    found = read(tmp_path, {"List 6": [tuple(CIN), row(), row(child_id=2), row()]})
    assert codes(found) == [("CSCQA-ANX-032", 4, "Child Unique ID")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("absent.xlsx", None, "CSCQA-ANX-001"),
        ("lists.pdf", b"%PDF", "CSCQA-ANX-002"),
        ("lists.xlsx", b"", "CSCQA-ANX-004"),
        ("lists.xlsx", b"PK\x03\x04 and nonsense", "CSCQA-ANX-002"),
    ],
)
def test_files_that_cannot_be_read_are_refused(
    tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(AnnexAError) as error:
        read_annex_a(tmp_path / name)
    assert [each.code for each in error.value.findings] == [code]


def test_a_workbook_without_lists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnexAError) as error:
        read(tmp_path, {"Audits": [("Audit Ref", "Grade"), ("A1", "Good")]})
    assert error.value.findings[0].code == "CSCQA-ANX-006"


def test_the_sample_is_clean_and_the_same_each_time(tmp_path: Path) -> None:
    first, second = write_annex_a(tmp_path / "a.xlsx"), write_annex_a(tmp_path / "b.xlsx")
    assert first.read_bytes() == second.read_bytes()
    found = read_annex_a(first)
    assert found.findings == []
    assert min(len(table) for table in found.tables.values()) > 10


@pytest.mark.skipif(not REAL.is_file(), reason="the dirty workbook is not beside the project")
def test_the_dirty_workbook_is_read_and_every_dirty_value_found() -> None:
    found = read_annex_a(REAL)
    assert {number: len(found.tables[number]) for number in found.sheets} == {
        1: 5, 2: 5, 3: 6, 4: 5, 5: 5, 6: 5, 7: 7, 8: 5, 9: 6, 10: 5, 11: 5,
    }  # fmt: skip
    places = {(each.code, each.sheet, each.row) for each in found.findings}
    # Each one looked up in the workbook by hand.
    assert {
        ("CSCQA-ANX-025", "List 1", 2),  # Female, not b) Female
        ("CSCQA-ANX-024", "List 6", 2),  # a code of adults' services
        ("CSCQA-ANX-028", "List 8", 3),  # nope
        ("CSCQA-ANX-029", "List 8", 5),  # in care years before birth
        ("CSCQA-ANX-014", "List 10", 1),  # a space behind the header
        *(("CSCQA-ANX-021", "List 6", number) for number in range(2, 7)),  # #N/A
        *(("CSCQA-ANX-026", "List 4", number) for number in range(2, 7)),  # CS Assessment Updated
        *(("CSCQA-ANX-031", "List 10", number) for number in range(2, 7)),  # born on another day in list 9
    } <= places
    assert not [each for each in found.findings if each.severity is Severity.ERROR]


def test_no_kind_of_column_is_without_a_type() -> None:
    assert set(DTYPES) == set(ColumnKind)
