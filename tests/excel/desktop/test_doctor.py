"""Each thing that usually goes wrong is found, and says how to mend it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlwings
from tests.excel.desktop.machines import CLICK_TO_RUN, macos, windows

from csc_qa.excel.desktop.doctor import Health, examine
from csc_qa.excel.desktop.install import install_addin
from csc_qa.excel.desktop.machine import Machine

ADDIN = b"add-in"
SECURITY = r"HKCU\Software\Policies\Microsoft\Office\16.0\Excel\Security"
EXCEL = r"HKCU\Software\Microsoft\Office\16.0\Excel"


def wrong_with(machine: Machine) -> dict[str, Health]:
    found = examine(machine, ADDIN)
    assert all(check.hint for check in found if check.health is not Health.OK)
    return {check.name: check.health for check in found if check.health is not Health.OK}


def installed(folder: Path, registry: dict[tuple[str, str], Any] | None = None) -> Machine:
    machine = windows(folder, registry)
    install_addin(machine, ADDIN)
    return machine


def test_all_well(tmp_path: Path) -> None:
    assert wrong_with(installed(tmp_path)) == {}


def test_nothing_installed(tmp_path: Path) -> None:
    assert wrong_with(windows(tmp_path)) == {"add-in": Health.WRONG, "Python": Health.WRONG}


def test_old_addin_and_another_python(tmp_path: Path) -> None:
    machine = installed(tmp_path)
    machine.addin.write_bytes(b"older")
    other = replace(machine, python=machine.python.with_name("python3.exe"))
    assert wrong_with(other) == {"add-in": Health.LOOK, "Python": Health.LOOK}


def test_pywin32_is_missing(tmp_path: Path) -> None:
    machine = replace(installed(tmp_path), has_module=lambda name: name != "win32com")
    assert wrong_with(machine) == {"pywin32": Health.WRONG}


def test_excel_of_32_bits_wants_the_library_of_32_bits(tmp_path: Path) -> None:
    machine = installed(tmp_path, {(CLICK_TO_RUN, "Platform"): "x86"})
    assert wrong_with(machine) == {"library": Health.WRONG}
    (machine.python.parent / f"xlwings32-{xlwings.__version__}.dll").touch()
    assert wrong_with(machine) == {}


def test_bits_are_not_known(tmp_path: Path) -> None:
    assert wrong_with(installed(tmp_path, {(CLICK_TO_RUN, "Platform"): None})) == {"bits": Health.LOOK}


@pytest.mark.parametrize(
    "registry",
    [
        {(SECURITY, "VBAWarnings"): 4, (rf"{SECURITY}\Trusted Locations", "AllLocationsDisabled"): 1},
        {(EXCEL, "DisableAllAddins"): 1},
        {(r"HKCU\Software\Policies\Microsoft\Office\16.0\Common", "VBAOff"): 1},
    ],
)
def test_policies_against_macros(registry: dict[tuple[str, str], Any], tmp_path: Path) -> None:
    assert wrong_with(installed(tmp_path, registry)) == {"macros": Health.WRONG}


def test_macros_off_outside_trusted_locations_do_no_harm(tmp_path: Path) -> None:
    assert wrong_with(installed(tmp_path, {(SECURITY, "VBAWarnings"): 4})) == {}


def test_disabled_after_a_crash(tmp_path: Path) -> None:
    items = [b"\x01\x00" + r"C:\Users\a\XLSTART\csc_qa.xlam".encode("utf-16-le"), b"other"]
    registry = {(rf"{EXCEL}\Resiliency\DisabledItems", "*"): items}
    assert wrong_with(installed(tmp_path, registry)) == {"disabled": Health.WRONG}


def test_mac_has_the_ribbon_only(tmp_path: Path) -> None:
    machine = macos(tmp_path)
    install_addin(machine, ADDIN)
    assert wrong_with(machine) == {"functions": Health.LOOK}
