"""Make random Annex A lists of many children, as typed tables, for the benchmark of computing indicators."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from csc_qa.core.annex_a import ALL_TABLES, AnnexColumn, ColumnKind
from csc_qa.sources.annex_a.columns import DTYPES
from csc_qa.workflows.declared import load_catalogue

_TEAMS = [f"Assessment Team {number}" for number in range(40)] + ["Jigsaw Team 1", "Jigsaw Team 2"]
_END = np.datetime64("2022-12-31")
# Days of a case come after it began, so that most are in doubt for none of the reasons that findings name.
_BLANK = {
    "care_ceased_on": 0.6,
    "cin_closed_on": 0.6,
    "plan_ended_on": 0.6,
    "exempt_until": 0.97,
    "assessment_authorised_on": 0.1,
    "assessment_completed_on": 0.1,
    "last_visit_on": 0.03,
}


def make_lists(children: int) -> dict[int, pd.DataFrame]:
    """Return the lists that indicators read: each of so many rows, with the columns that are needed."""
    rng = np.random.default_rng(20221231)
    indicators = [each for each in load_catalogue().indicators.values() if each.computation]
    lists: dict[int, pd.DataFrame] = {}
    for number, which in ALL_TABLES.items():
        fields = {
            field
            for each in indicators
            if each.computation and each.computation.population.table == number
            for field in each.computation.reads
        }
        if fields:
            columns = [each for each in which.columns if each.field in fields | {"child_id"}]
            lists[number] = pd.DataFrame({each.field: _column(each, children, rng) for each in columns})
            lists[number]["row"] = np.arange(2, children + 2)
    return lists


def _column(column: AnnexColumn, rows: int, rng: np.random.Generator) -> pd.Series:
    dtype = DTYPES[column.kind]
    if column.kind is ColumnKind.IDENTIFIER:
        # About one in three of the children stands there again, as those do who are referred twice.
        return pd.Series(rng.integers(0, 3 * rows // 2, rows).astype(str), dtype=dtype)
    if column.kind is ColumnKind.DATE:
        reach = 24 * 365 if column.field == "date_of_birth" else 400
        days = _END - rng.integers(0, reach, rows).astype("timedelta64[D]")
        days[rng.random(rows) < _BLANK.get(column.field, 0.0)] = np.datetime64("NaT")
        return pd.Series(days.astype(dtype))
    if column.kind is ColumnKind.YES_NO:
        return pd.Series(rng.random(rows) < 0.1, dtype=dtype)
    if column.kind is ColumnKind.NUMBER:
        return pd.Series(rng.choice([0.0, 0.0, 0.0, 1.0, 2.0, 3.0], rows), dtype=dtype)
    words = list(column.codes.keys) if column.codes else _TEAMS
    return pd.Series(rng.choice(np.array(words, dtype=object), rows), dtype=dtype)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(pickle.dumps(make_lists(int(sys.argv[2])), protocol=5))
