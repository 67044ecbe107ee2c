"""Plugins from outside the package: one file, a configured folder, an installed distribution."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.writing import HEADER, audit, write_workbook
from typer.testing import CliRunner

from csc_qa import load_catalogue, open_master
from csc_qa.cli.app import app
from csc_qa.settings import Settings

SAMPLE_PLUGIN = Path(__file__).resolve().parents[1] / "sample_plugin"
ONE_FILE = SAMPLE_PLUGIN / "kinship_care.py"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    rows = [
        HEADER,
        audit("A1", "Gold", area="Kinship"),
        audit("A2", "bronze", area="KC team"),
        audit("A3", "Good", area="Kinship care"),
        audit("A4", "Good", area="CRS"),
        audit("A5", "Gold", area="CRS"),
    ]
    return write_workbook(tmp_path / "master.xlsx", {"Audits": rows})


def report(*arguments: object, exit_code: int) -> Any:
    done = CliRunner().invoke(app, [str(each) for each in arguments])
    assert done.exit_code == exit_code, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("named_first", [True, False])
def test_one_file_adds_an_area_with_its_own_grade_spellings(
    register: Path, tmp_path: Path, named_first: bool
) -> None:
    command = ["report", "annual", register, "--period", "2022", "--json", "--out", tmp_path / "o"]
    named = ["--plugin", ONE_FILE]
    # CRS has no medals: its "Gold" stays an error.
    answer = report(*(named + command if named_first else command + named), exit_code=1)
    rows = {row["service_area"]: row for row in answer["grades"]}
    assert list(rows) == ["Children Resource Service", "Kinship Care"]
    assert rows["Kinship Care"] == {
        "service_area": "Kinship Care",
        "outstanding": 1,
        "good": 1,
        "requires_improvement": 1,
        "inadequate": 0,
        "ungraded": 0,
        "total": 3,
    }
    assert rows["Children Resource Service"]["ungraded"] == 1
    html = next((tmp_path / "o").glob("*.html")).read_text(encoding="utf-8")
    assert "3 of the audits are in kinship care." in html


def test_without_the_plugin_its_grades_are_errors(register: Path) -> None:
    codes = [finding.code for finding in open_master(register).findings]
    assert codes.count("CSCQA-REG-003") == 3
    assert [finding.code for finding in open_master(register, plugins=[ONE_FILE]).findings].count(
        "CSCQA-REG-003"
    ) == 1


def test_configured_folder_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "kinship_care.py").write_text(ONE_FILE.read_text(encoding="utf-8"), encoding="utf-8")
    catalogue = load_catalogue(settings=Settings(plugin_folder=tmp_path))
    assert "kinship_care" in catalogue.service_areas


def test_folder_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSC_QA_PLUGIN_FOLDER", str(SAMPLE_PLUGIN))
    assert "kinship_care" in load_catalogue().service_areas


def test_relative_folder_is_refused() -> None:
    catalogue = load_catalogue(settings=Settings(plugin_folder=Path("plugins")))
    assert [finding.code for finding in catalogue.findings] == ["CSCQA-PLG-001"]


def test_python_file_beside_a_workbook_is_never_loaded(
    register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "planted.py").write_text("raise SystemExit('planted')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    master = open_master(register)
    assert not [plugin for plugin in master.catalogue.registry.plugins if "planted" in plugin.name]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*install, "--target", str(target), str(SAMPLE_PLUGIN)], check=True)
    return target


def run_installed(installed: Path, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "csc_qa.cli.app", *map(str, arguments)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    return done.stdout


def test_installed_plugin_is_found_by_its_entry_point(installed: Path) -> None:
    listed = json.loads(run_installed(installed, "plugins", "list", "--json"))["plugins"][-1]
    assert (listed["name"], listed["version"], listed["status"]) == ("kinship_care", "1.4.0", "ok")
    assert "csc_qa_service_areas" in listed["hooks"]


def test_installed_plugin_adds_a_command(installed: Path) -> None:
    assert run_installed(installed, "kinship", "Ada") == "Hello Ada\n"


def test_installed_plugin_reads_its_own_headers(installed: Path, tmp_path: Path) -> None:
    rows = [("Ref", "Team", "Medal", "Completed on"), ("A1", "Kinship", "Silver", date(2022, 3, 1))]
    path = write_workbook(tmp_path / "m.xlsx", {"Audits": rows})
    sheet = json.loads(run_installed(installed, "connect", path, "--json"))["sheets"][0]
    assert sheet["columns"]["grade"] == "Medal"
