"""Put the desktop add-in where Excel finds it, tell it which Python to start, and take both away again."""

from __future__ import annotations

import os
from pathlib import Path

import xlwings

from csc_qa.core.errors import ExcelSetupError
from csc_qa.excel.desktop.machine import Machine


def install_addin(machine: Machine, addin: bytes) -> list[Path]:
    """Install the add-in for this user, and return the files that were written.

    Each file is written whole or not at all; to install again replaces what was there.

    Raises:
        ExcelSetupError: a file cannot be written, mostly because Excel has it open.
    """
    written = {machine.addin: addin, machine.settings_file: settings_text(machine)}
    if not machine.is_windows:
        script = Path(xlwings.__file__).parent / f"xlwings-{xlwings.__version__}.applescript"
        written[machine.scripts_folder / script.name] = script.read_bytes()
    try:
        for path, content in written.items():
            _write(path, content)
    except OSError as error:
        message = f'"{error.filename}" cannot be written ({error.strerror})'
        raise ExcelSetupError.because("CSCQA-XLI-002", message) from error
    return list(written)


def uninstall_addin(machine: Machine) -> list[Path]:
    """Remove the add-in and its settings, and return the files that were removed.

    The script that lets Excel for Mac run Python stays: other add-ins may use it.

    Raises:
        ExcelSetupError: a file cannot be removed, mostly because Excel has it open.
    """
    there = [path for path in (machine.addin, machine.settings_file) if path.exists()]
    try:
        for path in there:
            path.unlink()
        folder = machine.settings_file.parent
        if machine.is_windows and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        message = f'"{error.filename}" cannot be removed ({error.strerror})'
        raise ExcelSetupError.because("CSCQA-XLI-002", message) from error
    return there


def settings_text(machine: Machine) -> bytes:
    """Return the settings as VBA's `Write #` writes them: name and value in quotes.

    VBA reads them in the letters of the system, not in UTF-8.

    Raises:
        ExcelSetupError: the path of this Python cannot be written so, or Excel could not start it.
    """
    if not machine.is_windows and " " in str(machine.python):
        raise _unusable(machine, "has a space, which Excel for Mac cannot start")
    name = "INTERPRETER_WIN" if machine.is_windows else "INTERPRETER_MAC"
    end = "\r\n" if machine.is_windows else "\n"
    text = f'"{name}","{machine.python}"{end}'
    try:
        return text.encode("mbcs" if os.name == "nt" else "utf-8")
    except UnicodeEncodeError as error:
        raise _unusable(machine, "has letters that VBA cannot read") from error


def _unusable(machine: Machine, fault: str) -> ExcelSetupError:
    hint = "Make the environment in a folder with a plain name, and install csc_qa there."
    return ExcelSetupError.because("CSCQA-XLI-002", f'the path "{machine.python}" {fault}', hint=hint)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not beside it: Excel opens whatever stands in its start-up folder.
    temporary = path.parent.with_name(f"{path.name}.tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
