"""The figures and limits of a KPI table as tidy pandas tables."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.target import Comparator

FIGURE_COLUMNS = {
    "indicator": "string",
    "name": "string",
    "section": "string",
    "month": "datetime64[ns]",
    "printed": "string",
    "value": "float64",
    "numerator": "Int64",
    "denominator": "Int64",
    "sheet": "string",
    "row": "int64",
    "column": "int64",
}
LIMIT_COLUMNS = {
    "indicator": "string",
    "section": "string",
    "group": "string",
    "printed": "string",
    "value": "float64",
    "valid_from": "datetime64[ns]",
    "valid_to": "datetime64[ns]",
}


def tidy_table(table: KpiTable) -> pd.DataFrame:
    """Return one row for each figure.

    `value` is a number, for percentages 0 to 100; missing where the cell says that there is none.
    `month` is its first day; `row` and `column` count from 1.
    """
    rows = [
        (
            each.indicator,
            each.name,
            each.section,
            each.month,
            each.printed,
            None if each.figure.value is None else float(each.figure.value),
            each.figure.numerator,
            each.figure.denominator,
            each.place.sheet,
            each.place.row,
            each.place.column,
        )
        for each in table.figures
    ]
    return _typed(rows, FIGURE_COLUMNS)


def limits_table(table: KpiTable) -> pd.DataFrame:
    """Return one row for each target (`group` is `target`) and comparator."""
    rows = [
        (
            limit.indicator,
            limit.section,
            limit.group.value if isinstance(limit, Comparator) else "target",
            limit.printed,
            None if limit.threshold.value is None else float(limit.threshold.value),
            limit.valid_from,
            limit.valid_to,
        )
        for limit in (each.limit for each in table.limits)
    ]
    return _typed(rows, LIMIT_COLUMNS)


def _typed(rows: Sequence[tuple[object, ...]], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)
