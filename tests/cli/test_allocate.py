"""`csc-qa allocate` from end to end on the sample."""

from __future__ import annotations

import email
import email.policy
import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook
from tests.writing import write_workbook
from typer.testing import CliRunner, Result

from csc_qa.cli.app import app
from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.sample.roster import sample_roster
from csc_qa.sources.annex_a import read_annex_a
from csc_qa.workflows.demo import write_master_with_roster

CIN = [column.header for column in ANNEX_A_LISTS[6].columns if not column.is_extra]


@pytest.fixture
def master(tmp_path: Path) -> Path:
    return write_master_with_roster(tmp_path / "master.xlsx")


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_annex_a(tmp_path_factory.mktemp("lists") / "annex a.xlsx")


def run(master: Path, lists: Path, *more: object, month: str = "2023-01") -> Result:
    arguments = ["allocate", master, "--cases", lists, "--month", month, *more]
    return CliRunner().invoke(app, [str(each) for each in arguments])


def answer(done: Result, *, exit_code: int = 0) -> Any:
    assert done.exit_code == exit_code, done.stderr
    return json.loads(done.stdout)


def files_in(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_everybody_who_is_there_gets_audits_in_the_own_area(master: Path, lists: Path) -> None:
    found = answer(run(master, lists, "--seed", 3, "--json"))
    assert list(found) == ["seed", "allocations", "unfilled"]
    assert (found["seed"], found["unfilled"]) == (3, [])
    assert list(found["allocations"][0]) == [
        "auditor", "service_area", "child_id", "tool", "theme", "due_on",
    ]  # fmt: skip
    roster = {str(row[0]): row for row in sample_roster()[3:]}
    got = Counter(each["auditor"] for each in found["allocations"])
    assert set(roster) - set(got) == {"Harebell Marblewick", "Oriole Sedgewhistle"}  # away, and exempt
    assert all(number == roster[name][3] for name, number in got.items())
    for each in found["allocations"]:
        assert roster[each["auditor"]][1] in ("All", each["service_area"])
        assert each["due_on"] == "2023-01-28"
    children = [each["child_id"] for each in found["allocations"]]
    assert len(set(children)) == len(children)
    assert all(child.startswith("8") for child in children), "children of 9 million were audited in 2022"


def test_siblings_are_not_drawn_together(master: Path, lists: Path) -> None:
    tables = read_annex_a(lists).tables
    family_of = {
        child: family
        for number in range(1, 11)
        for child, family in zip(tables[number]["child_id"], tables[number]["family_id"], strict=True)
    }
    for seed in range(5):
        found = answer(run(master, lists, "--seed", seed, "--dry-run", "--json"))
        families = [family_of[each["child_id"]] for each in found["allocations"]]
        assert len(set(families)) == len(families)


def test_the_sheet_alone_leaves_all_others_as_they_are(master: Path, lists: Path, tmp_path: Path) -> None:
    before = CalamineWorkbook.from_path(master)
    old = {name: before.get_sheet_by_name(name).to_python() for name in before.sheet_names}
    found = answer(run(master, lists, "--seed", 3, "--json", "--sheet-only", "--out", tmp_path / "o"))
    after = CalamineWorkbook.from_path(master)
    assert after.sheet_names == [*before.sheet_names, "QA Allocation"]
    assert {name: after.get_sheet_by_name(name).to_python() for name in old} == old
    rows = after.get_sheet_by_name("QA Allocation").to_python()
    assert rows[0][0] == "Audit allocation, January 2023"
    assert str(rows[1][0]).startswith("Made by csc_qa")
    said = {row[0]: row[1] for row in rows}
    assert (said["Month"], said["Seed"]) == ("2023-01", "3")
    (header,) = [
        number for number, row in enumerate(rows) if row[0] == "Auditor" and row[2] == "Child identifier"
    ]
    drawn = found["allocations"]
    assert [(row[0], row[2]) for row in rows[header + 1 : header + 1 + len(drawn)]] == [
        (each["auditor"], each["child_id"]) for each in drawn
    ]
    assert rows[header + 1][8] == date(2023, 1, 28)
    assert "Harebell Marblewick" in [row[0] for row in rows[header + 1 + len(drawn) :]]
    assert len(list((master.parent / "Backups").glob("*.xlsx"))) == 1


def test_each_auditor_gets_a_list_and_a_draft_without_a_child_in_the_subject(
    master: Path, lists: Path, tmp_path: Path
) -> None:
    found = answer(run(master, lists, "--seed", 3, "--json", "--out", tmp_path / "o"))
    audits: dict[str, list[str]] = {}
    for each in found["allocations"]:
        audits.setdefault(each["auditor"], []).append(each["child_id"])
    names = {f"2023-01 {auditor}{ending}" for auditor in audits for ending in (".eml", ".xlsx")}
    assert set(files_in(tmp_path / "o")) == names
    for auditor, children in audits.items():
        draft = (tmp_path / "o" / f"2023-01 {auditor}.eml").read_bytes()
        message = email.message_from_bytes(draft, policy=email.policy.default)
        assert message["Subject"] == "Case audits for January 2023, due 28 January 2023"
        assert message["X-Unsent"] == "1"
        assert message["To"].endswith("@example.org")
        body = message.get_content()
        assert [child for own in audits.values() for child in own if child in body] == children
        sheet = CalamineWorkbook.from_path(tmp_path / "o" / f"2023-01 {auditor}.xlsx").get_sheet_by_index(0)
        cells = [str(cell).removesuffix(".0") for row in sheet.to_python() for cell in row]
        assert set(children) <= set(cells)


def test_the_seed_is_printed_and_draws_the_same_again(master: Path, lists: Path, tmp_path: Path) -> None:
    first = answer(run(master, lists, "--json", "--out", tmp_path / "a"))
    again = answer(run(master, lists, "--json", "--out", tmp_path / "b", "--seed", first["seed"]))
    assert again == first
    assert files_in(tmp_path / "a") == files_in(tmp_path / "b")
    assert f"--seed {first['seed']}" in run(master, lists, "--dry-run", "--seed", first["seed"]).stdout


def test_a_dry_run_writes_nothing(master: Path, lists: Path) -> None:
    before = files_in(master.parent)
    assert answer(run(master, lists, "--dry-run", "--json"))["allocations"]
    assert files_in(master.parent) == before


def test_a_child_given_out_last_month_is_not_given_out_again(master: Path, lists: Path) -> None:
    first = answer(run(master, lists, "--seed", 3, "--json"))
    given = {each["child_id"] for each in first["allocations"]}
    for seed in range(5):
        second = answer(run(master, lists, "--seed", seed, "--json", "--dry-run", month="2023-02"))
        assert not given & {each["child_id"] for each in second["allocations"]}


def test_what_somebody_typed_into_the_sheet_is_not_lost(master: Path, lists: Path) -> None:
    answer(run(master, lists, "--seed", 3, "--json"))
    book = load_workbook(master)
    book["QA Allocation"]["L9"] = "spoke to her on Monday"
    book.save(master)
    before = master.read_bytes()
    done = run(master, lists, "--seed", 3, "--json")
    assert [each["code"] for each in answer(done, exit_code=2)["findings"]] == ["CSCQA-WRT-009"]
    assert master.read_bytes() == before


def test_who_gets_none_is_named_with_the_rule_that_was_in_the_way(master: Path, lists: Path) -> None:
    found = answer(run(master, lists, "--seed", 3, "--json", "--dry-run", month="2023-10"))
    assert found["unfilled"], "few children go missing in the sample"
    for each in found["unfilled"]:
        assert each["got"] < each["wanted"]
        assert "the theme's condition" in each["rules"]
        assert each["reason"]


def write_roster(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text("\n".join(["Auditor;Service area;Team", *rows]), encoding="utf-8-sig")
    return path


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_roster_may_be_a_file(master: Path, lists: Path, tmp_path: Path, kind: str) -> None:
    roster = write_roster(tmp_path, "Fern Hollowell;Jigsaw;Jigsaw Team 1")
    if kind == "xlsx":
        rows = [line.split(";") for line in roster.read_text(encoding="utf-8-sig").splitlines()]
        roster = write_workbook(tmp_path / "roster.xlsx", {"Notes": [()], "QA Roster": rows})
    (audit,) = answer(run(master, lists, "--roster", roster, "--json"))["allocations"]
    assert (audit["auditor"], audit["service_area"]) == ("Fern Hollowell", "Jigsaw")


@pytest.mark.parametrize(
    ("roster", "month", "code", "exit_code"),
    [
        ("Fern;Atlantis;", "2023-01", "CSCQA-ALC-004", 1),
        ("Fern;Jigsaw;", "2022-01", "CSCQA-ALC-012", 1),
        ("Fern;Jigsaw;", "2023", "CSCQA-ALC-030", 1),
        ("Fern;Jigsaw;", "soon", "CSCQA-PER-001", 2),
    ],
)
def test_bad_input_gives_findings_and_writes_nothing(
    master: Path, lists: Path, tmp_path: Path, roster: str, month: str, code: str, exit_code: int
) -> None:
    file = write_roster(tmp_path, roster)
    before = files_in(tmp_path)
    done = run(master, lists, "--roster", file, "--json", month=month)
    found = answer(done, exit_code=exit_code)
    assert code in [each["code"] for each in found["findings"]]
    assert found["errors"] >= 1
    assert code in done.stderr
    assert files_in(tmp_path) == before


def test_case_lists_without_identifiers_give_findings_and_write_nothing(master: Path, tmp_path: Path) -> None:
    lists = write_workbook(tmp_path / "lists.xlsx", {"List 6": [tuple(CIN[1:]), ("b) Female",)]})
    before = files_in(tmp_path)
    found = answer(run(master, lists, "--json"), exit_code=1)
    assert {"CSCQA-ANX-016", "CSCQA-ALC-015"} <= {each["code"] for each in found["findings"]}
    assert files_in(tmp_path) == before


def test_a_workbook_without_a_roster_is_told_how_to_make_one(master_path: Path, lists: Path) -> None:
    found = answer(run(master_path, lists, "--json"), exit_code=1)
    assert [each["code"] for each in found["findings"]] == ["CSCQA-ALC-001"]
    assert "QA Roster" in found["findings"][0]["hint"]
