"""Every command as a user runs it: JSON shapes that others rely on, words for people, exit codes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.writing import HEADER, audit, write_workbook
from typer.testing import CliRunner

from csc_qa.cli.app import app

FINDING_KEYS = ["code", "severity", "sheet", "row", "column", "message", "hint"]


def run(*arguments: object, exit_code: int = 0) -> Any:
    done = CliRunner().invoke(app, [str(each) for each in arguments])
    assert done.exit_code == exit_code, done.stderr
    return json.loads(done.stdout) if "--json" in arguments else done.stdout


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "faulty.xlsx", {"Q1": [HEADER, audit("A1", "Brilliant"), audit("A2")]})


def test_connect(master_path: Path) -> None:
    sheets = run("connect", master_path, "--json")["sheets"]
    assert [list(sheet) for sheet in sheets] == [["sheet", "header_row", "columns", "unmatched"]] * 5
    assert (sheets[0]["header_row"], sheets[0]["columns"]["grade"]) == (4, "Overall Grade")
    assert "Comments" in sheets[0]["unmatched"]
    assert "Overall Grade" in run("connect", master_path)


def test_connect_keeps_only_what_is_confirmed(faulty: Path) -> None:
    run("connect", faulty)
    assert len(list(faulty.parent.iterdir())) == 1
    run("connect", faulty, "--confirm")
    assert {path.name for path in faulty.parent.iterdir()} == {"faulty.xlsx", "faulty.xlsx.csc-qa.toml"}


def test_check(faulty: Path) -> None:
    answer = run("check", faulty, "--json", exit_code=1)
    assert (answer["errors"], answer["warnings"]) == (1, 0)
    assert [list(finding) for finding in answer["findings"]] == [FINDING_KEYS]
    said = run("check", faulty, exit_code=1)
    assert "CSCQA-REG-003" in said
    assert "2 audits read; 1 errors, 0 warnings." in said


def test_check_of_the_sample_finds_no_error(master_path: Path) -> None:
    answer = run("check", master_path, "--json")
    codes = {finding["code"] for finding in answer["findings"]}
    assert answer["errors"] == 0
    assert {"CSCQA-REG-004", "CSCQA-REG-006", "CSCQA-REG-016", "CSCQA-REG-019", "CSCQA-REG-020"} <= codes


def test_check_prints_no_more_than_the_limit(master_path: Path) -> None:
    assert "more; see them with --limit 0" in run("check", master_path, "--limit", 1)


def test_report_annual(master_path: Path, tmp_path: Path) -> None:
    answer = run("report", "annual", master_path, "--period", "2022-Q3", "--out", tmp_path / "new", "--json")
    assert list(answer)[:5] == ["period", "grades", "totals", "moderation", "quality"]
    assert list(answer)[-1] == "files"
    assert answer["period"] == {"start": "2022-07-01", "end": "2022-09-30"}
    assert all(Path(file).is_file() for file in answer["files"])
    assert {Path(file).suffix for file in answer["files"]} == {".xlsx", ".html"}


def test_report_again_writes_the_same_files(master_path: Path, tmp_path: Path) -> None:
    words = ("report", "annual", master_path, "--period", "2022", "--out", tmp_path)
    run(*words)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert "Wrote" in run(*words)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_report_with_errors_in_the_register_is_written_and_says_so(faulty: Path, tmp_path: Path) -> None:
    answer = run(
        "report", "annual", faulty, "--period", "2022", "--out", tmp_path / "o", "--json", exit_code=1
    )
    assert answer["totals"]["ungraded"] == 1
    assert "1 cell of the register holds a grade" in Path(answer["files"][1]).read_text(encoding="utf-8")


def test_report_of_a_period_without_audits(master_path: Path, tmp_path: Path) -> None:
    words = ("report", "annual", master_path, "--period", "2019", "--out", tmp_path)
    answer = run(*words, "--json")
    assert (answer["grades"], answer["totals"]["total"]) == ([], 0)
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == 0
    assert done.stderr.startswith(
        "CSCQA-RPT-002  no audit or review was completed in January to December 2019"
    )
    assert "the register's are of January 2022 to December 2022" in done.stderr
    assert "No audit or review was completed in January to December 2019" in done.stdout


def test_percentages_are_rounded_half_up(tmp_path: Path) -> None:
    # 5 of 8 are Good or better: 62.5 %.
    rows = [HEADER, *(audit(f"A{n}", "Good" if n < 5 else "RI") for n in range(8))]
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": rows})
    said = run("report", "annual", path, "--period", "2022", "--out", tmp_path / "o")
    [total] = [line for line in said.splitlines() if line.strip(" │").startswith("Total")]
    assert total.strip(" │").split()[-1] == "63"


def test_macro_writes_beside_the_workbook(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(elsewhere)
    [file] = run("macros", "run", "check_workbook", faulty, "--json")["files"]
    assert Path(file).parent == faulty.parent
    assert list(elsewhere.iterdir()) == []
    [named] = run("macros", "run", "check_workbook", faulty, "--out", elsewhere, "--json")["files"]
    assert Path(named).parent == elsewhere


@pytest.mark.parametrize(
    ("started_by", "is_on_path", "command"),
    [
        ("", True, "csc-qa"),
        ("", False, f"{sys.executable} -m csc_qa.cli.app"),
        ("python3 start.py", True, "python3 start.py"),
    ],
)
def test_demo_says_commands_that_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started_by: str, is_on_path: bool, command: str
) -> None:
    monkeypatch.setenv("CSC_QA_STARTED_BY", started_by)
    monkeypatch.setattr("shutil.which", lambda name: name if is_on_path else None)
    said = run("demo", "--out", tmp_path / "demo")
    examples = [line for line in said.splitlines() if line.startswith("  ")]
    assert len(examples) == 4
    assert all(line.startswith(f"  {command} ") for line in examples)


@pytest.mark.parametrize(
    "wrong",
    [
        ("--period", "2022-13"),
        ("--period", "last year"),
        ("--period", "2022", "--format", "pdf"),
        ("--period", "2022-10/2022-01"),
    ],
)
def test_wrong_use_writes_nothing(master_path: Path, tmp_path: Path, wrong: tuple[str, ...]) -> None:
    run("report", "annual", master_path, *wrong, "--out", tmp_path / "o", exit_code=2)
    assert not (tmp_path / "o").exists()


def test_output_folder_that_is_a_file_is_an_error(master_path: Path, tmp_path: Path) -> None:
    (tmp_path / "o").write_text("mine", encoding="utf-8")
    run("report", "annual", master_path, "--period", "2022", "--out", tmp_path / "o", exit_code=2)
    assert (tmp_path / "o").read_text(encoding="utf-8") == "mine"


def test_moderate_agreement(master_path: Path) -> None:
    answer = run("moderate", "agreement", master_path, "--json")
    assert list(answer) == [
        *("audits", "original", "moderated", "matrix", "exact_agreement"),
        *("moved_up", "moved_down", "weighted_kappa", "kappa_interval", "findings"),
    ]
    assert sum(map(sum, answer["matrix"])) == answer["audits"]
    assert "136 of 169 grades stood; 8 went up, 25 went down." in run("moderate", "agreement", master_path)


def test_plugins_list() -> None:
    answer = run("plugins", "list", "--json")["plugins"]
    assert {tuple(plugin) for plugin in answer} == {("name", "version", "hooks", "status")}
    assert {plugin["status"] for plugin in answer} == {"ok"}
    assert "pathways_through_care" in {plugin["name"] for plugin in answer}


def test_demo(tmp_path: Path) -> None:
    files = [Path(file) for file in run("demo", "--out", tmp_path / "demo", "--json")["files"]]
    by_folder = {
        name: [file.suffix.removeprefix(".") for file in files if file.parent.name == name]
        for name in ("demo", "Forms exports", "Reports")
    }
    assert by_folder["demo"] == ["xlsx", "xlsx", "xlsx", "csv"]
    assert by_folder["Forms exports"].count("xlsx") == 11
    annual, others = by_folder["Reports"][:5], by_folder["Reports"][5:]
    assert annual == ["pptx", "docx", "xlsx", "html", "json"]
    assert sorted(others) == ["docx"] * 4 + ["html"] + ["pptx"] * 3
    assert set(files) == {path for path in (tmp_path / "demo").rglob("*") if path.is_file()}


def test_version_and_help() -> None:
    assert run("--version").startswith("csc-qa 0.")
    assert "report" in run("--help")
