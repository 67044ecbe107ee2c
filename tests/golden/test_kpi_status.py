"""The status of the published tables at December 2022, and the Department's series, worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csc_qa.core.errors import JudgingError
from csc_qa.core.rag import Rag
from csc_qa.core.spc import Assurance, Direction, SpecialCause, Variation
from csc_qa.core.target import ComparatorGroup
from csc_qa.indicators.spc.chart import spc_chart
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.kpi_status import KpiStatus, commentaries, kpi_status_json, kpi_status_of_file

SHARED = Path(__file__).parents[3] / "shared"
TABLE = SHARED / "data" / "kpi_tables_2022_23.csv"
TARGETS = SHARED / "data" / "kpi_targets_2022_23.csv"
DFE = SHARED / "samples" / "dfe"
needs_tables = pytest.mark.skipif(not TABLE.is_file(), reason="the transcribed figures are not here")
KEYS = ["indicator", "value", "target", "rag", "forecast", "variation", "assurance"]


@pytest.fixture(scope="module")
def found() -> KpiStatus:
    return kpi_status_of_file(TABLE, load_catalogue(), "2022-12", targets=TARGETS)


@needs_tables
def test_json(found: KpiStatus) -> None:
    rows = {row["indicator"]: row for row in kpi_status_json(found)["status"]}  # type: ignore[attr-defined]
    assert len(rows) == 30
    assert all(list(row) == KEYS for row in rows.values())
    assert rows["single_assessments_rate"] | {"variation": None, "assurance": None} == {
        "indicator": "single_assessments_rate",
        "value": 591,
        "target": 700,
        "rag": "Red",
        "forecast": 788,
        "variation": None,
        "assurance": None,
    }
    contacts = rows["contacts"]
    assert (contacts["value"], contacts["target"], contacts["rag"]) == (15_682, 17_000, "Red")
    assert contacts["forecast"] == pytest.approx(15_682 / 9 * 12)
    in_time = rows["assessments_in_45_days"]
    assert (in_time["value"], in_time["rag"]) == (pytest.approx(100 * 254 / 325), "Red")
    assert (rows["cla"]["rag"], rows["cla_uasc"]["rag"], rows["child_protection_plans"]["rag"]) == (
        "Amber",
        "Green",
        "Green",
    )
    assert rows["permanence_plan_in_6_months"]["rag"] == "Not judged"
    assert rows["permanence_plan_in_6_months"]["variation"] is None


@needs_tables
def test_variation_worked_by_hand(found: KpiStatus) -> None:
    """UASC 25, 25, 24, 21, 24, 27, 31, 36, 35: mean 248 / 9, moving ranges 0 1 3 3 3 4 5 1 of mean 2.5."""
    [chart] = [status.chart for status in found.statuses if status.indicator.id == "cla_uasc"]
    assert chart is not None
    segment = chart.segments[0]
    assert (segment.mean, segment.upper) == pytest.approx((248 / 9, 248 / 9 + 6.65))
    assert chart.latest.special_cause is SpecialCause.OUTSIDE_LIMITS
    # The target of 37 lies above the upper limit of 34.2, where lower is better.
    assert (chart.variation, chart.assurance) == (Variation.CONCERN, Assurance.PASS)


@needs_tables
def test_findings_and_commentary(found: KpiStatus) -> None:
    codes = [finding.code for finding in found.findings]
    assert codes == ["CSCQA-JDG-003", "CSCQA-JDG-004", "CSCQA-JDG-007"]
    texts = commentaries(found)
    assert len(texts) == 30
    assert all(text.startswith("Draft: ") for text in texts)
    [contacts] = [text for text in texts if "Number of contacts" in text]
    assert "15,682 since April, 1,428 of them in December 2022, down 366 (20.4%) on last month" in contacts
    assert "12,750 fall on its first 9 months" in contacts
    assert "the year ends at 20,909" in contacts


@needs_tables
@pytest.mark.skipif(not DFE.is_dir(), reason="the Department's tables are not here")
def test_published_comparators_come_before_printed_ones_of_the_same_year() -> None:
    found = kpi_status_of_file(TABLE, load_catalogue(), "2022-12", targets=TARGETS, published=DFE)
    [status] = [each for each in found.statuses if each.indicator.id == "re_referrals_in_12_months"]
    figures = {each.group: each.value for each in status.comparators}
    assert figures[ComparatorGroup.ENGLAND] == 21.5
    assert figures[ComparatorGroup.PREVIOUS_YEAR] == 18.1
    assert status.rag is Rag.RED


@needs_tables
@pytest.mark.parametrize(
    ("month", "code"), [("2022", "CSCQA-JDG-001"), ("2022-Q4", "CSCQA-JDG-001"), ("2021-12", "CSCQA-JDG-002")]
)
def test_no_month_of_the_table(month: str, code: str) -> None:
    with pytest.raises(JudgingError, match=code):
        kpi_status_of_file(TABLE, load_catalogue(), month, targets=TARGETS)


# England, years to March 2013 to 2024. Source: Department for Education, headline figures 2013 to 2024.
IN_NEED = [331.5, 344.7, 338.2, 339.8, 333.3, 345.4, 339.8, 330.1, 329.6, 343.7, 339.1, 332.9]
PLANS = [37.9, 42.1, 43.1, 43.4, 43.8, 45.9, 44.5, 43.7, 42.4, 43.3, 42.7, 41.6]


def by_year(values: list[float]) -> dict[date, float]:
    return {date(year, 3, 31): value for year, value in enumerate(values, 2013)}


def test_children_in_need_per_10000_of_england() -> None:
    # Sum 4,048.1; moving ranges 13.2 6.5 1.6 6.5 12.1 5.6 9.7 0.5 14.1 4.6 6.2, together 80.6.
    chart = spc_chart(by_year(IN_NEED), Direction.NEUTRAL)
    [segment] = chart.segments
    assert segment.mean == pytest.approx(4048.1 / 12)
    assert (segment.lower, segment.upper) == pytest.approx(
        (4048.1 / 12 - 2.66 * 80.6 / 11, 4048.1 / 12 + 2.66 * 80.6 / 11)
    )
    assert {point.special_cause for point in chart.points} == {None}


def test_child_protection_plans_per_10000_of_england() -> None:
    # Moving ranges 4.2 1.0 0.3 0.4 2.1 1.4 0.8 1.3 0.9 0.6 1.1: mean 14.1 / 11, and 4.2 is 3.277 times that.
    chart = spc_chart(by_year(PLANS), Direction.NEUTRAL)
    [segment] = chart.segments
    mean, mean_range = 514.4 / 12, 9.9 / 10
    assert (segment.lower, segment.upper) == pytest.approx(
        (mean - 2.66 * mean_range, mean + 2.66 * mean_range)
    )
    rules = [point.special_cause for point in chart.points]
    # 2013 lies far below, 2018 above 45.5; unscreened limits would have held 2018.
    assert rules[0] is SpecialCause.OUTSIDE_LIMITS
    assert rules[5] is SpecialCause.OUTSIDE_LIMITS
    unscreened = spc_chart(by_year(PLANS), Direction.NEUTRAL, screen=False)
    assert unscreened.points[5].special_cause is None
