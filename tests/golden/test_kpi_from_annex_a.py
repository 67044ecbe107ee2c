"""Computing from the sample's lists gives back every printed figure of every computable indicator."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from csc_qa.cli.app import app
from csc_qa.core.finding_codes import Severity
from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.printed_figure import PrintedFigure
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.sample.monthly.figures import CARE_LEAVERS_IN_DECEMBER, COUNTS, FRACTIONS, MONTHS
from csc_qa.sample.monthly.write import write_month
from csc_qa.workflows.compute_indicators import ComputedMonth, compute_indicators
from csc_qa.workflows.declared import load_catalogue

TABLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "kpi_tables_2022_23.csv"
RATES = {"single_assessments_rate", "referrals_rate", "cla_rate"}
NOT_COMPUTABLE = {
    "early_help_referrals",
    "permanence_plan_in_6_months",
    "care_plans_up_to_date",
    "pathway_plans_up_to_date",
}


def printed_rows() -> Iterator[dict[str, str]]:
    if not TABLES.is_file():
        pytest.skip("the published figures are not beside the project")
    with TABLES.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("lists")
    return {month: write_month(folder / f"{month}.xlsx", month) for month in MONTHS}


@pytest.fixture(scope="module")
def computed(lists: dict[str, Path], catalogue: Catalogue) -> dict[str, ComputedMonth]:
    return {month: compute_indicators(path, month, catalogue) for month, path in lists.items()}


def numbers(computed: ComputedMonth) -> dict[str, tuple[int, int | None]]:
    return {each.indicator.id: (each.numerator, each.denominator) for each in computed.values}


@pytest.mark.parametrize("month", MONTHS)
def test_every_computable_indicator_is_as_printed(month: str, computed: dict[str, ComputedMonth]) -> None:
    at = MONTHS.index(month)
    expected: dict[str, tuple[int, int | None]] = {name: (row[at], None) for name, row in COUNTS.items()}
    expected |= {name: (upper[at], lower[at]) for name, (upper, lower) in FRACTIONS.items()}
    found = numbers(computed[month])
    assert {name: found[name] for name in expected} == expected
    assert set(found) == set(expected) | RATES | set(CARE_LEAVERS_IN_DECEMBER)


@pytest.mark.parametrize("month", MONTHS)
def test_the_lists_are_clean(month: str, computed: dict[str, ComputedMonth]) -> None:
    assert [each for each in computed[month].findings if each.severity is not Severity.INFO] == []


def test_rates_count_everybody_since_april(computed: dict[str, ComputedMonth]) -> None:
    finished, referred = FRACTIONS["assessments_in_45_days"][1], COUNTS["referrals"]
    for at, month in enumerate(MONTHS):
        found = numbers(computed[month])
        assert found["single_assessments_rate"] == (sum(finished[: at + 1]), None)
        assert found["referrals_rate"] == (sum(referred[: at + 1]), None)
        assert found["cla_rate"] == (COUNTS["cla"][at], None)


@pytest.mark.parametrize(
    ("indicator", "population"), [("single_assessments_rate", 49_390), ("cla_rate", 49_550)]
)
def test_a_rate_is_as_printed_with_a_population_that_fits(
    indicator: str, population: int, lists: dict[str, Path], catalogue: Catalogue
) -> None:
    rows = [row for row in printed_rows() if row["indicator"] == catalogue.indicators[indicator].name]
    only = [row for row in rows if row["section"] == rows[0]["section"]]
    for row in only[::4]:
        found = compute_indicators(lists[row["month"]], row["month"], catalogue, population=population)
        value = next(each for each in found.values if each.indicator.id == indicator)
        assert value.denominator == population
        assert round_half_up(value.value) == Decimal(row["printed"])


def test_care_leavers_in_december_are_as_the_text_prints_them(computed: dict[str, ComputedMonth]) -> None:
    values = {each.indicator.id: each.value for each in computed["2022-12"].values}
    found = [round_half_up(values[each]) for each in CARE_LEAVERS_IN_DECEMBER]
    assert found == [79, 97, 78, 90]


def test_the_committed_figures_are_the_published_ones(catalogue: Catalogue) -> None:
    ids = {each.name: each.id for each in catalogue.indicators.values()}
    seen = set()
    for row in printed_rows():
        name, at = ids[row["indicator"]], MONTHS.index(row["month"])
        figure = PrintedFigure.parse(row["printed"])
        if name in FRACTIONS:
            upper, lower = FRACTIONS[name]
            assert (figure.numerator, figure.denominator) == (upper[at], lower[at]), row
        elif name in COUNTS:
            assert figure.value == COUNTS[name][at], row
        seen.add(name)
    assert seen == set(COUNTS) | set(FRACTIONS) | RATES | {
        "early_help_referrals",
        "permanence_plan_in_6_months",
    }


def test_the_others_say_why_they_are_not_computed(
    computed: dict[str, ComputedMonth], catalogue: Catalogue
) -> None:
    left_out = computed["2022-12"].left_out
    assert {each.id for each, _ in left_out} == NOT_COMPUTABLE
    assert all(reason == each.why_not_computed != "" for each, reason in left_out)
    assert {each.id for each in catalogue.indicators.values() if not each.is_computable} == NOT_COMPUTABLE


def test_the_command_prints_what_is_agreed(
    lists: dict[str, Path], computed: dict[str, ComputedMonth]
) -> None:
    arguments = ["kpi", "compute", str(lists["2022-12"]), "--month", "2022-12", "--json"]
    done = {
        engine: CliRunner().invoke(app, [*arguments, "--engine", engine]) for engine in ("pandas", "duckdb")
    }
    assert done["pandas"].exit_code == done["duckdb"].exit_code == 0, done["pandas"].stderr
    assert done["pandas"].stdout == done["duckdb"].stdout
    values = json.loads(done["pandas"].stdout)
    assert list(values) == ["values"]
    first = next(each for each in values["values"] if each["indicator"] == "assessments_in_45_days")
    assert first == {
        "indicator": "assessments_in_45_days",
        "month": "2022-12",
        "numerator": 254,
        "denominator": 325,
        "value": pytest.approx(100 * 254 / 325),
    }
    assert len(values["values"]) == len(computed["2022-12"].values) == 32


def test_the_same_bytes_each_time(lists: dict[str, Path], tmp_path: Path) -> None:
    assert write_month(tmp_path / "again.xlsx", "2022-06").read_bytes() == lists["2022-06"].read_bytes()


def test_a_count_is_its_own_value(computed: dict[str, ComputedMonth]) -> None:
    counts = [each for each in computed["2022-04"].values if each.indicator.kind is IndicatorKind.COUNT]
    assert [each.value for each in counts] == [each.numerator for each in counts]
    assert len(counts) == len(COUNTS)


def round_half_up(value: float | None) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP)
