"""Allocated audits wait in the register: once each, for their forms, until the allocation is taken back."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.workflows.january import (
    SHEET,
    allocated,
    answer,
    cells_of,
    change,
    columns,
    rows_of_month,
    run,
    send_forms,
)

from csc_qa import open_master
from csc_qa.core.edits import CellChange
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.workflows.demo import write_master_with_roster


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_annex_a(tmp_path_factory.mktemp("lists") / "annex a.xlsx")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_master_with_roster(tmp_path / "master.xlsx")


def allocate(
    book: Path, lists: Path, *more: object, seed: int = 4, exit_code: int = 0
) -> list[dict[str, str]]:
    named = ("--cases", lists, "--month", "2023-01", "--seed", seed, "--out", book.parent / "out")
    found = answer("allocate", book, *named, *more, exit_code=exit_code)
    told: list[dict[str, str]] = found["findings"] if exit_code else found["allocations"]
    return told


def test_each_row_says_what_is_known_in_the_spelling_of_the_unit(book: Path, lists: Path) -> None:
    drawn = allocate(book, lists)
    table = open_master(book).audits_table
    rows = table[table["audit_month"] == "2023-01-01"]
    assert list(rows["child_id"]) == [each["child_id"] for each in drawn]
    assert list(rows["auditor"]) == [each["auditor"] for each in drawn]
    assert list(rows["service_area"]) == [each["service_area"] for each in drawn]
    assert set(rows["allocated_on"]) == {table["allocated_on"].dtype.type(date(2023, 1, 3).isoformat())}
    assert not rows["is_completed"].any()
    assert rows["audit_id"].is_unique
    places = columns(book)
    below = cells_of(book)[SHEET]
    written = [below[row - 1] for row in rows["row"]]
    earlier = Counter(type(row[places["audit_month"]]) for row in below[10:100])
    assert {type(row[places["audit_month"]]) for row in written} == {earlier.most_common(1)[0][0]}


def test_the_same_seed_adds_no_row_twice_and_another_is_refused(book: Path, lists: Path) -> None:
    first = allocate(book, lists)
    rows = rows_of_month(book)
    assert allocate(book, lists) == first
    assert rows_of_month(book) == rows
    content = book.read_bytes()
    assert [each["code"] for each in allocate(book, lists, seed=5, exit_code=1)] == ["CSCQA-ALC-032"]
    assert book.read_bytes() == content


def test_the_same_seed_draws_the_same_after_forms_have_come(book: Path, lists: Path, tmp_path: Path) -> None:
    first = allocate(book, lists)
    (tmp_path / "forms").mkdir()
    send_forms(book, tmp_path / "forms")
    answer("import", tmp_path / "forms", "--into", book)
    assert allocate(book, lists) == first


def test_undo_takes_the_rows_out_and_frees_the_children(book: Path, lists: Path) -> None:
    before = cells_of(book)
    first = allocate(book, lists)
    done = answer("undo", book)
    assert (done["removed"], done["findings"]) == (36, [])
    after = cells_of(book)
    assert {name: after[name] for name in before} == before
    assert "was taken back on" in str(after["QA Allocation"][2][0])
    assert "QA Form answers" not in after
    assert allocate(book, lists) == first


def test_import_and_allocation_are_taken_back_one_after_the_other(
    book: Path, lists: Path, tmp_path: Path
) -> None:
    before = cells_of(book)
    allocate(book, lists)
    rows = rows_of_month(book)
    (tmp_path / "forms").mkdir()
    send_forms(book, tmp_path / "forms")
    assert answer("import", tmp_path / "forms", "--into", book)["added"] == 30
    answer("undo", book)
    assert rows_of_month(book) == rows
    assert not open_master(book).audits_table.set_index("audit_id").loc[list(rows), "is_completed"].any()
    assert answer("undo", book)["removed"] == 36
    after = cells_of(book)
    assert {name: after[name] for name in before} == before


def test_row_that_somebody_worked_on_stays(book: Path, lists: Path) -> None:
    allocate(book, lists)
    rows = rows_of_month(book)
    changed, noted = list(rows)[4], list(rows)[7]
    comments = [str(cell) for cell in cells_of(book)[SHEET][3]].index("Comments")
    change(
        book,
        [
            CellChange(SHEET, rows[changed], columns(book)["auditor"], "Somebody Else"),
            CellChange(SHEET, rows[noted], comments, "rang her on Monday"),
        ],
    )
    done = answer("undo", book)
    assert [each["code"] for each in done["findings"]] == ["CSCQA-IMP-010"] * 2
    assert set(rows_of_month(book)) == {changed, noted}


def test_only_the_sheet_where_that_is_wished(book: Path, lists: Path) -> None:
    before = cells_of(book)
    drawn = allocate(book, lists, "--sheet-only")
    after = cells_of(book)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"QA Allocation"}
    assert len(allocated(book)) == len(drawn)


def test_the_command_tells_of_the_rows(book: Path, lists: Path) -> None:
    told = run("allocate", book, "--cases", lists, "--month", "2023-01", "--out", book.parent / "out")
    assert f'Added 36 rows to the sheet "{SHEET}"' in " ".join(told.split())
