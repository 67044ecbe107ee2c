"""What other programs make of the decks; each test is passed over where its program is absent."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.programs import program

from csc_qa.reports.clean_text import clean_report
from csc_qa.reports.commentary.written import texts_of
from csc_qa.reports.pptx.written import read_written

from .whole_report import whole_report


@pytest.mark.parametrize("name", ["sample_deck", "whole_deck"])
def test_the_open_xml_validator_finds_no_fault(name: str, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(name)
    done = subprocess.run(
        [program("ooxml-validator"), str(path)], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []


def test_texts_survive_being_saved_by_libreoffice(whole_deck: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pptx", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(whole_deck)], capture_output=True, check=True, timeout=180)
    written = read_written(tmp_path / whole_deck.name)
    assert written is not None
    assert written.now == written.base == texts_of(clean_report(whole_report()))
