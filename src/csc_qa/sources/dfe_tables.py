"""Read the Department for Education's published tables, and its list of statistical neighbours.

The tables are those of the statistical release Children in need, as they are published: one row a year and
area, years ending 31 March, figures that are withheld as letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from csc_qa.core.errors import JudgingError

_AREA_COLUMNS = {
    "time_period": "int64",
    "geographic_level": "string",
    "region_name": "string",
    "old_la_code": "string",
    "la_name": "string",
}
_NEIGHBOUR_COLUMNS = ("la_code", "local_authority", "stat_neighbours")
# Withheld, not available, not applicable, unreliable; they mean that there is no figure.
_NO_FIGURE = ["u", "x", "c", "z", "k", "low", ":", "..", ""]


def read_published_table(path: Path) -> pd.DataFrame:
    """Return a table of the Department: one row for each year and area.

    `time_period` is the year in which it ends; `geographic_level` is National, Regional or Local authority;
    names and codes are texts, all else is numbers, missing where the Department withholds them.

    Raises:
        JudgingError: it is no such table.
    """
    table = _read(path)
    missing = [name for name in _AREA_COLUMNS if name not in table.columns]
    if missing:
        raise _unreadable(path, f"it has no column {', '.join(missing)}")
    texts = [name for name, kind in _AREA_COLUMNS.items() if kind == "string"]
    numbers = table.drop(columns=texts).apply(pd.to_numeric, errors="coerce")
    joined = pd.concat([table[texts].fillna(""), numbers], axis="columns").dropna(subset=["time_period"])
    found: pd.DataFrame = joined.astype({"time_period": "int64"}).reset_index(drop=True)
    if found.empty:
        raise _unreadable(path, "it has no rows")
    return found


def read_statistical_neighbours(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the code of each local authority to those of its statistical neighbours, nearest first.

    Raises:
        JudgingError: it is no list of neighbours.
    """
    table = _read(path)
    missing = [name for name in _NEIGHBOUR_COLUMNS if name not in table.columns]
    if missing:
        raise _unreadable(path, f"it has no column {', '.join(missing)}")
    return {
        str(code): tuple(other.strip() for other in str(others).split(",") if other.strip())
        for code, others in zip(table["la_code"], table["stat_neighbours"].fillna(""), strict=True)
    }


def read_published_folder(folder: Path) -> tuple[list[pd.DataFrame], Mapping[str, tuple[str, ...]]]:
    """Return every table of areas in a folder, and the statistical neighbours if they are there.

    Files of other kinds are left aside.

    Raises:
        JudgingError: the folder has no such table.
    """
    tables: list[pd.DataFrame] = []
    neighbours: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.csv")):
        columns = set(_head(path))
        if set(_NEIGHBOUR_COLUMNS) <= columns:
            neighbours |= read_statistical_neighbours(path)
        elif set(_AREA_COLUMNS) <= columns:
            tables.append(read_published_table(path))
    if not tables:
        raise JudgingError.because("CSCQA-JDG-009", f'the folder "{folder.name}" has no published table')
    return tables, neighbours


def _head(path: Path) -> list[str]:
    try:
        return list(pd.read_csv(path, nrows=0, encoding="utf-8-sig").columns)
    except (OSError, ValueError):
        return []


def _read(path: Path) -> pd.DataFrame:
    try:
        table: pd.DataFrame = pd.read_csv(
            path, dtype="string", encoding="utf-8-sig", keep_default_na=False, na_values=_NO_FIGURE
        )
    except OSError as error:
        raise _unreadable(path, error.strerror or "it cannot be opened") from error
    except ValueError as error:
        raise _unreadable(path, "it is no csv file") from error
    return table


def _unreadable(path: Path, why: str) -> JudgingError:
    return JudgingError.because("CSCQA-JDG-009", f'the table "{path.name}" cannot be read: {why}')
