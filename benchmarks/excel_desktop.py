"""Worksheet functions on the desktop, against an xlwings function that only echoes its range.

Run: python benchmarks/excel_desktop.py
Both go through xlwings' own code for calls from Excel on Windows, behind the stand-ins for pywin32 of the
tests: what COM itself costs is not in it.
"""

from __future__ import annotations

import importlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from excel_server import CELLS, ROUNDS, ROWS, ranges
from tests.excel.desktop import pywin32_stand_in as com

MODULE = "csc_qa.excel.desktop.functions"


def com_range(rows: list[list[Any]] | None) -> Any:
    """Return a range as Excel hands it over."""
    if rows is None:
        return com.MISSING
    cells = tuple(
        tuple(None if cell == "" else float(cell) if isinstance(cell, int) else cell for cell in row)
        for row in rows
    )
    return com.ComRange(cells[0][0] if len(cells) == len(cells[0]) == 1 else cells)


def add_echoes(udfs: Any, module: Any) -> None:
    """Register functions of one to four ranges that give back the first."""
    for count in range(1, 5):
        names = [f"given{number}" for number in range(count)]
        scope: dict[str, Any] = {}
        exec(f"def echo{count}({', '.join(f'{name}=None' for name in names)}): return given0", scope)
        echo = udfs.xlfunc(scope[f"echo{count}"])
        for name in names:
            echo = udfs.xlarg(name, ndim=2, err_to_str=True)(echo)
        setattr(module, f"echo{count}", echo)


def seconds(call: Callable[[], Any], times: int) -> float:
    """Return how long the answers take."""
    started = time.perf_counter()
    for _ in range(times):
        call()
    return time.perf_counter() - started


def main() -> None:
    """Measure every function."""
    com.import_xlwings()
    udfs: Any = importlib.import_module("xlwings.udfs")
    add_echoes(udfs, udfs.get_udf_module(MODULE, None))
    caller = com.ComRange(None)

    def compare(name: str, arguments: list[Any], times: int = 1) -> None:
        given = tuple(map(com_range, arguments))
        echo, function = f"echo{len(arguments)}", f"QA_{name.upper()}"
        rounds = []
        for _ in range(ROUNDS):
            pair = [
                seconds(lambda called=each: udfs.call_udf(MODULE, called, given, None, caller), times)  # type: ignore[misc]
                for each in (echo, function)
            ]
            rounds.append(pair)
        echoed, ours = (statistics.median(pair[side] for pair in rounds) * 1000 for side in (0, 1))
        ratio = statistics.median(right / left for left, right in rounds)
        print(f"{name:<22} {echoed:9.1f} ms {ours:9.1f} ms {ratio:7.2f}")

    print(f"{ROWS:,} rows in one call{'echo':>14} {'function':>12}   ratio")
    for name, arguments in ranges(ROWS).items():
        compare(name, arguments)
    print(f"\n{CELLS:,} calls of a cell")
    for name, arguments in ranges(2).items():
        if name in ("grade", "printed", "working_days_after"):
            compare(name, [None if rows is None else rows[:1] for rows in arguments], CELLS)


if __name__ == "__main__":
    main()
