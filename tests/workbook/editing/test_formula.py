"""References in formulas move as Excel moves them."""

from __future__ import annotations

import pytest

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.formula import falls_short, shift_formula, translate_formula
from csc_qa.workbook.editing.insertion import RowInsertion

PUSH = RowInsertion("Q1", after=8, count=2, pushes=True)
FILL = RowInsertion("Q1", after=8, count=2, pushes=False)


@pytest.mark.parametrize(
    ("formula", "shifted"),
    [
        ("D8*2", "D8*2"),
        ("D9+$D$10", "D11+$D$12"),
        ("SUM(D4:D8)", "SUM(D4:D10)"),
        ("SUM(D8:D8)", "SUM(D8:D10)"),
        ("SUM(D8:F8)", "SUM(D8:F8)"),
        ("SUM(D4:D9)", "SUM(D4:D11)"),
        ("SUM(D4:D7)", "SUM(D4:D7)"),
        ("SUM(D9:D12)", "SUM(D11:D14)"),
        ("SUM(D:D)+SUM(3:8)", "SUM(D:D)+SUM(3:10)"),
        ("Q2!D10+'Q1'!D10", "Q2!D10+'Q1'!D12"),
        ("'[1]Q1'!D10+[1]Q1!D10+[1]!D10", "'[1]Q1'!D10+[1]Q1!D10+[1]!D10"),
        ('"D10"&D10&"say ""D10"""', '"D10"&D12&"say ""D10"""'),
        ("LOG10(D10)+XFE2023+A1B10", "LOG10(D12)+XFE2023+A1B10"),
        ("Table1[D10]+Table1[[#Totals],[D10]]", "Table1[D10]+Table1[[#Totals],[D10]]"),
        ("1E10+D10%", "1E10+D12%"),
        ("IF(D10>=D9,D10:E12,#REF!)", "IF(D12>=D11,D12:E14,#REF!)"),
        ("D10#+@D10", "D12#+@D12"),
    ],
)
def test_reference_follows(formula: str, shifted: str) -> None:
    assert shift_formula(formula, PUSH, "Q1", 20) == shifted


def test_name_of_the_sheet_in_quotes_follows() -> None:
    insertion = RowInsertion("Q1 Jan's", after=8, count=2, pushes=True)
    assert shift_formula("'Q1 Jan''s'!D4:D8", insertion, "Other") == "'Q1 Jan''s'!D4:D10"


def test_running_total_of_the_last_audit_stays() -> None:
    assert shift_formula("SUM(D$4:D8)", PUSH, "Q1", 8) == "SUM(D$4:D8)"
    assert shift_formula("D8/SUM(D$4:D$8)", PUSH, "Q1", 8) == "D8/SUM(D$4:D$10)"


def test_blank_rows_that_are_used_move_nothing() -> None:
    assert shift_formula("SUM(D4:D8)+SUM(D4:D9)+D12", FILL, "Q1", 12) == "SUM(D4:D10)+SUM(D4:D10)+D12"


def test_reference_across_sheets_is_refused_where_it_would_part() -> None:
    assert shift_formula("SUM(Q1:Q4!D8)", PUSH, None) == "SUM(Q1:Q4!D8)"
    assert shift_formula("SUM(Q1:Q4!D10)", FILL, None) == "SUM(Q1:Q4!D10)"
    with pytest.raises(EditError, match="CSCQA-WRT-007"):
        shift_formula("SUM(Q1:Q4!D10)", PUSH, None)


@pytest.mark.parametrize(
    ("formula", "copied"),
    [("D8*$E8+F$8", "E10*$E10+G$8"), ("A1:B2", "B3:C4"), ("Q2!A1&Table[A1]", "Q2!B3&Table[A1]")],
)
def test_formula_is_copied_as_excel_does(formula: str, copied: str) -> None:
    assert translate_formula(formula, 2, 1) == copied


@pytest.mark.parametrize(
    ("formula", "is_short"),
    [
        ("SUM('Q1:Q4'!D4:D8)", True),
        ("SUM(Before:After!D4:D8)", True),
        ("SUM(Q1:Q4!D4:D20)", False),
        ("SUM(Q1:Q4!D8)", False),
        ("SUM(Q1:Q4!A8:H8)", False),
        ("SUM(Q2:Q4!D4:D8)", False),
        ("SUM(Gone:Q4!D4:D8)", True),
        ("SUM([1]Q1:Q4!D4:D8)", False),
    ],
)
def test_reference_across_sheets_that_ends_at_the_last_audit_falls_short(
    formula: str, is_short: bool
) -> None:
    order = ("Before", "Q1", "Q2", "Q4", "After")
    insertion = RowInsertion("Q1", after=8, count=2, pushes=True, order=order)
    assert falls_short(formula, insertion, "Sum") is is_short


def test_reference_across_other_sheets_is_left() -> None:
    insertion = RowInsertion("Q1", after=8, count=2, pushes=True, order=("Q1", "Q2", "Q3"))
    assert shift_formula("SUM(Q2:Q3!D10)", insertion, None) == "SUM(Q2:Q3!D10)"
