"""Run as a program: `csc-qa import` in child processes, each killed at a random moment.

Children are forked once all is loaded, so that the moments fall into the import itself; what happens in the
very middle of a step (fsync, swap) is hit by slowing these down here.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from csc_qa import open_master
from csc_qa.cli.app import app


def main(path: Path, exports: Path, kills: int) -> None:
    pick, killed, outcomes = random.Random(7), 0, set()
    old = path.read_bytes()
    _import(path, exports)
    path.write_bytes(old)
    started = time.perf_counter()
    _import(path, exports)
    longest = 1.5 * (time.perf_counter() - started)
    while killed < kills:
        path.write_bytes(old)
        child = os.fork()
        if child == 0:
            for name in ("fsync", "replace"):
                _slow_down(os, name)
            _import(path, exports)
            os._exit(0)
        time.sleep(pick.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
        outcomes.add(_audits(path, old))
    path.write_bytes(old)
    _import(path, exports)
    strays = list(path.parent.rglob(".*.tmp"))
    print(killed, *sorted(outcomes), _audits(path, old), len(strays), sep="|")


def _import(path: Path, exports: Path) -> None:
    done = CliRunner().invoke(app, ["import", str(exports), "--into", str(path), "--json"])
    assert done.exit_code == 0, done.output


def _audits(path: Path, old: bytes) -> int:
    """Return how many audits a workbook has that can be read; that of the old one is known."""
    if path.read_bytes() == old:
        return 0
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
    return len(open_master(path).audits_table)


def _slow_down(module: Any, name: str) -> None:
    real: Callable[..., Any] = getattr(module, name)

    def slowly(*args: Any, **more: Any) -> Any:
        time.sleep(0.02)
        done = real(*args, **more)
        time.sleep(0.02)
        return done

    setattr(module, name, slowly)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
