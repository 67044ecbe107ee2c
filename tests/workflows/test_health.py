from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import WorkbookError
from csc_qa.workflows.health import MOST_SHOWN, MonthPosition, WorkbookHealth, health_of
from csc_qa.workflows.masters import FileMaster

CATALOGUE = load_catalogue()
MORE = (*HEADER, "Date allocated", "Moderated grade")


def health(folder: Path, rows: Rows, today: date = date(2022, 3, 15)) -> WorkbookHealth:
    path = write_workbook(folder / "Master.xlsx", {"Notes": [["x"]], "Q1": rows})
    return health_of(FileMaster(path, CATALOGUE, today))


def month(folder: Path, rows: Rows, today: date) -> MonthPosition:
    found = health(folder, rows, today).month
    assert found is not None
    return found


def waiting(reference: str, allocated: date) -> tuple[object, ...]:
    return (*audit(reference, None, None), allocated)


def test_workbook_in_order(tmp_path: Path) -> None:
    found = health(tmp_path, [HEADER, audit("A1"), audit("A2", "RI")])
    assert (found.workbook, found.audits, found.sheets) == ("Master.xlsx", 2, ("Q1",))
    assert (found.errors, found.warnings, found.information, found.findings) == (0, 0, 0, ())


def test_findings_are_counted_and_lead_to_their_cells(tmp_path: Path) -> None:
    rows = [
        ("Audits",),
        MORE,
        audit("A1", done="soon"),
        waiting("A2", date(2022, 3, 1)),
        audit("A3", "Brilliant"),
    ]
    found = health(tmp_path, rows)
    assert (found.errors, found.warnings, found.information) == (2, 1, 1)
    assert [(each.code, each.cell) for each in found.findings] == [
        ("CSCQA-REG-003", "C5"),
        ("CSCQA-REG-005", "D3"),
        ("CSCQA-REG-004", "D3"),
        ("CSCQA-REG-020", "D4"),
    ]
    assert all(each.sheet == "Q1" for each in found.findings)
    assert "Brilliant" not in found.model_dump_json()


def test_long_list_is_cut_and_the_count_is_not(tmp_path: Path) -> None:
    rows = [HEADER, *(audit(f"A{number}", "Brilliant") for number in range(MOST_SHOWN + 5))]
    found = health(tmp_path, rows)
    assert (len(found.findings), found.errors) == (MOST_SHOWN, MOST_SHOWN + 5)


def test_this_month_stands_with_its_grades(tmp_path: Path) -> None:
    rows = [
        MORE,
        audit("A1", "G", date(2022, 3, 1)),
        audit("A2", "review", date(2022, 3, 31)),
        (*audit("A3", "Inad", date(2022, 3, 9)), None, "Inad"),
        audit("A4", "Inad", date(2022, 2, 28)),
    ]
    found = month(tmp_path, rows, date(2022, 3, 31))
    assert (found.label, found.is_this_month) == ("March 2022", True)
    assert found.grades == {"Outstanding": 0, "Good": 1, "Requires Improvement": 0, "Inadequate": 1}
    assert (found.ungraded, found.total, found.waiting) == (1, 3, 0)
    # The one of February: nobody has moderated it yet.
    assert (found.worst_name, found.unmoderated_worst) == ("Inadequate", 1)


@pytest.mark.parametrize(
    ("today", "label"),
    [
        (date(2022, 4, 1), "March 2022"),
        (date(2022, 3, 1), "March 2022"),
        (date(2022, 2, 28), "January 2022"),
        (date(2021, 12, 31), "January 2022"),
        (date(2030, 1, 1), "July 2022"),
    ],
)
def test_without_audits_in_this_month_the_last_month_before_stands_in(
    tmp_path: Path, today: date, label: str
) -> None:
    days = [date(2022, 1, 31), date(2022, 3, 1), date(2022, 7, 1)]
    rows = [HEADER, *(audit(f"A{day.month}", done=day) for day in days)]
    assert month(tmp_path, rows, today).label == label


def test_audits_that_wait_are_those_of_this_month_or_before(tmp_path: Path) -> None:
    rows = [
        MORE,
        audit("A1", done=date(2022, 3, 1)),
        waiting("A2", date(2022, 3, 31)),
        waiting("A3", date(2021, 11, 3)),
        waiting("A4", date(2022, 4, 1)),
    ]
    assert month(tmp_path, rows, date(2022, 3, 15)).waiting == 2


def test_register_without_dates_has_no_month(tmp_path: Path) -> None:
    assert health(tmp_path, [HEADER, audit("A1", done=None)]).month is None
    assert health(tmp_path, [HEADER]).month is None


def test_workbook_without_register_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="CSCQA-WBK-005"):
        health(tmp_path, [["Shopping"]])
