"""The sample workbook gives the figures that the report pack prints."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from csc_qa import open_master
from csc_qa.cli.app import app

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
GRADES = ("outstanding", "good", "requires_improvement", "inadequate")


def printed(name: str) -> list[dict[str, str]]:
    if not DATA.is_dir():
        pytest.skip("the report pack's data is not beside the project")
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run(*arguments: str) -> dict[str, object]:
    done = CliRunner().invoke(app, [*arguments, "--json"])
    assert done.exit_code == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


@pytest.fixture(scope="module")
def annual(
    master_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, object], list[Path]]:
    out = tmp_path_factory.mktemp("annual")
    period = ("--period", "2022-01/2022-10")
    answer = run(
        "report", "annual", str(master_path), *period, "--format", "xlsx,html,json", "--out", str(out)
    )
    return answer, sorted(out.iterdir())


def test_grades_by_service_area(annual: tuple[dict[str, object], list[Path]]) -> None:
    expected = {
        row["service_area"]: [
            *(int(row[grade]) for grade in GRADES),
            int(row["ungraded"]),
            int(row["printed_total"]),
        ]
        for row in printed("annual_audit_2022.csv")
    }
    rows = annual[0]["grades"]
    assert isinstance(rows, list)
    found = {row["service_area"]: [row[key] for key in (*GRADES, "ungraded", "total")] for row in rows}
    assert found == expected


def test_totals(annual: tuple[dict[str, object], list[Path]]) -> None:
    totals = annual[0]["totals"]
    assert totals == {
        "outstanding": 20,
        "good": 139,
        "requires_improvement": 70,
        "inadequate": 12,
        "ungraded": 300,
        "total": 541,
        "graded": 241,
    }
    assert [int(row["value"]) for row in printed("annual_audit_2022_totals.csv")] == [
        241,
        20,
        139,
        70,
        12,
        300,
        541,
    ]


def test_moderation(master_path: Path) -> None:
    original, moderated = printed("moderation_2022.csv")
    found = run("moderate", "agreement", str(master_path), "--period", "2022")
    assert found["original"] == {grade: int(original[grade]) for grade in GRADES}
    assert found["moderated"] == {grade: int(moderated[grade]) for grade in GRADES}
    assert found["audits"] == 169


def test_programmes_june_to_december(master_path: Path) -> None:
    table = open_master(master_path).grade_table(by="programme", period="2022-06/2022-12")
    service_areas, themed = printed("graded_audits_jun_dec_2022.csv")
    assert list(table.loc["Service area", list(GRADES)]) == [int(service_areas[grade]) for grade in GRADES]
    assert list(table.loc["Themed", list(GRADES)]) == [int(themed[grade]) for grade in GRADES]


def test_every_format_says_the_same(annual: tuple[dict[str, object], list[Path]]) -> None:
    answer, files = annual
    html, as_json, workbook = files
    figures = {key: value for key, value in answer.items() if key != "files"}
    assert json.loads(as_json.read_text(encoding="utf-8")) == figures
    rows = answer["grades"]
    assert isinstance(rows, list)
    cells = [
        [cell.value for cell in row[:9]]
        for row in openpyxl.load_workbook(workbook)["Grades by service area"].iter_rows()
    ]
    page = html.read_text(encoding="utf-8")
    for row in rows:
        counts = [row[grade] for grade in GRADES]
        shown = [row["service_area"], *counts, sum(counts), row["ungraded"], row["total"]]
        assert any(shown == line[: len(shown)] for line in cells), shown
        name = re.escape(row["service_area"]).replace("\\&", "&amp;").replace("'", "&#39;")
        numbers = r"\D+".join(str(number) for number in shown[1:])
        assert re.search(rf"{name}</th>\D+{numbers}\b", page), shown


def test_nothing_that_names_a_child_leaves_the_workbook(
    annual: tuple[dict[str, object], list[Path]], master_path: Path
) -> None:
    master = open_master(master_path)
    children = {str(child) for child in master.audits_table["child_id"].dropna()}
    assert len(children) > 500
    said = "\n".join(str(finding) for finding in master.findings)
    written = "\n".join(path.read_text(encoding="utf-8") for path in annual[1][:2])
    assert not [child for child in children if child in said or child in written]


def test_reading_leaves_the_workbook_as_it_was(master_path: Path) -> None:
    before = master_path.read_bytes()
    open_master(master_path).findings  # noqa: B018 - the reading is what is tested
    assert master_path.read_bytes() == before
    assert [path.name for path in master_path.parent.iterdir()] == [master_path.name]
