"""Read columns of dates, months, yes or no, and free text into arrays of their own type."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from csc_qa.core.typed_dates import NotADateError, read_date, read_month
from csc_qa.core.typed_text import NeitherYesNorNoError, read_text, read_yes_no
from csc_qa.workbook.distinct import Cells, DistinctColumn, Fault, read_distinct

Days = npt.NDArray[np.datetime64]

# A date so many days from the middle of its column has probably a wrong year.
_FAR_DAYS = 3653


def read_dates(cells: Cells, *, as_months: bool = False) -> tuple[pd.Series[pd.Timestamp], DistinctColumn]:
    """Return the dates of a column as datetime64 (months as their first day), and its faults."""
    read_one = read_month if as_months else read_date

    def read(cell: object) -> object:
        try:
            return read_one(cell)
        except NotADateError:
            return Fault("CSCQA-REG-004", "not a month and year" if as_months else None)

    column = read_distinct(cells, read)
    distinct = np.array([_as_day(value) for value in column.values], dtype="datetime64[D]")
    days = distinct[column.codes]
    _note_far_dates(column, distinct, days)
    return pd.Series(days.astype("datetime64[s]")), column


def read_flags(cells: Cells) -> tuple[pd.Series[bool], DistinctColumn]:
    """Return a column of yes or no as nullable booleans, and its faults."""

    def read(cell: object) -> object:
        try:
            return read_yes_no(cell)
        except NeitherYesNorNoError:
            return Fault("CSCQA-REG-011")

    column = read_distinct(cells, read)
    distinct = pd.array(list(column.values), dtype="boolean")
    return pd.Series(distinct.take(column.codes)), column


def read_free_text(cells: Cells) -> pd.Series[str]:
    """Return a column of text as typed, less the space around it; blank cells are missing."""
    texts = [cell.strip() or None if type(cell) is str else read_text(cell) for cell in cells.tolist()]
    return pd.Series(pd.array(texts, dtype="str"))


def _as_day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _note_far_dates(column: DistinctColumn, distinct: Days, days: Days) -> None:
    known = days[~np.isnat(days)]
    if not len(known):
        return
    middle = np.sort(known)[len(known) // 2]
    for position in np.flatnonzero(np.abs((distinct - middle).astype(float)) > _FAR_DAYS):
        if not np.isnat(distinct[position]):
            column.faults[int(position)] = Fault("CSCQA-REG-015")
