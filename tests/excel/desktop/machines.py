"""Machines for tests: Windows and macOS in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import xlwings

from csc_qa.excel.desktop.machine import Machine

CLICK_TO_RUN = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"


def windows(folder: Path, registry: Mapping[tuple[str, str], Any] | None = None) -> Machine:
    """Return a Windows machine with the 64-bit library of xlwings and a registry of these values."""
    known = {(CLICK_TO_RUN, "Platform"): "x64"} | dict(registry or {})
    environment = folder / "env"
    (environment / "Scripts").mkdir(parents=True, exist_ok=True)
    (environment / f"xlwings64-{xlwings.__version__}.dll").touch()
    return Machine(
        platform="win32",
        home=folder / "home",
        roaming=folder / "roaming",
        python=environment / "Scripts" / "python.exe",
        prefix=environment,
        bits=64,
        read_registry=lambda key, name: known.get((key, name)),
        has_module=lambda _name: True,
    )


def macos(folder: Path) -> Machine:
    """Return a Mac."""
    return Machine(
        platform="darwin",
        home=folder / "home",
        roaming=folder / "none",
        python=folder / "env" / "bin" / "python",
        prefix=folder / "env",
        bits=64,
        read_registry=lambda _key, _name: None,
        has_module=lambda _name: True,
    )
