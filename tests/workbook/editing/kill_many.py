"""Run as a program: append to a workbook in child processes and kill each at a random moment.

A child that is killed in the very middle of a step (fsync, swap, copy) is hit by slowing these down here, in
the wrapper; the code itself knows nothing of it.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from csc_qa.workbook.editing import AppendedRows, apply_edit, plan_edit

_LONGEST = 0.12


def main(path: Path, kills: int) -> None:
    pick, killed = random.Random(4), 0
    while killed < kills:
        rows = _rows(path)
        child = os.fork()
        if child == 0:
            _append(path, rows)
            os._exit(0)
        time.sleep(pick.uniform(0, _LONGEST))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
        assert _rows(path) in {rows, rows + 1}
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
    _append(path, _rows(path))
    strays = list(path.parent.rglob(".*.tmp"))
    print(killed, _rows(path), len(strays))


def _append(path: Path, rows: int) -> None:
    for name in ("fsync", "replace"):
        _slow_down(os, name)
    plan = plan_edit(path, [AppendedRows("Q1", rows, [{0: f"N{rows}"}])])
    apply_edit(plan, out=None, backups_kept=2, now=datetime(2022, 6, 1))


def _slow_down(module: Any, name: str) -> None:
    real: Callable[..., Any] = getattr(module, name)

    def slowly(*args: Any, **more: Any) -> Any:
        time.sleep(0.005)
        done = real(*args, **more)
        time.sleep(0.005)
        return done

    setattr(module, name, slowly)


def _rows(path: Path) -> int:
    with CalamineWorkbook.from_path(path) as book:
        return len(book.get_sheet_by_name("Q1").to_python(skip_empty_area=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
