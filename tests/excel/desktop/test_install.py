"""Installing puts each file where Excel looks for it, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlwings
from tests.excel.desktop.machines import macos, windows

from csc_qa.core.errors import ExcelSetupError
from csc_qa.excel.desktop.install import install_addin, uninstall_addin
from csc_qa.excel.desktop.machine import Machine, this_machine


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_windows(tmp_path: Path) -> None:
    machine = windows(tmp_path)
    written = install_addin(machine, b"add-in")
    assert files_in(tmp_path) - {f"env/xlwings64-{xlwings.__version__}.dll"} == {
        "roaming/Microsoft/Excel/XLSTART/csc_qa.xlam",
        "home/.csc_qa/csc_qa.conf",
    }
    assert written[0].read_bytes() == b"add-in"
    assert machine.settings_file.read_bytes() == f'"INTERPRETER_WIN","{machine.python}"\r\n'.encode()


def test_macos_also_lets_excel_run_python(tmp_path: Path) -> None:
    machine = macos(tmp_path)
    install_addin(machine, b"add-in")
    assert machine.settings_file.read_text(encoding="utf-8").startswith('"INTERPRETER_MAC","')
    assert machine.settings_file.parent.name == "Data"
    assert [path.name for path in machine.scripts_folder.iterdir()] == [
        f"xlwings-{xlwings.__version__}.applescript"
    ]


@pytest.mark.parametrize("make", [windows, macos])
def test_install_again_and_take_away(make: Callable[[Path], Machine], tmp_path: Path) -> None:
    machine = make(tmp_path)
    install_addin(machine, b"old")
    install_addin(machine, b"new")
    # Excel opens whatever stands in its start-up folder.
    assert [path.name for path in machine.startup_folder.iterdir()] == ["csc_qa.xlam"]
    assert machine.addin.read_bytes() == b"new"
    assert uninstall_addin(machine) == [machine.addin, machine.settings_file]
    assert not machine.addin.exists()
    assert uninstall_addin(machine) == []


def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = windows(tmp_path)
    install_addin(machine, b"old")

    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "is open in Excel", "csc_qa.xlam")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExcelSetupError, match=r"CSCQA-XLI-002.*csc_qa\.xlam"):
        install_addin(machine, b"new")
    assert machine.addin.read_bytes() == b"old"
    assert [path.name for path in machine.startup_folder.iterdir()] == ["csc_qa.xlam"]


def test_no_excel_for_the_desktop_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(ExcelSetupError, match="CSCQA-XLI-001"):
        this_machine()
