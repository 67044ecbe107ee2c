"""Values are written as the unit itself writes them in the column."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import Rows, write_workbook

from csc_qa import load_catalogue
from csc_qa.workbook.house_style import HouseStyle
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.register import read_register
from csc_qa.workflows.declared import vocabulary_of

HEADER = (
    "Audit ref",
    "Child ID",
    "Service area",
    "Audit month",
    "Date completed",
    "Overall grade",
    "SW involved",
)


def style(tmp_path: Path, *columns: tuple[object, ...], empty: bool = False) -> HouseStyle:
    """Return the style of a register in which the last columns have these cells."""
    rows = [(f"A{n}", *cells) for n, cells in enumerate(zip(*columns, strict=True))]
    sheets: dict[str, Rows] = {"Audits": [HEADER, *rows]}
    sheets |= {"Next": [HEADER]} if empty else {}
    path = write_workbook(tmp_path / "m.xlsx", sheets)
    vocabulary = vocabulary_of(load_catalogue())
    return HouseStyle(read_register(path, vocabulary, WorkbookMapping()), vocabulary)


def of(
    tmp_path: Path,
    *,
    child: object = "C1",
    area: object = "CRS",
    month: object = date(2022, 10, 1),
    grades: tuple[object, ...] = ("Good",),
    flags: tuple[object, ...] = ("Yes",),
    empty: bool = False,
) -> HouseStyle:
    count = max(len(grades), len(flags))
    fixed = [(value,) * count for value in (child, area, month, date(2022, 10, 5))]
    longer = [(*values, *(None,) * (count - len(values))) for values in (grades, flags)]
    return style(tmp_path, *fixed, *longer, empty=empty)


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        (("RI", "RI", "Req Imp"), "RI"),
        (("RI ", "ri", "RI"), "RI"),
        ((3, 3.0, "RI"), 3),
        (("Good", "G"), "Requires Improvement"),
        (("RI?! see notes",), "Requires Improvement"),
    ],
)
def test_grades(tmp_path: Path, grades: tuple[object, ...], expected: object) -> None:
    assert of(tmp_path, grades=grades).cell("Audits", "grade", "Requires Improvement") == expected


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (("Y", "N"), "N"),
        (("Yes", "No - child abroad", "No - child abroad"), "No"),
        (("✓", "✗"), "✗"),
        ((), "No"),
    ],
)
def test_yes_and_no(tmp_path: Path, flags: tuple[object, ...], expected: str) -> None:
    assert of(tmp_path, flags=flags).cell("Audits", "practitioner_involved", "No") == expected


def test_area_that_was_mistyped_is_no_example(tmp_path: Path) -> None:
    mistyped = of(tmp_path, area="Children Resorce Service")
    assert mistyped.cell("Audits", "service_area", "Children Resource Service") == "Children Resource Service"
    short = of(tmp_path, area="CRS")
    assert short.cell("Audits", "service_area", "Children Resource Service") == "CRS"


@pytest.mark.parametrize(
    ("child", "expected"), [(7000001, 8123456), ("7000001", "8123456"), (None, "8123456")]
)
def test_child_numbers(tmp_path: Path, child: object, expected: object) -> None:
    assert of(tmp_path, child=child).cell("Audits", "child_id", "8123456") == expected
    assert of(tmp_path, child=child).cell("Audits", "child_id", "C-0812") == "C-0812"
    assert of(tmp_path, child=child).cell("Audits", "child_id", "0812") == "0812"


@pytest.mark.parametrize(
    ("month", "expected"),
    [("Oct-22", "Nov-22"), ("October 2022", "November 2022"), (date(2022, 10, 1), date(2022, 11, 1))],
)
def test_months(tmp_path: Path, month: object, expected: object) -> None:
    assert of(tmp_path, month=month).cell("Audits", "audit_month", "2022-11-01") == expected


def test_empty_sheet_follows_the_others(tmp_path: Path) -> None:
    others = of(tmp_path, child=7000001, month="Oct-22", grades=("RI",), flags=("Y",), empty=True)
    assert others.cell("Next", "child_id", "8123456") == 8123456
    assert others.cell("Next", "audit_month", "2022-11-01") == "Nov-22"
    assert others.cell("Next", "grade", "Requires Improvement") == "RI"
    assert others.cell("Next", "practitioner_involved", "Yes") == "Y"


def test_dates_before_excel_stay_texts(tmp_path: Path) -> None:
    plain = of(tmp_path)
    assert plain.cell("Audits", "completed_on", "2022-11-05") == date(2022, 11, 5)
    assert plain.cell("Audits", "completed_on", "0202-11-05") == "0202-11-05"
    assert plain.cell("Audits", "audit_month", "1822-11-01") == "1822-11-01"


def test_blank_stays_blank(tmp_path: Path) -> None:
    assert of(tmp_path).cell("Audits", "strengths", "") is None
