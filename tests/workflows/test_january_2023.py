"""A whole month on the sample workbook: allocate, import, oversight, moderate, escalate, close."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.workbook.editing.edited import faults, parts_of
from tests.workflows.january import (
    SHEET,
    allocated,
    answer,
    cells_of,
    rows_of_month,
    run,
    send_forms,
    states,
    type_beside,
    type_in,
    type_rows,
)

from csc_qa import open_master
from csc_qa.core.edits import CellValue

MASTER, LISTS = "Master audit workbook 2022.xlsx", "Annex A 2022-12-31.xlsx"
WITHOUT_FORM = {"ICAS", "Permanency"}
# Cells, formats, the list of parts, the calculation chain and what it names; all else stays byte for byte.
MAY_CHANGE = ("xl/worksheets/", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/", "[Content_Types].xml")
MAY_CHANGE_TOO = ("xl/calcChain.xml", "xl/tables/", "xl/comments", "xl/drawings/", "xl/threadedComments/")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("january")
    run("demo", "--out", folder)
    return folder


def test_january_runs_from_allocation_to_closing(demo: Path) -> None:
    book = demo / MASTER
    before, old_parts = cells_of(book), parts_of(book)
    start = states(book)

    drawn = answer("allocate", book, "--cases", demo / LISTS, "--month", "2023-01", "--seed", 4)
    assert (len(drawn["allocations"]), drawn["unfilled"]) == (36, [])
    assert moved(book, start) == {"allocated": 36}
    rows = rows_of_month(book)
    assert [row - min(rows.values()) for row in rows.values()] == list(range(36))

    sent = import_forms(demo, book)
    assert moved(book, start) == {"completed": 30, "allocated": 6}
    assert rows_of_month(book) == rows, "each form fills the row that waits for it"

    late = answer("chase", book, "--as-of", "2023-01-30")["overdue"]
    undone = [each["audit_id"] for each in late if each["audit_id"] in rows]
    no_form = no_form_audits(book)
    assert sorted(undone) == sorted(no_form[area][at] for area in WITHOUT_FORM for at in range(3))
    assert {each["days_late"] for each in late if each["audit_id"] in undone} == {2}
    type_in(book, no_form["ICAS"], {"completed_on": date(2023, 1, 27), "grade": "Good"})
    done = [audit for audit in rows if audit not in no_form["Permanency"]]
    assert moved(book, start) == {"completed": 33, "allocated": 3}

    type_in(book, done, {"overseen_on": date(2023, 2, 3)})
    disputed = done[0]
    type_in(book, [disputed], {"is_disputed": "Yes"})
    assert moved(book, start) == {"overseen": 32, "disputed": 1, "allocated": 3}

    standing = moderate(book, done)
    # The panel's word on a disputed audit settles the dispute.
    is_open = 0 if disputed_is_out(book, disputed) else 1
    expected = {"moderated": 12, "overseen": 21 - is_open, "disputed": is_open, "allocated": 3}
    assert moved(book, start) == {name: count for name, count in expected.items() if count}

    escalate(book, rows, standing)
    type_in(book, done, {"uploaded_on": date(2023, 2, 6)})
    assert moved(book, start) == {"closed": 33 - len(standing), "moderated": len(standing), "allocated": 3}

    audit_again(book, standing)
    assert moved(book, start) == {"closed": 33 + len(standing), "allocated": 3}
    assert len(sent) == 30
    check_nothing_else_changed(before, old_parts, book)
    assert faults(book) == []


def import_forms(demo: Path, book: Path) -> list[dict[str, Any]]:
    """Import the forms of January; once more changes nothing."""
    folder = demo / "Forms of January"
    folder.mkdir()
    sent = send_forms(book, folder)
    first = answer("import", folder, "--into", book)
    assert (first["added"], first["rejected"], first["updated"]) == (30, 0, 0)
    again = answer("import", folder, "--into", book)
    assert (again["added"], again["already_there"]) == (0, 30)
    return sent


def moderate(book: Path, done: list[str]) -> list[str]:
    """Draw the sample and type what the panel says; return the audits whose Inadequate stands."""
    sample = answer("moderate", "sample", book, "--month", "2023-01", "--size", 12, "--seed", 5)
    reasons = {each["audit_id"]: each["reason"] for each in sample["sample"]}
    assert len(reasons) == 12
    assert set(reasons) <= set(done)
    grades = dict(open_master(book).audits_table[["audit_id", "grade"]].to_numpy())
    worst = [audit for audit in done if grades[audit] == "inadequate"]
    assert len(worst) == 5
    assert set(worst) <= set(reasons)
    assert sum("safeguarding" in reason.casefold() for reason in reasons.values()) == 1
    standing = worst[:3]
    said = {audit: "RI" if audit in worst[3:] else "agreed" for audit in reasons}
    by: dict[str, CellValue] = {"Moderated on": date(2023, 2, 10), "Moderated by": "Panel"}
    typed = [({"Audit": audit}, {"Moderated grade": grade, **by}) for audit, grade in said.items()]
    type_beside(book, "QA Moderation", typed)
    agreed = answer("moderate", "agreement", book, "--period", "2023-01")
    assert (agreed["audits"], agreed["moved_up"], agreed["moved_down"]) == (12, 2, 0)
    assert agreed["exact_agreement"] == 10
    return standing


def disputed_is_out(book: Path, disputed: str) -> bool:
    """Say whether the panel has settled the dispute, which ends it."""
    table = open_master(book).audits_table.set_index("audit_id")
    return isinstance(table.loc[disputed, "moderated_grade"], str)


def escalate(book: Path, rows: dict[str, int], standing: list[str]) -> None:
    """List what follows, write the sheet, and type what was done."""
    found = answer("escalations", book, "--as-of", "2023-02-20", "--write")["escalations"]
    steps = [each for each in found if each["audit_id"] in rows]
    named = Counter(each["step"] for each in steps)
    assert named["Inadequate audit moderated"] == 5
    assert named["First update after escalation"] == named["Inadequate case re-audited"] == len(standing)
    assert {each["audit_id"] for each in steps if each["step"].startswith("First")} == set(standing)
    told = next(step for step in steps if step["step"] == "Escalated for an urgent review")
    assert "Head of service" in told["who"]
    (concern,) = (each for each in steps if each["step"].startswith("Immediate or serious"))
    assert len(concern["who"].split(",")) == 4 or concern["who"].count(";") == 3
    days = {
        "Escalated for an urgent review": date(2023, 2, 10),
        "First update after escalation": date(2023, 2, 13),
        "Second update after escalation": date(2023, 2, 17),
    }
    typed = [
        ({"Audit": audit, "Step": step}, {"Done on": day}) for audit in standing for step, day in days.items()
    ]
    type_beside(book, "QA Escalations", typed)
    later = answer("escalations", book, "--as-of", "2023-02-20")["escalations"]
    overdue = {each["step"] for each in later if each["audit_id"] in standing and each["overdue"]}
    assert not overdue & {"First update after escalation", "Second update after escalation"}


def audit_again(book: Path, standing: list[str]) -> None:
    """Type the audits that were done again in March, and finished."""
    days = {"allocated_on": date(2023, 3, 3), "completed_on": date(2023, 3, 10)}
    days |= {"overseen_on": date(2023, 3, 13), "uploaded_on": date(2023, 3, 14)}
    type_rows(
        book,
        [
            {"audit_id": f"RE-{number}", "re_audit_of": audit, "grade": "Good", "child_id": f"80000{number}"}
            | {"audit_month": date(2023, 3, 1), **days}
            for number, audit in enumerate(standing)
        ],
    )


def moved(book: Path, start: Counter[str]) -> dict[str, int]:
    """Return how many audits more than at the start are in which state."""
    now = states(book)
    return {name: now[name] - start[name] for name in now | start if now[name] != start[name]}


def no_form_audits(book: Path) -> dict[str, list[str]]:
    """Return area without a form to its audits, in the order of their rows."""
    table = open_master(book).audits_table
    chosen = table[(table["audit_month"] == "2023-01-01") & table["service_area"].isin(WITHOUT_FORM)]
    return {area: list(chosen.loc[chosen["service_area"] == area, "audit_id"]) for area in WITHOUT_FORM}


def check_nothing_else_changed(
    before: dict[str, list[list[object]]], old_parts: dict[str, bytes], book: Path
) -> None:
    after, parts = cells_of(book), parts_of(book)
    assert set(old_parts) <= set(parts)
    changed = {name for name in old_parts if parts[name] != old_parts[name]}
    assert {name for name in changed if not name.startswith((*MAY_CHANGE, *MAY_CHANGE_TOO))} == set()
    new = {"QA Allocation", "QA Change log", "QA Form answers", "QA Moderation", "QA Escalations"}
    assert set(after) - set(before) == new | {"QA Practice forums"}
    last = max(rows_of_month(book).values()) - 36
    for name, rows in before.items():
        added = 39 if name == SHEET else 0
        for number, row in enumerate(rows, start=1):
            there = after[name][number - 1 + (added if number > last else 0)]
            for old, now in zip(row, there, strict=False):
                assert old == now or str(old).startswith("="), (name, number)
    assert len(allocated(book)) == 36
