"""`kpi list` and `kpi check` as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_commands import run

TABLE = """Indicator,Apr-22,May-22,Target
Number of CLA,566,559,540
CLA visits in timescale,85% (479/566),81% (456/560),100%
"""
PLUGIN = """
from csc_qa import hookimpl
from csc_qa.core.finding_codes import Severity
from csc_qa.core.kpi_check import KpiCheck, KpiFault

@hookimpl
def csc_qa_kpi_checks():
    def find(table, indicators):
        yield KpiFault.at(table.figures[0], "seen")
    return [KpiCheck(code="OWN-001", severity=Severity.INFO, hint="Ask.", find=find)]
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_list() -> None:
    indicators = run("kpi", "list", "--json")["indicators"]
    assert len(indicators) == 36
    keys = ["id", "name", "kind", "polarity", "targets", "computable"]
    assert all(list(each) == keys for each in indicators)
    [visits] = [each for each in indicators if each["id"] == "cla_visits_in_timescale"]
    assert (visits["kind"], visits["polarity"]) == ("percentage", "higher")
    assert [(each["section"], each["value"]) for each in visits["targets"]] == [
        ("Purposeful direct contact", 100.0),
        ("Robust corporate parenting", 97.0),
    ]
    assert "cla_rate" in run("kpi", "list").replace("│\n│ ", "")


def test_check(table: Path) -> None:
    [finding] = run("kpi", "check", table, "--json", exit_code=1)["findings"]
    assert finding == {
        "code": "CSCQA-KPI-011",
        "severity": "error",
        "indicator": "cla_visits_in_timescale",
        "month": "2022-05",
        "printed": "81% (456/560)",
        "message": 'out of 560, but "Number of CLA at the end of the month" is 559',
    }


def test_check_in_words(table: Path) -> None:
    said = run("kpi", "check", table, exit_code=1)
    assert "4 figures of 2 indicators and 2 targets" in said
    assert "Next: Look the figure up" in said


def test_a_right_table_is_done(table: Path) -> None:
    table.write_text(TABLE.replace("81% (456/560)", "82% (456/559)"), encoding="utf-8")
    assert run("kpi", "check", table, "--json") == {"findings": []}


def test_months_without_a_year_take_the_option(table: Path) -> None:
    table.write_text(TABLE.replace("-22", ""), encoding="utf-8")
    codes = [each["code"] for each in run("kpi", "check", table, "--json", exit_code=1)["findings"]]
    assert codes == ["CSCQA-KPI-006"]
    with_year = run("kpi", "check", table, "--year", "FY2022-23", "--json", exit_code=1)["findings"]
    assert [(each["code"], each["month"]) for each in with_year] == [("CSCQA-KPI-011", "2022-05")]


def test_check_of_a_plugin(table: Path, tmp_path: Path) -> None:
    plugin = tmp_path / "own.py"
    plugin.write_text(PLUGIN, encoding="utf-8")
    findings = run("kpi", "check", table, "--plugin", plugin, "--json", exit_code=1)["findings"]
    assert ("OWN-001", "566") in [(each["code"], each["printed"]) for each in findings]


def test_wrong_use(table: Path) -> None:
    answer = run("kpi", "check", table, "--targets", table.parent / "absent.csv", "--json", exit_code=2)
    assert [each["code"] for each in answer["findings"]] == ["CSCQA-KPI-001"]
    answer = run("kpi", "check", table, "--year", "last", "--json", exit_code=2)
    assert [each["code"] for each in answer["findings"]] == ["CSCQA-PER-001"]
