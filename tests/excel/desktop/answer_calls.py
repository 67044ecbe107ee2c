"""Answer worksheet calls as Excel on Windows would have them answered: JSON in, JSON out.

Each call is [function name, [argument, …]]; an argument is null (left out) or rows of cells. A date is
{"date": "2022-03-01"}, here and in the answers. With `--vba` the generated VBA is printed instead.
"""

from __future__ import annotations

import datetime as dt
import importlib
import io
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.excel.desktop import pywin32_stand_in as com

MODULE = "csc_qa.excel.desktop.functions"


def com_cell(cell: Any) -> Any:
    if isinstance(cell, dict):
        return com.PyTime.of(dt.datetime.fromisoformat(cell["date"]))
    if isinstance(cell, int) and not isinstance(cell, bool):
        return float(cell)
    return com.ERRORS.get(cell, cell) if isinstance(cell, str) else cell


def com_argument(rows: Any) -> Any:
    if rows is None:
        return com.MISSING
    cells = tuple(tuple(map(com_cell, row)) for row in rows)
    return com.ComRange(cells[0][0] if len(cells) == len(cells[0]) == 1 else cells)


def plain(cell: Any) -> Any:
    return {"date": f"{cell:%Y-%m-%d}"} if isinstance(cell, dt.datetime) else cell


def main() -> None:
    com.import_xlwings()
    udfs: Any = importlib.import_module("xlwings.udfs")
    if "--vba" in sys.argv:
        text = io.StringIO()
        addin = com.ComObject(Name="csc_qa.xlam")
        udfs.generate_vba_wrapper(MODULE, udfs.get_udf_module(MODULE, None), text, addin)
        print(text.getvalue())
        return
    answers = []
    for name, arguments in json.load(sys.stdin):
        found = udfs.call_udf(MODULE, name, tuple(map(com_argument, arguments)), None, com.ComRange(None))
        answers.append([[plain(cell) for cell in row] for row in found])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
