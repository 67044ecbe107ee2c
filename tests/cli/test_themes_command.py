from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook
from typer.testing import CliRunner, Result

from csc_qa.cli.app import app


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["themes", *map(str, arguments)])


@pytest.fixture
def book(tmp_path: Path) -> Path:
    rows = [
        (*HEADER, "Strengths", "Areas for improvement", "Learning"),
        (*audit("A1"), "Chronology", "Drift", None),
        (*audit("A2"), None, "Drift", "Supervision"),
    ]
    return write_workbook(tmp_path / "m.xlsx", {"Q1": rows})


def test_json_is_one_object_and_nothing_else(book: Path) -> None:
    done = run(book, "--period", "2022", "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [(each["theme"], each["audit_ids"]) for each in answer["themes"]] == [
        ("Chronology", ["A1"]),
        ("Drift and delay", ["A1", "A2"]),
        ("Supervision", ["A2"]),
    ]
    assert answer["themes"][0]["trend"] == "nothing earlier to compare with"
    assert answer["emerging"] == []
    assert [each["code"] for each in answer["findings"]] == ["CSCQA-THM-004"]
    assert "CSCQA-THM-004" in done.stderr


def test_words_for_people(book: Path) -> None:
    said = run(book, "--period", "2022").stdout
    assert "Drift and delay" in said
    assert "2 audits in January to December 2022 say something" in said


def test_new_words_are_shown(master_path: Path) -> None:
    pytest.importorskip("sklearn")
    assert "vaping" in run(master_path, "--period", "2022-Q4").stdout


def test_area_that_is_not_there_is_wrong_use(book: Path) -> None:
    done = run(book, "--period", "2022", "--service-area", "Narnia", "--json")
    assert done.exit_code == 2
    assert json.loads(done.stdout)["findings"][0]["code"] == "CSCQA-THM-003"
    assert "Traceback" not in done.stderr
