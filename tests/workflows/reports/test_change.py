"""Change between two quarters of a register worked by hand.

January to March 2022: Children Resource Service 10 of 20 Good, Jigsaw 3 of 3. April to June: 22 of 24, and
Jigsaw one Inadequate. In all 13 of 23, then 22 of 25: z = 2.43, p = 0.015. Children Resource Service: z =
3.06, p = 0.002.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master, report_of
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.core.share_change import ChangeVerdict
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.change import change_figures
from csc_qa.workflows.reports.parts.compared_periods import compared_periods

FIRST, SECOND = date(2022, 2, 1), date(2022, 5, 1)
AS_OF = date(2022, 7, 6)


def rows() -> list[tuple[object, ...]]:
    graded = [
        *(("CRS", "Good", FIRST),) * 10,
        *(("CRS", "RI", FIRST),) * 10,
        *(("Jigsaw", "Good", FIRST),) * 3,
        *(("CRS", "Good", SECOND),) * 22,
        *(("CRS", "RI", SECOND),) * 2,
        ("Jigsaw", "Inadequate", SECOND),
    ]
    return [audit(f"A{at}", grade, day, area) for at, (area, grade, day) in enumerate(graded)]


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    folder = tmp_path_factory.mktemp("change")
    return open_master(write_workbook(folder / "m.xlsx", {"Q1": [HEADER, *rows()]}))


@pytest.fixture(scope="module")
def quarterly(master: MasterWorkbook) -> Report:
    return report_of(master, "quarterly", "2022-Q2", as_of=AS_OF)


def test_periods_before_the_register_begins_are_left_out(master: MasterWorkbook) -> None:
    found = change_figures(master, Period.parse("2022-Q2"))
    assert [str(each.period) for each in found.periods] == ["2022-Q1", "2022-Q2"]
    assert [(each.good.part, each.good.of) for each in found.periods] == [(13, 23), (22, 25)]
    assert found.first_day == FIRST


def test_change_of_all_and_of_each_area(master: MasterWorkbook) -> None:
    found = change_figures(master, Period.parse("2022-Q2"))
    assert found.change.p_value == pytest.approx(0.0153, abs=0.0002)
    assert found.change.verdict is ChangeVerdict.ROSE
    crs, jigsaw = found.areas
    assert crs.change.p_value == pytest.approx(0.0022, abs=0.0002)
    assert (crs.label, crs.change.verdict) == ("Children Resource Service", ChangeVerdict.ROSE)
    # From 3 of 3 to 0 of 1: a fall in the figures, and nothing to be said.
    assert (jigsaw.label, jigsaw.change.verdict) == ("Jigsaw", ChangeVerdict.TOO_FEW)


def test_one_area_alone(master: MasterWorkbook) -> None:
    found = change_figures(master, Period.parse("2022-Q2"), "Jigsaw")
    assert (found.change.before and found.change.before.part, found.change.now.of) == (3, 1)
    assert found.areas == ()


def test_interval_is_wilsons(quarterly: Report) -> None:
    [change] = [section for section in quarterly.sections if section.key == "change"]
    # By hand: 22 of 25, centre 82.9, half width 12.9.
    assert change.tables[0].rows[-1][-1] == "70–96%"
    assert "88% (22 of 25; 95 % interval 70% to 96%), against 57% (13 of 23;" in change.sentences[0]


def test_table_and_json_have_the_same_numbers(quarterly: Report) -> None:
    [change] = [section for section in quarterly.sections if section.key == "change"]
    figures = quarterly.figures["change"]
    assert isinstance(figures, dict)
    shown = [(row[5], row[6]) for row in change.tables[0].rows]
    assert shown == [(each["graded"], each["good_or_better"]["percent"]) for each in figures["periods"]]
    assert figures["verdict"] == "higher than before"
    assert [row[-1] for row in change.tables[1].rows] == [
        each["verdict"] for each in figures["service_areas"]
    ]


def test_months_compare_no_areas(master: MasterWorkbook) -> None:
    report = report_of(master, "monthly", "2022-05", as_of=AS_OF)
    [change] = [section for section in report.sections if section.key == "change"]
    assert [table.key for table in change.tables] == ["grades_by_period"]
    # April has no audits: there is nothing to compare with, though February has.
    assert change.sentences[0] == "No audit was graded in April 2022, so there is nothing to compare with."
    assert [row[5] for row in change.tables[0].rows] == [23, 0, 0, 25]


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2022-01", ["2021-09", "2021-10", "2021-11", "2021-12"]),
        ("2022-Q1", ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"]),
        ("2022-01/2022-06", ["2020-01/2020-06", "2020-07/2020-12", "2021-01/2021-06", "2021-07/2021-12"]),
        ("2022-01/2022-10", ["2018-01/2018-10", "2019-01/2019-10", "2020-01/2020-10", "2021-01/2021-10"]),
        ("FY2022-23", ["FY2018-19", "FY2019-20", "FY2020-21", "FY2021-22"]),
    ],
)
def test_periods_compared_with(period: str, before: list[str]) -> None:
    assert [str(each) for each in compared_periods(Period.parse(period))] == before


def test_two_years_are_compared_with_those_before() -> None:
    [before] = compared_periods(Period.parse("2021-01/2022-12"), 1)
    assert str(before) == "2019-01/2020-12"
