from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.writing import write_workbook
from typer.testing import CliRunner, Result

from csc_qa.cli.app import app
from csc_qa.core.annex_a import ANNEX_A_LISTS

REAL = Path(__file__).resolve().parents[3] / "shared" / "samples" / "annex_a" / "Annex_A.xlsx"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "lists.xlsx", {"List 8": care_sheet(), "List 1": contact_sheet()})


def care_sheet(*without: str) -> list[tuple[object, ...]]:
    columns = [each for each in ANNEX_A_LISTS[8].columns if not each.is_extra and each.field not in without]
    child = {
        "child_id": 8000001,
        "gender": "b) Female",
        "ethnicity": "a) WBRI",
        "date_of_birth": date(2010, 1, 1),
        "care_started_on": date(2020, 1, 1),
        "last_visit_on": date(2022, 12, 1),
    }
    return [tuple(each.header for each in columns), tuple(child.get(each.field) for each in columns)]


def contact_sheet() -> list[tuple[object, ...]]:
    columns = [each for each in ANNEX_A_LISTS[1].columns if not each.is_extra]
    row = {"child_id": 1, "date_of_contact": date(2022, 12, 1)}
    return [tuple(each.header for each in columns), tuple(row.get(each.field) for each in columns)]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["kpi", "compute", *map(str, arguments)])


def values(done: Result) -> dict[str, dict[str, object]]:
    assert done.exit_code == 0, done.stderr
    return {each["indicator"]: each for each in json.loads(done.stdout)["values"]}


def test_what_is_there_is_computed_and_the_rest_is_said(lists: Path) -> None:
    done = run(lists, "--month", "2022-12", "--json")
    found = values(done)
    assert found["contacts"] == {
        "indicator": "contacts",
        "month": "2022-12",
        "numerator": 1,
        "denominator": None,
        "value": 1,
    }
    assert found["cla_visits_in_timescale"]["value"] == 100.0
    assert "referrals" not in found
    for code in ("CSCQA-CMP-004", "CSCQA-CMP-006", "CSCQA-CMP-011", "CSCQA-CMP-016"):
        assert code in done.stderr


def test_a_rate_needs_the_population(lists: Path) -> None:
    assert values(run(lists, "--month", "2022-12", "--json"))["cla_rate"]["value"] is None
    rate = values(run(lists, "--month", "2022-12", "--json", "--population", 50_000))["cla_rate"]
    assert (rate["numerator"], rate["denominator"], rate["value"]) == (1, 50_000, 0.2)


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "lists.xlsx", {"List 8": care_sheet("last_visit_on")})
    done = run(path, "--month", "2022-12", "--json")
    found = values(done)
    assert "cla" in found
    assert "cla_visits_in_timescale" not in found
    assert 'list 8 has no column "Date of Last Social Work Visit"' in done.stderr


def test_supervision_in_a_file_of_its_own(lists: Path, tmp_path: Path) -> None:
    own = tmp_path / "supervision.csv"
    own.write_text("Child ID,Case group,Last supervision\n1,CPP,01/12/2022\n2,CIN,\n", encoding="utf-8")
    found = values(run(lists, "--month", "2022-12", "--supervision", own, "--json"))
    assert found["supervision_in_time"]["value"] == 50.0
    assert found["supervision_in_time_cpp"]["value"] == 100.0
    assert found["supervision_in_time_cla"]["value"] is None


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--month", "2022"], "CSCQA-CMP-013"),
        (["--month", "soon"], "CSCQA-CMP-013"),
        (["--month", "2022-12", "--engine", "polars"], "CSCQA-CMP-001"),
        (["--month", "2022-12", "--engine", "spark"], "CSCQA-CMP-003"),
        (["--month", "2022-12", "--population", "0"], "CSCQA-CMP-018"),
        (["--month", "2022-12", "--supervision", "absent.csv"], "CSCQA-CMP-017"),
    ],
)
def test_wrong_use(lists: Path, arguments: list[str], code: str) -> None:
    done = run(lists, *arguments, "--json")
    assert done.exit_code == 2
    assert json.loads(done.stdout)["findings"][0]["code"] == code


def test_people_read_a_table(lists: Path) -> None:
    done = run(lists, "--month", "2022-12")
    assert done.exit_code == 0
    assert "Computed: December 2022" in done.stdout
    assert "Not computed" in done.stdout


@pytest.mark.skipif(not REAL.is_file(), reason="the dirty workbook is not beside the project")
def test_both_engines_read_the_dirty_workbook_alike() -> None:
    done = [run(REAL, "--month", "2020-09", "--json", "--engine", engine) for engine in ("pandas", "duckdb")]
    assert done[0].stdout == done[1].stdout
    assert done[0].stderr == done[1].stderr
    assert values(done[0])["referrals"]["numerator"] == 6
    assert "CSCQA-CMP-009" in done[0].stderr


def test_a_plugin_whose_expression_fails_is_named_and_the_rest_goes_on(lists: Path, tmp_path: Path) -> None:
    plugin = tmp_path / "odd_indicator.py"
    plugin.write_text(PLUGIN, encoding="utf-8")
    done = run(lists, "--month", "2022-12", "--json", "--plugin", plugin)
    assert done.exit_code == 1
    assert 'the computation of "odd" failed' in done.stderr
    found = {each["indicator"] for each in json.loads(done.stdout)["values"]}
    assert "cla" in found
    assert "odd" not in found


PLUGIN = '''
import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.hooks.markers import hookimpl


@hookimpl
def csc_qa_indicators():
    """Return an indicator that reads a column that no list has."""
    return [
        Indicator(
            id="odd",
            name="Number of odd children",
            kind=IndicatorKind.COUNT,
            polarity=Polarity.NEUTRAL,
            family="Odd",
            population="children looked after",
            numerator="those who are odd",
            computation=Computation(
                population=CHILDREN_LOOKED_AFTER, numerator=nw.col("is_odd"), columns=("last_visit_on",)
            ),
        )
    ]
'''
