"""`csc-qa recommendations` on the sample workbook, whose sheet has the seven that were published."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook
from typer.testing import CliRunner

from csc_qa.cli.app import app
from csc_qa.workflows.open_master import open_master

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "scrutiny_recommendations_2023_01_26.csv"


def test_json(master_path: Path) -> None:
    done = CliRunner().invoke(app, ["recommendations", str(master_path), "--json"])
    assert (done.exit_code, done.stderr) == (0, "")
    items = json.loads(done.stdout)["items"]
    keys = ["meeting_on", "title", "number", "action_proposed", "action_taken", "owner", "due_on", "status"]
    assert {tuple(each) for each in items} == {tuple(keys)}
    statuses = [each["status"] for each in items]
    assert (statuses.count("partially complete"), statuses.count("complete")) == (3, 4)
    assert items[2]["due_on"] == "2023-01-26"


@pytest.mark.skipif(not PUBLISHED.is_file(), reason="the transcribed figures are not here")
def test_dates_numbers_and_progress_as_published(master_path: Path) -> None:
    done = CliRunner().invoke(app, ["recommendations", str(master_path), "--json"])
    found = [(e["meeting_on"], str(e["number"]), e["status"]) for e in json.loads(done.stdout)["items"]]
    with PUBLISHED.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert found == [(e["meeting_date"], e["recommendation_number"], e["status"].lower()) for e in rows]


def test_table(master_path: Path) -> None:
    done = CliRunner().invoke(app, ["recommendations", str(master_path), "--as-of", "2023-01-26"])
    assert done.exit_code == 0
    assert "4 complete, 3 partially complete" in done.output
    assert " 119" in done.output


def test_the_register_does_not_take_the_sheet_for_one_of_its_own(master_path: Path) -> None:
    master = open_master(master_path)
    assert "Scrutiny recs" not in {sheet.name for sheet in master.register.sheets}
    assert "Scrutiny recs" not in {finding.sheet for finding in master.findings}


def test_a_workbook_without_them_says_so(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, audit("A1", "Good", date(2023, 1, 20))]})
    done = CliRunner().invoke(app, ["recommendations", str(book), "--json"])
    assert (done.exit_code, json.loads(done.stdout)) == (0, {"items": []})
    assert "CSCQA-RPT-036" in done.stderr
