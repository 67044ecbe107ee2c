"""Every inconsistency of the published performance tables, each worked by hand, and no other.

Source: performance report, January 2023, as transcribed. Each was looked up in the print too.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from csc_qa import check_kpi_table, load_catalogue, open_kpi_table
from csc_qa.cli.app import app
from csc_qa.core.target import Comparator, Target
from csc_qa.sample.kpi_tables import write_kpi_tables, write_kpi_targets

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
TABLE, TARGETS = DATA / "kpi_tables_2022_23.csv", DATA / "kpi_targets_2022_23.csv"

# Code, indicator, month, printed, and words of the message that a hand calculation gives.
ERRORS = [
    # 532 / 569 = 93.497, which rounds to 93.
    ("CSCQA-KPI-010", "cin_visits_in_6_weeks", "2022-07", "94% (532/569)", "is 93%, not 94%"),
    # 52 / 218 = 23.853, which rounds to 24.
    ("CSCQA-KPI-010", "supervision_in_time_care_leavers", "2022-04", "25% (52/218)", "is 24%, not 25%"),
    # 115 / 252 = 45.635, which rounds to 46.
    ("CSCQA-KPI-010", "supervision_in_time_care_leavers", "2022-11", "45% (115/252)", "is 46%, not 45%"),
    # 545 / 559 = 97.496, which rounds to 97.
    ("CSCQA-KPI-010", "cla_reviews_up_to_date", "2022-05", "98% (545/559)", "is 97%, not 98%"),
    # Care leavers: 249 in September on page 9, 251 under the supervisions of September on page 7; the same
    # number in the eight other months.
    ("CSCQA-KPI-011", "supervision_in_time_care_leavers", "2022-09", "51% (128/251)", "is 249"),
]
WARNINGS = [
    # Referrals since April: 270, 640, 974, 1299, 1585, 1899, 2175, 2574, 2873; printed as 54, 129, 197, 263,
    # 321, 385, 441, 521, 582. June to December have populations from 25,740,000 / 521.5 = 49,357.6 (November)
    # to 21,750,000 / 440.5 = 49,375.7 (October) in common. April is out of over 2,700,000 / 54.5 = 49,541,
    # May out of over 6,400,000 / 129.5 = 49,420.8: with the later population 54.7 and 129.6 round up.
    ("CSCQA-KPI-013", "referrals_rate", "2022-04", "54", "49,358 to 49,375, which gives 55"),
    ("CSCQA-KPI-013", "referrals_rate", "2022-05", "129", "49,358 to 49,375, which gives 130"),
    # Assessments since April (denominators of those in 45 days): 333, 618, 913, 1204, 1573, 1952, 2241, 2594,
    # 2919, printed 67 to 591: from 15,730,000 / 318.5 = 49,387.8 (August) to 22,410,000 / 453.5 = 49,415.7
    # (October). Children looked after: from 5,520,000 / 111.5 = 49,506.7 (October) to 5,430,000 / 109.5 =
    # 49,589.0 (December). So the three rates of one city stand on three populations.
    ("CSCQA-KPI-014", "cla_rate", None, None, "49,388 to 49,415 children in all 9 months"),
    ("CSCQA-KPI-014", "referrals_rate", None, None, "49,388 to 49,415 children in all 9 months"),
    ("CSCQA-KPI-014", "referrals_rate", None, None, "49,507 to 49,589 children in all 9 months"),
    # One authority has 497 to 640 children looked after, 20 to 36 UASC, 11 to 46 placed for adoption.
    ("CSCQA-KPI-015", "cla", None, "10480", "South East"),
    ("CSCQA-KPI-015", "cla", None, "80850", "England"),
    ("CSCQA-KPI-015", "cla_uasc", None, "820", "South East"),
    ("CSCQA-KPI-015", "cla_uasc", None, "4070", "England"),
    ("CSCQA-KPI-015", "cla_placed_for_adoption", None, "300", "South East"),
    ("CSCQA-KPI-015", "cla_placed_for_adoption", None, "2270", "England"),
    # Beside 90% and 86% on page 4; page 9 prints the same three as 87%, 89%, 88%.
    ("CSCQA-KPI-016", "assessments_in_45_days", None, "0.87", "among percentages"),
    ("CSCQA-KPI-016", "assessments_in_45_days", None, "0.89", "among percentages"),
    ("CSCQA-KPI-016", "assessments_in_45_days", None, "0.88", "among percentages"),
    # Visits to children looked after: 100% on page 6, 97% on page 11, the figures being the same.
    (
        "CSCQA-KPI-017",
        "cla_visits_in_timescale",
        None,
        "97%",
        '"100%" in section "Purposeful direct contact"',
    ),
]
QUERIES = [
    # Neither has a target; one page says that none is set, the other that there is none to set.
    ("CSCQA-KPI-018", "referrals", None, "N/A", '"Not set" in section "Effective assessment'),
    # A cumulative rate is cumulative on both pages.
    ("CSCQA-KPI-018", "single_assessments_rate", None, "700", '"700 (accumulative)" in section "Effective'),
    # Moving ranges 8, 14, 9, 17, 45, 3, 0, 7 add up to 103: limit 3.267 x 103 / 8 = 42.06, below 45.
    ("CSCQA-KPI-020", "care_leavers", "2022-09", "249", "a change of 45.0, where 42.1"),
    # Moving ranges 0, 11, 0, 5, 0, 4, 0, 6 add up to 26: limit 3.267 x 26 / 8 = 10.62, below 11.
    ("CSCQA-KPI-020", "cla_placed_for_adoption", "2022-06", "35", "a change of 11.0, where 10.6"),
]
ALL = [
    *(("error", *each) for each in ERRORS),
    *(("warning", *each) for each in WARNINGS),
    *(("info", *each) for each in QUERIES),
]


@pytest.fixture(scope="module")
def printed() -> list[dict[str, Any]]:
    if not DATA.is_dir():
        pytest.skip("the report pack's data is not beside the project")
    done = CliRunner().invoke(app, ["kpi", "check", str(TABLE), "--targets", str(TARGETS), "--json"])
    assert done.exit_code == 1, done.stderr
    answer = json.loads(done.stdout)
    assert list(answer) == ["findings"]
    findings: list[dict[str, Any]] = answer["findings"]
    return findings


def test_every_inconsistency_and_no_other(printed: list[dict[str, Any]]) -> None:
    found = [
        (each["severity"], each["code"], each["indicator"], each["month"], each["printed"])
        for each in printed
    ]
    assert found == [each[:-1] for each in ALL]


@pytest.mark.parametrize("number", range(len(ALL)))
def test_each_says_what_a_hand_calculation_gives(printed: list[dict[str, Any]], number: int) -> None:
    assert ALL[number][-1] in printed[number]["message"]


def test_shape_of_a_finding(printed: list[dict[str, Any]]) -> None:
    keys = ["code", "severity", "indicator", "month", "printed", "message"]
    assert all(list(each) == keys for each in printed)


def test_sample_tables_say_the_same(printed: list[dict[str, Any]], tmp_path: Path) -> None:
    catalogue = load_catalogue()
    limits: list[Target | Comparator] = [*catalogue.targets, *catalogue.comparators]
    table = write_kpi_tables(tmp_path / "KPI tables.xlsx", catalogue.indicators)
    targets = write_kpi_targets(tmp_path / "KPI targets.csv", catalogue.indicators, limits)
    findings = check_kpi_table(open_kpi_table(table, catalogue, targets=targets), catalogue)
    assert [(each.code, each.indicator, each.printed, each.message) for each in findings] == [
        (each["code"], each["indicator"], each["printed"], each["message"]) for each in printed
    ]


def test_table_without_targets_has_the_findings_about_figures_only(printed: list[dict[str, Any]]) -> None:
    catalogue = load_catalogue()
    found = [each.code for each in check_kpi_table(open_kpi_table(TABLE, catalogue), catalogue)]
    about_limits = {"CSCQA-KPI-015", "CSCQA-KPI-016", "CSCQA-KPI-017", "CSCQA-KPI-018"}
    assert found == [each["code"] for each in printed if each["code"] not in about_limits]
