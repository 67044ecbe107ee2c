from __future__ import annotations

import sys

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from tests.indicators.computing.random_tables import MONTH, computable, tables

from csc_qa.core.annex_a import ALL_TABLES
from csc_qa.core.errors import ComputingError
from csc_qa.indicators.computing import Engine, check_rows, compute_values, on_engine

SOME = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@SOME
@given(tables())
def test_both_engines_give_the_same(drawn: dict[int, pd.DataFrame]) -> None:
    found = {}
    for engine in (Engine.PANDAS, Engine.DUCKDB):
        with on_engine(engine, drawn) as given_tables:
            values, failed = compute_values(computable(), given_tables, MONTH, population=50_000)
            found[engine] = values, failed, check_rows(computable(), given_tables, MONTH)
    assert found[Engine.PANDAS] == found[Engine.DUCKDB]
    values, failed, _ = found[Engine.PANDAS]
    assert failed == []
    assert {each.indicator.id for each in values} == {each.id for each in computable()}
    for each in values:
        assert each.numerator >= 0
        assert each.denominator is None or each.numerator <= each.denominator


def test_every_list_that_is_read_is_among_the_random_ones() -> None:
    read = {each.computation.population.table for each in computable() if each.computation}
    assert read == {1, 2, 3, 4, 6, 7, 8, 9, 12}
    assert read <= set(ALL_TABLES)


def test_an_indicator_declares_every_column_it_reads_and_no_other_list_has_fewer() -> None:
    for each in computable():
        computation = each.computation
        assert computation is not None
        which = ALL_TABLES[computation.population.table]
        known = {column.field for column in which.columns}
        assert set(computation.reads) <= known, each.id
        assert set(computation.as_at) <= set(computation.needs), each.id
        assert set(computation.population.must_say) <= set(computation.population.columns), each.id


@pytest.mark.parametrize("text", ["polars", "", "duck db"])
def test_an_engine_that_there_is_not(text: str) -> None:
    with pytest.raises(ComputingError) as caught:
        Engine.parse(text)
    assert caught.value.findings[0].code == "CSCQA-CMP-001"


def test_spark_says_what_is_missing() -> None:
    with pytest.raises(ComputingError, match="PySpark") as caught, on_engine(Engine.SPARK, {}):
        pass
    assert caught.value.findings[0].code == "CSCQA-CMP-003"


def test_without_duckdb_the_error_names_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(ComputingError) as caught, on_engine(Engine.DUCKDB, {}):
        pass
    assert caught.value.findings[0].code == "CSCQA-CMP-002"
    assert "pip install" in caught.value.findings[0].hint


def test_duckdb_is_not_loaded_for_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with on_engine(Engine.PANDAS, {1: pd.DataFrame({"a": [1]})}) as given_tables:
        assert list(given_tables) == [1]
