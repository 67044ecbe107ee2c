"""Random lists: days around the limits of a month, codes, and blanks everywhere."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pandas as pd
from hypothesis import strategies as st

from csc_qa.core.annex_a import ALL_TABLES, AnnexColumn, ColumnKind
from csc_qa.core.indicator import Indicator
from csc_qa.core.period import Period
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.programme.working_days import first_day_within
from csc_qa.sources.annex_a.columns import DTYPES
from csc_qa.workflows.declared import load_catalogue

MONTH = ReportingMonth(Period.parse("2022-12"), first_day_within)
# The days on which limits fall.
_AROUND = [
    *(date(2022, 12, 31), date(2022, 12, 14), date(2022, 12, 1), date(2022, 11, 30), date(2022, 11, 19)),
    *(date(2022, 11, 5), date(2022, 10, 12), date(2022, 6, 30), date(2022, 4, 1), date(2021, 12, 31)),
]
_TEAMS = ["Jigsaw Team 1", "North CWD", "Disability Service", "Assessment 2", "cwd", "CWDX"]
_ROWS = 12


@cache
def computable() -> list[Indicator]:
    return [each for each in load_catalogue().indicators.values() if each.is_computable]


def days() -> st.SearchStrategy[date]:
    near = st.sampled_from(_AROUND)
    far = st.dates(date(2021, 6, 1), date(2023, 2, 28))
    return st.one_of(
        far, near, st.builds(lambda day, off: day + timedelta(days=off), near, st.integers(-1, 1))
    )


def cells(column: AnnexColumn) -> st.SearchStrategy[object]:
    some: st.SearchStrategy[object]
    if column.field == "date_of_birth":
        some = st.dates(date(1997, 1, 1), date(2022, 12, 31))
    elif column.kind is ColumnKind.DATE:
        some = days()
    elif column.codes is not None:
        some = st.sampled_from(column.codes.keys)
    elif column.kind is ColumnKind.YES_NO:
        some = st.booleans()
    elif column.kind is ColumnKind.NUMBER:
        some = st.sampled_from([0.0, 1.0, 2.0, 3.0, 7.0])
    elif column.kind is ColumnKind.IDENTIFIER:
        some = st.sampled_from(["1", "2", "3"])
    else:
        some = st.sampled_from(_TEAMS)
    return st.one_of(st.none(), some, some, some)


@st.composite
def tables(draw: st.DrawFn, *numbers: int) -> dict[int, pd.DataFrame]:
    """Draw the tables that indicators read, with no more columns than they need."""
    drawn: dict[int, pd.DataFrame] = {}
    for number in numbers or ALL_TABLES:
        fields = {"child_id": None} | {
            field: None
            for each in computable()
            if each.computation and each.computation.population.table == number
            for field in each.computation.reads
        }
        if len(fields) == 1:
            continue
        size = draw(st.integers(0, _ROWS))
        table = {}
        for field in fields:
            column = ALL_TABLES[number].column(field)
            values = draw(st.lists(cells(column), min_size=size, max_size=size))
            table[field] = pd.Series(values, dtype=DTYPES[column.kind])
        drawn[number] = pd.DataFrame(table | {"row": pd.Series(range(2, size + 2), dtype="int64")})
    return drawn
