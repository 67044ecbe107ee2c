"""Ask a table for sums, on whichever engine it stands."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import Any

import narwhals as nw

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]


def ask(frame: Frame, sums: Mapping[str, nw.Expr]) -> dict[str, Any]:
    """Return what each expression, which makes one value of a column, comes to: name to value."""
    if not sums:
        return {}
    row = frame.select(**sums)
    collected = row.collect("pandas") if isinstance(row, nw.LazyFrame) else row
    return {name: cells[0] for name, cells in collected.to_dict(as_series=False).items()}


def whole(value: Any) -> int:
    """Return a sum as a whole number; a sum over no rows is nothing on some engines, and 0 here."""
    return 0 if value is None or isnan(value) else int(value)
