"""Engines: where tables stand while they are counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from csc_qa.core.errors import ComputingError

if TYPE_CHECKING:
    import pandas as pd


class Engine(StrEnum):
    """What counts the rows."""

    PANDAS = "pandas"
    DUCKDB = "duckdb"
    SPARK = "spark"

    @classmethod
    def parse(cls, text: str) -> Engine:
        """Read the name of an engine.

        Raises:
            ComputingError: there is none of that name.
        """
        try:
            return cls(text.strip().casefold())
        except ValueError as error:
            message = f'"{text}" is no engine; there are {", ".join(cls)}'
            raise ComputingError.because("CSCQA-CMP-001", message) from error


@contextmanager
def on_engine(engine: Engine, tables: Mapping[int, pd.DataFrame]) -> Iterator[dict[int, Any]]:
    """Give the tables to an engine, which has them until the context ends.

    Args:
        tables: number of the list to its table, with no more columns than are needed.

    Raises:
        ComputingError: the engine is not installed, or not part of this version.
    """
    if engine is Engine.PANDAS:
        yield dict(tables)
    elif engine is Engine.DUCKDB:
        with _in_duckdb(tables) as relations:
            yield relations
    else:
        raise ComputingError.because("CSCQA-CMP-003")


@contextmanager
def _in_duckdb(tables: Mapping[int, pd.DataFrame]) -> Iterator[dict[int, Any]]:
    try:
        import duckdb  # noqa: PLC0415 - an optional library, loaded where it is used
    except ImportError as error:
        raise ComputingError.because("CSCQA-CMP-002") from error
    with duckdb.connect() as connection:
        for number, table in tables.items():
            connection.register("given", table)
            connection.execute(f"CREATE TABLE list_{number:d} AS SELECT * FROM given")
            connection.unregister("given")
        yield {number: connection.table(f"list_{number:d}") for number in tables}
