"""Import forms and Add forms, pressed beside a register with totals, a table, formulas and notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser
from tests.excel.browser import import_sheets as sheets
from tests.excel.browser.import_sheets import SHEET, SUMMARY, Register, open_register, register_with_forms
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import OpenPane, Pane, Sheets
from tests.excel.browser.seeds import Seed, seeds_of_rows
from tests.writing import HEADER, audit

from csc_qa.workbook.editing.formula import shift_formula
from csc_qa.workbook.editing.insertion import RowInsertion

ADDED = 52


class Pressed(NamedTuple):
    """The workbook before, after Import forms, after Add forms, and after Add forms again."""

    before: Sheets
    previewed: Sheets
    added: Sheets
    again: Sheets
    said: list[str]
    names: list[dict[str, str]]


@pytest.fixture(scope="module")
def register(sample: list[Seed], tmp_path_factory: pytest.TempPathFactory) -> Register:
    return register_with_forms(sample, tmp_path_factory.mktemp("forms"))


@pytest.fixture(scope="module")
def pressed(chromium: Browser, server: str, register: Register) -> Iterator[Pressed]:
    with panes(chromium, server, []) as open_one:
        pane = open_register(open_one, register)
        states, said = [pane.sheets()], []
        for label in ("Import forms", "Add forms", "Add forms"):
            said.append(pane.press(label))
            states.append(pane.sheets())
        before, previewed, added, again = states
        yield Pressed(before, previewed, added, again, said, pane.excel("names"))


def test_preview_shows_what_would_be_done_and_does_nothing(pressed: Pressed) -> None:
    assert pressed.said[0] == "Import forms: done. See the sheet QA Import."
    texts = [row[0] for row in pressed.previewed["QA Import"]["values"]]
    assert texts[3].split(", ")[:3] == [f"{ADDED} added", "4 updated", "0 already there"]
    assert {name: sheet for name, sheet in pressed.previewed.items() if name != "QA Import"} == pressed.before


def test_rows_stand_under_the_last_audit_and_the_total_below_them(
    pressed: Pressed, register: Register
) -> None:
    before, after = pressed.before[SHEET], pressed.added[SHEET]
    last = register.last
    assert after["values"][:last] == before["values"][:last]
    assert after["values"][last + ADDED][0] == "Total for the quarter"
    assert len(after["values"]) == len(before["values"]) + ADDED
    assert all(row[0] for row in after["values"][last : last + ADDED])


def test_formulas_are_carried_on_and_what_was_typed_is_not(pressed: Pressed, register: Register) -> None:
    after, last = pressed.added[SHEET], register.last
    for row in range(last, last + ADDED):
        formulas, values = after["formulas"][row], after["values"][row]
        assert formulas[sheets.DAYS] == f"=K{row + 1}-J{row + 1}"
        assert formulas[sheets.RAG] == "=V$5"
        assert values[sheets.COMMENTS] == ""


def test_formula_of_a_column_we_know_stays_where_the_form_says_nothing(
    pressed: Pressed, register: Register
) -> None:
    after, last = pressed.added[SHEET], register.last
    cells = [
        (after["formulas"][row][sheets.THEME], after["values"][row][sheets.THEME])
        for row in range(last, last + ADDED)
    ]
    kept = [formula for formula, _ in cells if formula]
    assert 0 < len(kept) < ADDED
    assert set(kept) == {"=E$5"}
    assert all(value for formula, value in cells if not formula)


def test_looks_and_formats_are_carried_on(pressed: Pressed, register: Register) -> None:
    after, last = pressed.added[SHEET], register.last
    for row in range(last, last + ADDED):
        assert after["formats"][row][sheets.CASE] == "@"
        assert after["looks"][row] == after["looks"][last - 1]


def test_dates_are_dates(pressed: Pressed, register: Register) -> None:
    rows = pressed.added[SHEET]["values"][register.last : register.last + ADDED]
    days = [row[sheets.COMPLETED] for row in rows if row[sheets.COMPLETED] != ""]
    assert days
    assert all(isinstance(day, int | float) and 44_000 < day < 46_000 for day in days)


@pytest.mark.parametrize("number_format", ["General", "@"])
def test_identifiers_stay_text_in_a_column_of_texts(
    open_pane: OpenPane, register: Register, number_format: str
) -> None:
    header, rows = (*HEADER, "Child ID"), [(*audit(f"A{at}"), f"00{at}") for at in range(3)]
    (form,) = (seed for seed in register.seeds if seed.name.startswith("CRS 1"))
    pane = open_pane([*seeds_of_rows({"Audits": [header, *rows]}), form])
    pane.excel("format", "Audits", "E4", number_format)
    pane.press("Add forms")
    found = [row[4] for row in pane.sheets()["Audits"]["values"][4:]]
    assert len(found) == 3
    assert all(isinstance(cell, str) and cell.isdigit() for cell in found)


def test_ranges_that_end_at_the_last_audit_take_in_the_new_ones(pressed: Pressed, register: Register) -> None:
    last, end = register.last, register.last + ADDED
    total = pressed.added[SHEET]["formulas"][end][1]
    assert total == f"=COUNTA(A{sheets.FIRST_ROW}:A{end})+A{end + 1}"
    counts = [row[0] for row in pressed.added[SUMMARY]["formulas"]]
    # Neither a text nor a single cell.
    assert counts[1] == f"=COUNTIF('{SHEET}'!U{sheets.FIRST_ROW}:$U${end},\"U1:U{last}\")"
    assert counts[2] == f"='{SHEET}'!U{last}"
    assert pressed.names == [{"name": "AllAudits", "formula": f"='{SHEET}'!$A${sheets.FIRST_ROW}:$AD${end}"}]


def test_table_grows_and_notes_and_links_stay_where_they_were(pressed: Pressed, register: Register) -> None:
    after, last = pressed.added[SHEET], register.last
    assert [table["address"] for table in after["tables"]] == [f"A{sheets.HEADER_ROW}:AD{last + ADDED}"]
    assert after["notes"] == [{"row": last, "content": "asked the auditor"}]
    assert after["links"] == [last]


def test_sheets_of_ours_are_written_and_all_others_left(pressed: Pressed) -> None:
    assert set(pressed.added) - set(pressed.before) == {"QA Import", "QA Form answers", "QA Change log"}
    assert len(pressed.added["QA Change log"]["values"]) == 3 + ADDED
    changed = {name for name in pressed.before if pressed.added[name] != pressed.before[name]}
    assert changed == {SHEET, SUMMARY}


def test_second_press_adds_nothing(pressed: Pressed) -> None:
    texts = [row[0] for row in pressed.again["QA Import"]["values"] if isinstance(row[0], str)]
    assert any(text.startswith("0 added, 0 updated, ") for text in texts)
    for name in (SHEET, SUMMARY, "QA Form answers", "QA Change log"):
        assert pressed.again[name] == pressed.added[name]


def test_the_client_lets_the_same_ranges_grow_as_a_closed_workbook_does(pane: Pane) -> None:
    formulas = [
        "=SUM(F5:F20)",
        "=SUM($F$5:$F$20)/COUNTA('Q1 22'!A5:A20)+F20",
        "=SUM(Q1!F5:F20,'O''Neill'!F5:F20,[Book2.xlsx]Q1!F5:F20,'[Book2.xlsx]Q1'!F5:F20)",
        '=IF(A20="F5:F20",SUM(F5:F19),SUM(F21:F30))',
        "=SUM(F20:H20)+SUM(F5:H20)+SUM(F20:F20)",
        "=SUM(Table1[F5:F20])+LOG10(F5:F20)+F5:INDEX(F5:F20,3)",
        "=SUM(Q1:Q3!F5:F19)+ABC5:ABD20+Name.5:F20",
        "=sum(f5:f20)",
        "=SUM(F$5:F20)",
    ]
    places = [("Q1", 3), ("Q1", 20), ("Q1", 40), ("Other", 20), ("q1", 20), ("O'Neill", 0), ("Q1 22", 4)]
    for sheet in ("Q1", "Q1 22", "O'Neill"):
        insertion = RowInsertion(sheet, 20, 3, pushes=False)
        cases = [(formula, home, row) for formula in formulas for home, row in places]
        found = pane.page.evaluate(
            "([cases, insertion]) => cases.map(([formula, home, row]) =>"
            " cscQaRanges.grown(formula, insertion, home, row))",
            [cases, {"sheet": sheet, "after": 20, "count": 3}],
        )
        expected = [
            shift_formula(formula, insertion, home, row if insertion.is_on(home) else 0)
            for formula, home, row in cases
        ]
        assert found == expected


def refused(pane: Pane, label: str = "Add forms") -> tuple[str, str]:
    """Press a button that cannot; return the code and the message."""
    pane.expects_errors = True
    before = pane.sheets()
    assert pane.press(label) == ""
    assert pane.sheets() == before
    message, _, code = pane.fault().split("\n")
    return code, message


@pytest.mark.parametrize("label", ["Import forms", "Add forms"])
def test_workbook_without_an_export_is_told(open_pane: OpenPane, label: str) -> None:
    pane = open_pane(seeds_of_rows({"Audits": [HEADER, audit("A1")]}))
    assert refused(pane, label)[0] == "CSCQA-IMP-013"


@pytest.mark.parametrize(
    ("action", "arguments", "code", "says"),
    [
        ("protect", [SHEET], "CSCQA-WRT-006", f'Sheet "{SHEET}": the sheet is protected'),
        ("protect", [SUMMARY], "CSCQA-WRT-006", f'Sheet "{SUMMARY}": the sheet is protected'),
        ("protect", [], "CSCQA-WRT-006", "The workbook is protected"),
        ("hideRow", [SHEET, None], "CSCQA-MAC-008", f'Sheet "{SHEET}": the row of the last audit is hidden'),
    ],
)
def test_sheet_that_cannot_be_changed_is_told_and_left(
    open_pane: OpenPane, register: Register, action: str, arguments: list[Any], code: str, says: str
) -> None:
    pane = open_register(open_pane, register)
    pane.excel(action, *(register.last if each is None else each for each in arguments))
    found, message = refused(pane)
    assert found == code
    assert message.startswith(says)


def test_excel_that_is_too_old_is_told(open_pane: OpenPane, register: Register) -> None:
    assert refused(open_register(open_pane, register, excelApi=12))[0] == "CSCQA-MAC-007"


@pytest.mark.parametrize("step", ["formulas", "resize", "values"])
def test_what_stops_half_way_is_taken_back(open_pane: OpenPane, register: Register, step: str) -> None:
    pane = open_register(open_pane, register)
    pane.excel("failOnce", step)
    code, message = refused(pane)
    assert (code, message) == ("CSCQA-MAC-009", "Excel did not take a step (GeneralException).")
    assert "done" in pane.press("Add forms")


def test_import_that_stops_before_its_log_adds_nothing_twice(open_pane: OpenPane, register: Register) -> None:
    pane = open_register(open_pane, register)
    pane.expects_errors = True
    pane.excel("failOnce", "addSheet")
    assert pane.press("Add forms") == ""
    assert pane.fault().startswith("Excel did not take a step, and the sheet may be half made.")
    rows = pane.sheets()[SHEET]
    assert "done" in pane.press("Add forms")
    assert pane.sheets()[SHEET] == rows
    assert len(pane.sheets()["QA Form answers"]["values"]) > ADDED


def test_refusal_is_told_in_a_dialog_by_the_ribbon(open_pane: OpenPane, register: Register) -> None:
    pane = open_register(open_pane, register)
    pane.expects_errors = True
    pane.excel("protect", SHEET)
    pane.excel("invoke", "add_forms")
    page = pane.open_dialog()
    assert page.inner_text(".prompt").split("\n")[-1] == "CSCQA-WRT-006"
