"""What other programs say of the workbook; each test is passed over where its program is absent."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.programs import program

from csc_qa.reports.xlsx.writer import render_xlsx

from .every_part import every_part


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.xlsx"
    path.write_bytes(render_xlsx(every_part()))
    return path


def test_the_open_xml_validator_finds_no_fault(file: Path) -> None:
    done = subprocess.run(
        [program("ooxml-validator"), str(file)], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []


def test_libreoffice_opens_and_prints_it(file: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(file)], capture_output=True, check=True, timeout=180)
    assert (tmp_path / "report.pdf").stat().st_size > 10_000
