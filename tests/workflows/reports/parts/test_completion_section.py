"""Completed against expected audits, on a register of which every number is worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.workflows.reports.parts.registers import AREAS, Row, check_section, master_of, table_of, text_of

from csc_qa import open_master
from csc_qa.core.errors import ReportError
from csc_qa.core.period import Period
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.completion import completion_figures, completion_section

MARCH, AS_OF = Period.parse("2023-03"), date(2023, 4, 6)
MONTHLY = {1: 2, 2: 3, 3: 4}


def rows_of(year: int = 2023) -> list[Row]:
    """Return 9 monthly audits, 3 themed ones (one an ungraded review), and 3 that are not completed."""
    rows: list[Row] = []
    for month, count in MONTHLY.items():
        day, first = date(year, month, 20), date(year, month, 3)
        done = {"completed_on": day, "allocated_on": first, "grade": "Good"}
        rows += [{**done, "service_area": "CRS", "programme": "Monthly"}] * count
        review = {"completed_on": day, "service_area": "Jigsaw", "programme": "Themed"}
        rows.append(review if month == 3 else {**done, **review})
    waiting = {"service_area": "Jigsaw", "programme": "Monthly"}
    rows += [{**waiting, "allocated_on": date(year, month, 3)} for month in (2, 3, 3)]
    return [{"audit_id": f"A{at}", **row} for at, row in enumerate(rows)]


def without(field: str, rows: list[Row]) -> list[Row]:
    return [{key: value for key, value in row.items() if key != field} for row in rows]


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    return master_of(tmp_path_factory.mktemp("completion"), rows_of())


def test_completed_audits_by_programme(master: MasterWorkbook) -> None:
    section = completion_section(master, MARCH, AS_OF)
    assert table_of(section, "completed").rows == (("Monthly", 4, 0, 4), ("Themed", 0, 1, 1))
    assert table_of(section, "completed_in_year").rows == (("Monthly", 9, 0, 9), ("Themed", 2, 1, 3))
    assert "In March 2023, 4 graded audits and 1 ungraded review were completed." in text_of(section)
    assert "since 1 January 2023, 11 graded audits and 1 ungraded review were completed." in text_of(section)


def test_expectations_of_the_year_are_held_in_proportion(master: MasterWorkbook) -> None:
    everything, managers = completion_figures(master, MARCH, AS_OF).expectations
    # 3, 4 and 5 audits: 90 of 365 days have passed.
    assert (everything.completed, everything.by_month) == (12, (3, 7, 12))
    assert everything.by_now == pytest.approx((550 * 90 / 365, 600 * 90 / 365))
    assert (managers.completed, managers.by_month, managers.unnamed) == (9, (2, 5, 9), 0)
    assert managers.by_now == pytest.approx((470 * 90 / 365, 470 * 90 / 365))
    text = text_of(completion_section(master, MARCH, AS_OF))
    assert "12 completed by 31 March 2023, fewer than the 136 to 148 that a year of 550 to 600" in text
    assert "9 completed by 31 March 2023, fewer than the 116 that a year of 470" in text


def test_forecast_carries_the_spread_of_the_months(master: MasterWorkbook) -> None:
    forecast = completion_figures(master, MARCH, AS_OF).expectations[0].forecast
    assert forecast is not None
    assert forecast.interval is not None
    # Mean 4, so 12 + 9 x 4. Months spread by 1; nine more by sqrt(9 + 81/3) = 6; Student's t of 2 is 4.3027.
    assert forecast.value == 48
    assert forecast.interval == pytest.approx((48 - 6 * 4.3027, 48 + 6 * 4.3027), abs=0.001)
    text = text_of(completion_section(master, MARCH, AS_OF))
    assert "end at about 48 (95 % interval 22 to 74), fewer than expected." in text


@pytest.mark.parametrize(("period", "as_of"), [("2023-02", AS_OF), ("2023-03", date(2023, 3, 15))])
def test_two_months_are_too_early_for_a_forecast(master: MasterWorkbook, period: str, as_of: date) -> None:
    section = completion_section(master, Period.parse(period), as_of)
    assert "too early in the year for a forecast" in text_of(section)
    assert table_of(section, "expectations").rows[0][-1] == "too early to say"


def test_allocated_audits_are_completed_or_wait(master: MasterWorkbook) -> None:
    figures = completion_figures(master, MARCH, AS_OF)
    # The review was never allocated; one audit of February still waits.
    rows = [(each.service_area, each.completed.part, each.waiting) for each in figures.areas]
    assert rows == [(AREAS["CRS"], 4, 0), (AREAS["Jigsaw"], 0, 2)]
    assert figures.waiting_from_before == 1
    text = text_of(completion_section(master, MARCH, AS_OF))
    assert (
        "4 of 6 (too few to be read as a share; 95 % interval 30% to 90%) are completed by 6 April 2023"
        in text
    )
    assert "2 audits wait to be completed: Jigsaw (2). 1 audit allocated for earlier months is still" in text


def test_what_happens_later_has_not_happened(master: MasterWorkbook) -> None:
    figures = completion_figures(master, MARCH, date(2023, 3, 19))
    assert (figures.total.completed.part, figures.total.completed.of) == (0, 6)


def test_audits_without_programme_are_not_held_against_an_expectation_of_some(tmp_path: Path) -> None:
    master = master_of(tmp_path, without("programme", rows_of()))
    everything, managers = completion_figures(master, MARCH, AS_OF).expectations
    assert (everything.completed, everything.unnamed) == (12, 0)
    assert (managers.completed, managers.unnamed, managers.forecast) == (0, 12, None)
    section = completion_section(master, MARCH, AS_OF)
    assert "12 audits and reviews name no programme and may belong to them" in text_of(section)
    assert table_of(section, "completed").rows == (("Not recorded", 4, 1, 5),)
    assert table_of(section, "expectations").rows[1][-1] == "programmes not recorded"


def test_expectation_of_another_year_is_held_only_if_asked_for(tmp_path: Path) -> None:
    master = master_of(tmp_path, rows_of(2022))
    period, as_of = Period.parse("2022-03"), date(2022, 4, 6)
    alone = completion_section(master, period, as_of)
    assert "sets no number of audits for 2022" in text_of(alone)
    assert alone is not None
    assert "expectations" not in {table.key for table in alone.tables}
    held = completion_section(master, period, as_of, expected_as_in=2023)
    assert "they were not set for 2022 and are held against it because that was asked for" in text_of(held)
    assert table_of(held, "expectations").rows[0][1] == "550 to 600 (2023)"
    with pytest.raises(ReportError, match=r"CSCQA-RPT-026.*for 1999; there are: 2023"):
        completion_section(master, period, as_of, expected_as_in=1999)


def test_one_service_area(master: MasterWorkbook) -> None:
    figures = completion_figures(master, MARCH, AS_OF, "Jigsaw")
    assert (figures.expectations, figures.total.waiting, figures.waiting_from_before) == ((), 2, 1)
    section = completion_section(master, MARCH, AS_OF, "Jigsaw")
    assert "for the authority as a whole" in text_of(section)
    assert "2 audits wait to be completed." in text_of(section)
    assert section is not None
    assert [table.key for table in section.tables] == ["completed", "completed_in_year"]


def test_one_of_each_is_said_in_the_singular(tmp_path: Path) -> None:
    rows: list[Row] = [
        {"audit_id": "A1", "service_area": "CRS", "grade": "Good", "completed_on": date(2023, 1, 20)},
        {"audit_id": "A2", "service_area": "Jigsaw", "allocated_on": date(2023, 1, 3), "re_audit_of": None},
    ]
    rows[0] = {**rows[0], "allocated_on": date(2023, 1, 3), "re_audit_of": "A0"}
    text = text_of(completion_section(master_of(tmp_path, rows), Period.parse("2023-01"), date(2023, 2, 9)))
    assert "In January 2023, 1 graded audit was completed. 1 audit repeats an earlier one" in text
    assert "1 audit waits to be completed: Jigsaw (1)." in text
    assert "1 audit or review names no programme" in text


def test_nothing_in_the_period_is_said(master: MasterWorkbook) -> None:
    section = completion_section(master, Period.parse("2024-05"), date(2024, 6, 9))
    text = text_of(section)
    assert "No audit or review is recorded as completed in May 2024." in text
    assert "No audit is recorded as allocated for May 2024. 3 audits allocated for earlier months are" in text
    assert section is not None
    assert (section.tables, section.charts) == ((), ())


def test_published_figures_of_2022(master_path: Path) -> None:
    period, as_of = Period.parse("2022-01/2022-10"), date(2022, 11, 9)
    sample = open_master(master_path)
    figures = completion_figures(sample, period, as_of)
    counted = [(each.graded, each.ungraded) for each in figures.programmes]
    assert tuple(map(sum, zip(*counted, strict=True))) == (241, 300)
    section = completion_section(sample, period, as_of, expected_as_in=2023)
    assert section is not None
    check_section(section)
