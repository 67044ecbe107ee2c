"""The package as users install it has all that the add-ins are made of."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = "csc_qa/excel/server/project"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize(
    "name",
    [
        "csc_qa/excel/desktop/vba/QaRibbon.bas",
        f"{PROJECT}/templates/manifest.xml",
        f"{PROJECT}/templates/taskpane.html",
        f"{PROJECT}/static/js/pane.js",
        f"{PROJECT}/static/images/icons/app-32.png",
    ],
)
def test_file_is_in_the_wheel(name: str, installed: Path) -> None:
    assert (installed / name).is_file()


@pytest.mark.parametrize(
    ("command", "name"), [("build", "csc_qa.xlam"), ("manifest", "manifest.xml")], ids=["desktop", "server"]
)
def test_installed_package_builds_what_the_repository_has(
    command: str, name: str, installed: Path, tmp_path: Path
) -> None:
    run = [sys.executable, "-m", "csc_qa.cli.app", "excel", command, "--out", str(tmp_path / name)]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    subprocess.run(run, check=True, cwd=tmp_path, env=environment)
    assert (tmp_path / name).read_bytes() == (ROOT / "excel" / name).read_bytes()
