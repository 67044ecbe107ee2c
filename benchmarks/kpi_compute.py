"""Compute every computable indicator of a month from lists of a million children each, on pandas and DuckDB,
against the same figures written by hand in plain pandas and in DuckDB SQL.

Run: python benchmarks/kpi_compute.py [CHILDREN]
Each list has so many rows. The tables are in memory, or in DuckDB, before the clock starts. The figures of
all sides are compared first. The third comparison adds to ours the findings about the rows.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from side_by_side import Program, compare

HERE = Path(__file__).resolve().parent
LOADED = """
import pickle, sys
sys.path.insert(0, {here!r})
import pandas as pd
tables = pickle.load(open({path!r}, "rb"))
"""
IN_DUCKDB = """
import duckdb
connection = duckdb.connect()
for number, table in tables.items():
    connection.register("given", table)
    connection.execute(f"CREATE TABLE list_{{number}} AS SELECT * FROM given")
    connection.unregister("given")
del table
tables = {{number: connection.table(f"list_{{number}}") for number in tables}}
"""
CSC_QA_IMPORTS = """
from csc_qa.indicators.computing import check_rows, compute_values
from csc_qa.workflows.compute_indicators import reporting_month
from csc_qa.workflows.declared import load_catalogue
indicators = [each for each in load_catalogue().indicators.values() if each.is_computable]
month = reporting_month("2022-12")
"""
CSC_QA = """
values, failed = compute_values(indicators, tables, month, population=49_500)
assert not failed, failed
figures = {{each.indicator.id: (each.numerator, each.denominator) for each in values}}
"""
CHECKS = """
check_rows(indicators, tables, month)
"""
BY_HAND_PANDAS = "from kpi_by_hand import in_pandas"
BY_HAND_SQL = "from kpi_by_hand import in_sql, make_calendar\nmake_calendar(connection)"
COMPARED = (
    """
import csc_qa, sys
sys.path.insert(0, {here!r})
from kpi_by_hand import in_pandas, in_sql, make_calendar
"""
    + LOADED
    + "by_hand = in_pandas(tables)\n"
    + IN_DUCKDB
    + """
make_calendar(connection)
in_query = in_sql(connection)
"""
    + CSC_QA_IMPORTS
    + CSC_QA
    + """
assert set(by_hand) == set(in_query) == set(figures), set(by_hand) ^ set(figures)
for name, numbers in figures.items():
    assert by_hand[name] == in_query[name] == numbers, (name, by_hand[name], in_query[name], numbers)
"""
)


def main() -> None:
    children = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lists.pickle"
        subprocess.run([sys.executable, str(HERE / "kpi_lists.py"), str(path), str(children)], check=True)
        places = {"here": str(HERE), "path": str(path)}
        loaded, in_duckdb = LOADED.format(**places), (LOADED + IN_DUCKDB).format(**places)
        subprocess.run([sys.executable, "-c", COMPARED.format(**places)], check=True)
        print(f"lists of {children:,} children; all three give the same figures")
        ours = CSC_QA.format()
        print("\npandas:")
        by_hand = Program("by hand: pandas", "figures = in_pandas(tables)", loaded + BY_HAND_PANDAS)
        compare(by_hand, Program("csc_qa: pandas", ours, loaded + CSC_QA_IMPORTS))
        print("\nDuckDB:")
        by_hand = Program("by hand: DuckDB SQL", "figures = in_sql(connection)", in_duckdb + BY_HAND_SQL)
        compare(by_hand, Program("csc_qa: DuckDB", ours, in_duckdb + CSC_QA_IMPORTS))
        print("\nwith the findings about the rows, DuckDB:")
        compare(by_hand, Program("csc_qa: DuckDB", ours + CHECKS, in_duckdb + CSC_QA_IMPORTS))


if __name__ == "__main__":
    main()
