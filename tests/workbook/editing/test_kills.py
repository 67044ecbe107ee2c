"""An import may be killed at any moment: the workbook is then the old one or the new one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

KILLS = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed with POSIX signals")
def test_workbook_is_readable_after_every_kill(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, *(audit(f"A{n}") for n in range(300))]})
    command = [sys.executable, str(Path(__file__).with_name("kill_many.py")), str(path), str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    killed, rows, strays = map(int, done.stdout.split())
    assert killed == KILLS
    assert rows > 301
    assert strays == 0
