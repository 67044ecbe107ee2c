"""Check what usually goes wrong with the desktop add-in, and say how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import xlwings

from csc_qa.core.model import FrozenModel
from csc_qa.excel.desktop.excel_policies import check_macros_allowed, check_not_disabled, excel_bits
from csc_qa.excel.desktop.install import settings_text
from csc_qa.excel.desktop.machine import Machine


class Health(StrEnum):
    """How a check ended."""

    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"


class Check(FrozenModel):
    """One thing that was looked at; `hint` says how to mend it where it is not ok."""

    name: str
    health: Health
    message: str
    hint: str = ""


def examine(machine: Machine, addin: bytes) -> list[Check]:
    """Return every check, in the order in which to mend things.

    Args:
        addin: as it would be built now.
    """
    checks: list[Callable[[], Iterator[Check]]] = [
        lambda: _addin(machine, addin),
        lambda: _settings(machine),
        lambda: _windows(machine) if machine.is_windows else _macos(machine),
    ]
    return [check for run in checks for check in run()]


def _addin(machine: Machine, addin: bytes) -> Iterator[Check]:
    install = "Run: csc-qa excel install, and start Excel anew."
    path = machine.addin
    if not path.exists():
        yield Check(name="add-in", health=Health.WRONG, message=f'"{path}" is not there', hint=install)
    elif path.read_bytes() != addin:
        message = "it is of another version, or plugins have changed since it was installed"
        yield Check(name="add-in", health=Health.LOOK, message=message, hint=install)
    else:
        yield Check(name="add-in", health=Health.OK, message=f'"{path}"')


def _settings(machine: Machine) -> Iterator[Check]:
    install = "Run csc-qa excel install with the Python that Excel shall start."
    path = machine.settings_file
    if not path.exists():
        message = f'"{path}" is not there: Excel does not know which Python to start'
        yield Check(name="Python", health=Health.WRONG, message=message, hint=install)
    elif path.read_bytes() != settings_text(machine):
        message = f'"{path}" names another Python than this one'
        yield Check(name="Python", health=Health.LOOK, message=message, hint=install)
    else:
        yield Check(name="Python", health=Health.OK, message=f'"{machine.python}", {machine.bits} bits')


def _windows(machine: Machine) -> Iterator[Check]:
    if not machine.has_module("win32com"):
        hint = "Run: python -m pip install pywin32"
        yield Check(
            name="pywin32", health=Health.WRONG, message="Python cannot talk to Excel without it", hint=hint
        )
    yield from _library(machine)
    yield from (_policy("macros", fault) for fault in check_macros_allowed(machine.read_registry))
    yield from (_policy("disabled", fault) for fault in check_not_disabled(machine.read_registry))


def _library(machine: Machine) -> Iterator[Check]:
    bits = excel_bits(machine.read_registry)
    if bits is None:
        message = "it is not known whether Excel has 32 or 64 bits"
        hint = "See File > Account > About Excel; functions need the xlwings library of that kind."
        yield Check(name="bits", health=Health.LOOK, message=message, hint=hint)
    name = f"xlwings{bits or machine.bits}-{xlwings.__version__}.dll"
    folders = (machine.python.parent, machine.python.parent.parent)
    if any((folder / name).is_file() for folder in folders):
        yield Check(name="library", health=Health.OK, message=f"{name}")
    else:
        message = f"Excel looks for {name} in {' and '.join(f'{str(each)!r}' for each in folders)}"
        hint = "Install csc_qa into an environment of its own: python -m venv; pip --user puts it elsewhere."
        yield Check(name="library", health=Health.WRONG, message=message, hint=hint)


def _policy(name: str, fault: tuple[str, str]) -> Check:
    return Check(name=name, health=Health.WRONG, message=fault[0], hint=fault[1])


def _macos(machine: Machine) -> Iterator[Check]:
    script: Path = machine.scripts_folder / f"xlwings-{xlwings.__version__}.applescript"
    if script.exists():
        yield Check(name="script", health=Health.OK, message=f'"{script}"')
    else:
        message = "Excel for Mac cannot run Python without its script"
        yield Check(name="script", health=Health.WRONG, message=message, hint="Run: csc-qa excel install")
    message = "worksheet functions are on Windows only; the ribbon works here"
    hint = "For functions on a Mac use the server add-in: csc-qa serve."
    yield Check(name="functions", health=Health.LOOK, message=message, hint=hint)
