"""`csc-qa kpi status` as a user runs it, on an invented table."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_commands import run

MONTHS = ("2022-04", "2022-05", "2022-06")
FIGURES = {
    "Number of contacts": ("1000", "1200", "1400"),
    "Percentage of re-referrals within 12 months": ("20% (20/100)", "22% (22/100)", "30% (30/100)"),
    "Number of care leavers": ("250", "TBC", "N/A"),
}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = ["section,indicator,month,printed"]
    for name, cells in FIGURES.items():
        rows += [f"Demand,{name},{month},{cell}" for month, cell in zip(MONTHS, cells, strict=True)]
    path = tmp_path / "table_2022_23.csv"
    path.write_text("\n".join(rows))
    return path


@pytest.fixture
def targets(tmp_path: Path) -> Path:
    path = tmp_path / "targets_2022_23.csv"
    path.write_text(
        "section,indicator,target,statistical_neighbours,england\n"
        "Demand,Number of contacts,<17K,,\n"
        "Demand,Percentage of re-referrals within 12 months,23%,21%,22%\n"
    )
    return path


def test_json(table: Path, targets: Path) -> None:
    answer = run("kpi", "status", table, "--targets", targets, "--month", "2022-06", "--json")
    assert list(answer) == ["status"]
    rows = {row.pop("indicator"): row for row in answer["status"]}
    assert rows["contacts"] == {
        "value": 3600,
        "target": 17_000,
        "rag": "Green",
        "forecast": 14_400,
        "variation": "common cause",
        "assurance": "inconsistent",
    }
    assert (rows["re_referrals_in_12_months"]["value"], rows["re_referrals_in_12_months"]["rag"]) == (
        30,
        "Red",
    )
    assert set(rows["care_leavers"].values()) == {None, "Not judged"}


def test_words(table: Path, targets: Path) -> None:
    said = run("kpi", "status", table, "--targets", targets, "--month", "2022-06")
    assert "Indicators, June 2022" in said
    assert "Draft: Number of contacts: 3,600 since April, 1,400 of them in June 2022, up 200 (16.7%)" in said
    assert "The figure is above that of the statistical neighbours (21%) and England (22%)." in said


def test_wrong_use(table: Path, targets: Path, tmp_path: Path) -> None:
    for month, code in (("2022-05/2022-06", "CSCQA-JDG-001"), ("2022-07", "CSCQA-JDG-002")):
        answer = run("kpi", "status", table, "--targets", targets, "--month", month, "--json", exit_code=2)
        assert [finding["code"] for finding in answer["findings"]] == [code]
    options = ("--targets", targets, "--month", "2022-06", "--published", tmp_path, "--json")
    answer = run("kpi", "status", table, *options, exit_code=2)
    assert [finding["code"] for finding in answer["findings"]] == ["CSCQA-JDG-009"]
