"""The machine on which Excel runs: where it keeps add-ins, which Python is ours, what its policies say."""

from __future__ import annotations

import importlib.util
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from csc_qa.core.errors import ExcelSetupError
from csc_qa.excel.desktop.names import ADDIN_FILE, PROJECT

WINDOWS, MACOS = "win32", "darwin"
# Key and name to the value, None where there is none; the name * gives every value of the key. The key
# begins with HKCU or HKLM.
ReadRegistry = Callable[[str, str], Any]

_MAC_CONTAINER = "Library/Containers/com.microsoft.Excel/Data"
_MAC_STARTUP = "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"
_MAC_SCRIPTS = "Library/Application Scripts/com.microsoft.Excel"


@dataclass(frozen=True)
class Machine:
    """What installing and checking want to know of a machine; tests make their own.

    Attributes:
        platform: as `sys.platform`.
        home: folder of the user.
        roaming: `%APPDATA%` on Windows.
        python: the interpreter that Excel shall start.
        prefix: its environment.
        bits: of the interpreter, 32 or 64.
        read_registry: of Windows.
        has_module: says whether a module can be imported.
    """

    platform: str
    home: Path
    roaming: Path
    python: Path
    prefix: Path
    bits: int
    read_registry: ReadRegistry
    has_module: Callable[[str], bool]

    @property
    def is_windows(self) -> bool:
        """Whether it runs Windows."""
        return self.platform == WINDOWS

    @property
    def startup_folder(self) -> Path:
        """Where Excel opens every file when it starts, and trusts it."""
        if self.is_windows:
            return self.roaming / "Microsoft" / "Excel" / "XLSTART"
        return self.home / _MAC_STARTUP

    @property
    def addin(self) -> Path:
        """Where the add-in stands once it is installed."""
        return self.startup_folder / ADDIN_FILE

    @property
    def settings_file(self) -> Path:
        """Where the add-in's VBA looks for the Python to start."""
        if self.is_windows:
            return self.home / f".{PROJECT}" / f"{PROJECT}.conf"
        return self.home / _MAC_CONTAINER / f"{PROJECT}.conf"

    @property
    def scripts_folder(self) -> Path:
        """Where macOS lets Excel run scripts from."""
        return self.home / _MAC_SCRIPTS


def this_machine() -> Machine:
    """Return the machine on which this runs.

    Raises:
        ExcelSetupError: no Excel for the desktop runs on it.
    """
    if sys.platform not in (WINDOWS, MACOS):
        raise ExcelSetupError.because(
            "CSCQA-XLI-001", f"Excel for the desktop does not run on {sys.platform}"
        )
    if "WindowsApps" in sys.base_prefix:
        message = "this Python is from the Microsoft Store: what it writes, Excel does not see"
        raise ExcelSetupError.because("CSCQA-XLI-002", message, hint="Use Python from python.org.")
    return Machine(
        platform=sys.platform,
        home=Path.home(),
        roaming=Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")),
        python=Path(sys.executable),
        prefix=Path(sys.prefix),
        bits=struct.calcsize("P") * 8,
        read_registry=read_windows_registry,
        has_module=lambda name: importlib.util.find_spec(name) is not None,
    )


def read_windows_registry(key: str, name: str) -> Any:
    """Return a value of the Windows registry, None where there is none; for `*` all values of the key."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - of Windows

        root, _, path = key.partition("\\")
        roots = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}
        with (
            suppress(OSError),
            winreg.OpenKey(roots[root], path, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened,
        ):
            if name != "*":
                return winreg.QueryValueEx(opened, name)[0]
            return [winreg.EnumValue(opened, at)[1] for at in range(winreg.QueryInfoKey(opened)[1])]
    return None
