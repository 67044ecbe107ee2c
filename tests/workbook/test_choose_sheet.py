"""The sheet of an audit: by its name, by the audits on it, by its area."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.workbook.choose_sheet import SheetChooser
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.named_period import named_period
from csc_qa.workbook.register import read_register
from csc_qa.workflows.declared import vocabulary_of

NOVEMBER = date(2022, 11, 1)


def of(day: date, count: int = 1) -> Rows:
    return [HEADER, *(audit(f"{day}-{number}", done=day) for number in range(count))]


def chooser(tmp_path: Path, **sheets: Rows) -> SheetChooser:
    path = write_workbook(tmp_path / "m.xlsx", sheets)
    return SheetChooser(read_register(path, vocabulary_of(load_catalogue()), WorkbookMapping()))


def test_sheet_with_most_audits_of_the_month(tmp_path: Path) -> None:
    known = chooser(
        tmp_path, One=of(date(2022, 11, 3)), Two=of(date(2022, 11, 4), 2), Three=of(date(2022, 12, 4), 5)
    )
    chosen = known.choose(NOVEMBER, None, has_grade=True)
    assert chosen is not None
    assert (chosen.sheet.name, chosen.is_of_period) == ("Two", True)
    assert known.choose(NOVEMBER, None, has_grade=True) is chosen


def test_audit_without_a_month_goes_to_the_last_sheet(tmp_path: Path) -> None:
    chosen = chooser(tmp_path, One=of(NOVEMBER), Two=of(NOVEMBER)).choose(None, None, has_grade=True)
    assert chosen is not None
    assert (chosen.sheet.name, chosen.is_of_period) == ("Two", False)


def test_sheets_of_other_areas_take_nothing(tmp_path: Path) -> None:
    header = tuple(name for name in HEADER if name != "Service area")
    only = [header, ("A1", "Good", NOVEMBER)]
    known = chooser(tmp_path, PTC=only)
    assert known.choose(NOVEMBER, "Jigsaw", has_grade=True) is None
    assert known.choose(NOVEMBER, None, has_grade=True) is None
    assert known.choose(NOVEMBER, "Pathways Through Care", has_grade=True) is not None


@pytest.mark.parametrize(
    ("name", "period", "is_sure"),
    [
        ("Q4 Oct-Dec 22", "2022-Q4", True),
        ("Nov 2022", "2022-11", True),
        ("Nov22", "2022-11", True),
        ("November 2022 audits", "2022-11", True),
        ("Sept 22", "2022-09", True),
        ("Dec 22 - Feb 23", "2022-12/2023-02", True),
        ("Nov-Jan 23", "2022-11/2023-01", True),
        ("Q1 2022", "2022-Q1", False),
        ("2022 Q1", "2022-Q1", False),
        ("Quarter 1 22", "2022-Q1", False),
        ("Q1 22-23", "2022-Q2", True),
        ("2022-23 Q4", "2023-Q1", True),
        ("Q1 FY2022-23", "2022-Q2", True),
        ("Audits 2022", "2022", False),
        ("2022-23", "FY2022-23", True),
    ],
)
def test_period_of_a_name(name: str, period: str, is_sure: bool) -> None:
    named = named_period(name)
    assert named is not None
    assert (str(named.period), named.is_sure) == (period, is_sure)


@pytest.mark.parametrize("name", ["Audits", "Q4", "March", "Martha 22x", "Feb-Jan", "CRS 1", "Top 10"])
def test_names_without_a_period(name: str) -> None:
    assert named_period(name) is None
