"""Totals that the unit typed under its audits: an import says where they no longer hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from tests.intake.forms import record
from tests.workflows.importing.imports import (
    CATALOGUE,
    HEADER,
    NOW,
    cells,
    codes,
    export,
    form,
    register,
    run,
    typed,
)
from tests.writing import Rows

from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.workbook.find_sheets import OpenWorkbook
from csc_qa.workbook.sheet_cells import SheetCells
from csc_qa.workflows.import_forms import ImportResult
from csc_qa.workflows.importing.plan_import import plan_import
from csc_qa.workflows.importing.register_state import state_of
from csc_qa.workflows.masters import OpenMaster

AUDITS = [typed(f"QA-{number}", child=f"700000{number}") for number in range(1, 4)]
NONE = (None,) * len(HEADER)


def total(*cells: object) -> tuple[object, ...]:
    return (*cells, *NONE[len(cells) :])


def imported(tmp_path: Path, rows: Rows, forms: int = 2) -> ImportResult:
    """Import forms into a register of October."""
    path = register(tmp_path / "r.xlsx", {"Audits": [HEADER, *rows]})
    sent = [form(number, day=date(2022, 10, 20)) for number in range(1, forms + 1)]
    return run(export(tmp_path / "f.xlsx", *sent), path)


def totals(findings: Sequence[Finding]) -> list[Finding]:
    return [each for each in findings if each.code in ("CSCQA-IMP-018", "CSCQA-IMP-019")]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (total("Total audits", 3), "the right number is now 5"),
        (total("Total audits 3"), "the right number is now 5"),
        (total("Total audits:", "3"), "the right number is now 5"),
        # Of what it is the number nobody can tell; the typed one may have been wrong before.
        (total("Grand total", 131), "5 audits stand above it now"),
    ],
)
def test_a_typed_total_is_told_with_the_right_number(
    tmp_path: Path, row: tuple[object, ...], said: str
) -> None:
    result = imported(tmp_path, [*AUDITS, NONE, row])
    [finding] = totals(result.findings)
    assert (finding.code, finding.severity, finding.sheet) == ("CSCQA-IMP-018", Severity.WARNING, "Audits")
    assert finding.message.startswith("the total was typed, and the 2 audits that were added are not in it")
    assert finding.message.endswith(said)
    # It names the row in which the total stands afterwards, under the new audits.
    place = cells(tmp_path / "r.xlsx")[finding.row - 1] if finding.row else []
    assert place[0] == row[0]
    assert [line[1] for line in cells(tmp_path / "r.xlsx")[4:6]] == ["8123401", "8123402"]


def test_a_total_that_is_a_formula_is_right_and_not_told(tmp_path: Path) -> None:
    result = imported(tmp_path, [*AUDITS, total("Total audits", "=COUNTA(B2:B4)")])
    assert totals(result.findings) == []
    assert cells(tmp_path / "r.xlsx")[6][1] == "=COUNTA(B2:B6)"


def test_a_total_of_the_last_block(tmp_path: Path) -> None:
    rows = [AUDITS[0], total("Total", 1), *AUDITS[1:], total("Sub total", 2), total("Grand total", 3)]
    result = imported(tmp_path, rows, forms=1)
    found = {(each.code, each.row): each.message for each in totals(result.findings)}
    assert found == {
        ("CSCQA-IMP-019", 3): "the audits were added from row 6 on, below the total in row 3",
        (
            "CSCQA-IMP-018",
            7,
        ): "the total was typed, and the 1 audit that was added is not in it: the right number is now 3",
        (
            "CSCQA-IMP-018",
            8,
        ): "the total was typed, and the 1 audit that was added is not in it: the right number is now 4",
    }


def test_audits_below_a_total_are_told(tmp_path: Path) -> None:
    result = imported(tmp_path, [*AUDITS[:2], total("Total", 2), AUDITS[2]])
    [finding] = totals(result.findings)
    assert (finding.code, finding.row) == ("CSCQA-IMP-019", 4)


def test_nothing_is_told_where_nothing_is_added(tmp_path: Path) -> None:
    imported(tmp_path, [*AUDITS, total("Total audits", 3)])
    again = run(tmp_path / "f.xlsx", tmp_path / "r.xlsx")
    assert (again.added, codes(again)) == (0, [])


@pytest.mark.parametrize(
    ("formulas", "said"),
    [
        (None, ["unless the total is a formula, the 1 audit that was added is not in it"]),
        ({(5, 1)}, []),
        (set[tuple[int, int]](), ["the total was typed, and the 1 audit that was added is not in it"]),
    ],
)
def test_a_workbook_that_is_open_in_excel(formulas: set[tuple[int, int]] | None, said: list[str]) -> None:
    rows: Rows = [HEADER, *AUDITS, total("Total audits", 3)]
    opened: list[Sequence[object]] = [["" if cell is None else cell for cell in row] for row in rows]
    book = OpenWorkbook("r.xlsx", [SheetCells("Audits", opened)], {})
    master = OpenMaster(book, CATALOGUE, NOW.date(), ask_formulas=lambda *_: formulas)
    plan = plan_import(state_of(master), [record(1, completed_on="2022-10-20")], now=NOW, command="c")
    assert [each.message.partition(":")[0] for each in totals(plan.findings)] == said
