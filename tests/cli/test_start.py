"""start.py tells csc_qa how it was called."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

START = Path(__file__).resolve().parents[2] / "start.py"


@pytest.mark.parametrize(
    ("script", "typed"), [("start.py", "start.py"), ("my files/start.py", '"my files/start.py"')]
)
def test_examples_are_what_was_typed(monkeypatch: pytest.MonkeyPatch, script: str, typed: str) -> None:
    asked: dict[str, Any] = {}

    def note(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        asked.update(options)
        return subprocess.CompletedProcess(command, 0)

    start = runpy.run_path(str(START))
    monkeypatch.setitem(start["main"].__globals__, "set_up", lambda **_options: "python")
    monkeypatch.setattr(sys, "argv", [script, "demo"])
    monkeypatch.setattr(subprocess, "run", note)
    assert start["main"]() == 0
    python, _, named = asked["env"]["CSC_QA_STARTED_BY"].partition(" ")
    assert Path(python).name == Path(sys.executable).name
    assert named == typed
    assert asked["env"].items() >= {name: os.environ[name] for name in ("PATH",)}.items()
