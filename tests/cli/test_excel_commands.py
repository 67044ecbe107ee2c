"""The commands around Excel: functions, macros, building and examining the add-ins."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_commands import run
from tests.excel.books import LIKE_OTHERS, NEED_FORMS
from tests.excel.desktop.machines import windows

from csc_qa.excel.registry import load_registry

SAMPLE_PLUGIN = Path(__file__).resolve().parents[1] / "sample_plugin" / "kinship_care.py"


def test_functions() -> None:
    found = run("functions", "--json")["functions"]
    assert {tuple(each) for each in found} == {("name", "arguments", "summary", "example")}
    names = [each["name"] for each in found]
    assert "QA_GRADE" in names
    assert len(names) == len(load_registry().functions)
    argument = next(each for each in found if each["name"] == "QA_TARGET")["arguments"][1]
    assert argument == {"name": "day", "description": "A day on which it holds", "optional": True}
    assert "QA_GRADE" in run("functions")


def test_functions_of_a_plugin() -> None:
    found = run("functions", "--plugin", SAMPLE_PLUGIN, "--json")["functions"]
    assert "QA_MEDAL" in [each["name"] for each in found]


def test_macros_list() -> None:
    found = run("macros", "list", "--plugin", SAMPLE_PLUGIN, "--json")["macros"]
    assert {tuple(each) for each in found} == {("name", "label", "group", "summary")}
    assert [each["name"] for each in found if each["group"] == "Kinship"] == ["medals"]


@pytest.mark.parametrize("name", sorted(load_registry().macros.keys() - NEED_FORMS - LIKE_OTHERS))
def test_macros_run_writes_beside_the_workbook_and_leaves_it(
    name: str, master_path: Path, tmp_path: Path
) -> None:
    before = master_path.read_bytes()
    answer = run("macros", "run", name, master_path, "--out", tmp_path, "--json")
    assert all(sheet.startswith("QA ") for sheet in answer["sheets"])
    reports = {path for path in tmp_path.iterdir() if path.suffix in (".pptx", ".docx")}
    assert {Path(file) for file in answer["files"]} == {*tmp_path.iterdir()} - reports
    assert len(reports) == (2 if name == "report_files" else 0)
    assert master_path.read_bytes() == before


def test_a_macro_that_is_not_there(master_path: Path, tmp_path: Path) -> None:
    answer = run("macros", "run", "nothing", master_path, "--out", tmp_path / "o", "--json", exit_code=2)
    assert answer["findings"][0]["code"] == "CSCQA-MAC-004"
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("kind", ["build", "manifest"])
def test_the_addin_with_a_plugin(kind: str, tmp_path: Path) -> None:
    out = tmp_path / "new" / "file"
    answer = run("excel", kind, "--plugin", SAMPLE_PLUGIN, "--out", out, "--json")
    assert answer == {"files": [str(out)]}
    assert b"medals" in out.read_bytes()


@pytest.mark.parametrize("command", ["install", "uninstall", "doctor"])
def test_no_excel_for_the_desktop_on_this_machine(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    answer = run("excel", command, "--json", exit_code=2)
    assert answer["findings"][0]["code"] == "CSCQA-XLI-001"


def test_install_examine_and_uninstall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = windows(tmp_path)
    monkeypatch.setattr("csc_qa.excel.desktop.machine.this_machine", lambda: machine)
    assert run("excel", "doctor", "--json", exit_code=1)["checks"][0]["health"] == "wrong"
    assert run("excel", "install", "--json") == {"files": [str(machine.addin), str(machine.settings_file)]}
    assert {check["health"] for check in run("excel", "doctor", "--json")["checks"]} == {"ok"}
    assert "Start Excel anew" in run("excel", "install")
    assert len(run("excel", "uninstall", "--json")["files"]) == 2
    assert not machine.addin.exists()
