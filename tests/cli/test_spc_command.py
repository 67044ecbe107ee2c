"""`csc-qa spc` as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_commands import run


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """Weekly values: 50, 52, 48 four times over and 50, then 80."""
    values = [50, 52, 48] * 4 + [50, 80]
    path = tmp_path / "series.csv"
    path.write_text(
        "date,value\n" + "".join(f"2022-01-{at:02d},{each}\n" for at, each in enumerate(values, 1))
    )
    return path


def test_json(series: Path) -> None:
    answer = run("spc", series, "--direction", "increase", "--target", 100, "--json")
    assert list(answer) == ["segments", "points", "variation", "assurance"]
    [segment] = answer["segments"]
    assert list(segment) == ["start", "mean", "lower", "upper"]
    # Moving ranges 2, 4, 2 four times and 30: mean 62 / 13, and 30 is dropped.
    assert segment["mean"] == pytest.approx(730 / 14)
    assert segment["upper"] == pytest.approx(730 / 14 + 2.66 * 32 / 12)
    assert answer["points"][-1] == {"date": "2022-01-14", "value": 80, "special_cause": "outside limits"}
    # The 80 draws the mean above all thirteen before it.
    assert {point["special_cause"] for point in answer["points"][:-1]} == {"shift"}
    assert (answer["variation"], answer["assurance"]) == ("improvement", "fail")


def test_without_screening_the_limits_are_wider(series: Path) -> None:
    answer = run("spc", series, "--direction", "decrease", "--no-screen", "--json")
    assert answer["segments"][0]["upper"] == pytest.approx(730 / 14 + 2.66 * 62 / 13)
    assert (answer["variation"], answer["assurance"]) == ("concern", None)


def test_rebase_and_fixed_limits(series: Path) -> None:
    answer = run("spc", series, "--direction", "neutral", "--fix-after", 12, "--json")
    assert answer["segments"][0]["mean"] == 50
    assert answer["variation"] == "neutral"
    options = ("--rebase", "2022-01-05=new form", "--rebase", "2022-01-09")
    answer = run("spc", series, "--direction", "neutral", *options, "--json")
    assert [each["start"] for each in answer["segments"]] == ["2022-01-01", "2022-01-05", "2022-01-09"]
    assert "new form" in run("spc", series, "--direction", "neutral", *options)


def test_table_for_people(series: Path) -> None:
    said = run("spc", series, "--direction", "increase", "--target", 100)
    assert "Variation at 2022-01-14: improvement (outside limits). Assurance against 100: fail." in said


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--direction", "up"), "CSCQA-SPC-015"),
        (("--direction", "neutral", "--fix-after", "11"), "CSCQA-SPC-013"),
        (("--direction", "neutral", "--rebase", "soon"), "CSCQA-SPC-017"),
        (("--direction", "increase", "--target", "nan"), "CSCQA-SPC-016"),
    ],
)
def test_wrong_use(series: Path, options: tuple[str, ...], code: str) -> None:
    answer = run("spc", series, *options, "--json", exit_code=2)
    assert [finding["code"] for finding in answer["findings"]] == [code]


def test_a_bad_row_is_an_error_and_the_rest_is_drawn(series: Path) -> None:
    series.write_text(series.read_text() + "2022-01-15,many\n")
    answer = run("spc", series, "--direction", "increase", "--json", exit_code=1)
    assert len(answer["points"]) == 14
