from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.errors import PrintedFigureError
from csc_qa.core.printed_figure import PrintedFigure

PRINTED = Path(__file__).resolve().parents[3] / "shared" / "data" / "kpi_tables_2022_23.csv"
parse = PrintedFigure.parse


@pytest.mark.parametrize(
    ("cell", "value", "is_percentage", "numerator", "denominator"),
    [
        ("79% (264/333)", "79", True, 264, 333),
        ("79%\u00a0(264/333)", "79", True, 264, 333),
        (" 79 %  ( 264 / 333 ) ", "79", True, 264, 333),
        ("79% [264 of 333]", "79", True, 264, 333),
        ("79% (1,264 out of 1,600)", "79", True, 1264, 1600),
        ("79%", "79", True, None, None),
        ("1665", "1665", False, None, None),
        ("1,665", "1665", False, None, None),
        ("0.87", "0.87", False, None, None),
        (1665, "1665", False, None, None),
        (1665.0, "1665", False, None, None),
        (0.87, "0.87", False, None, None),
        (0.00005, "0.00005", False, None, None),
        ("0", "0", False, None, None),
    ],
)
def test_form_is_read(
    cell: str | float, value: str, is_percentage: bool, numerator: int | None, denominator: int | None
) -> None:
    figure = parse(cell)
    assert figure.value == Decimal(value)
    assert figure.is_percentage is is_percentage
    assert (figure.numerator, figure.denominator) == (numerator, denominator)


@pytest.mark.parametrize("cell", [None, "", " ", "\u00a0", "TBC", "tbc", "N/A", "n/a", "-", "–", "—"])
def test_words_for_no_figure(cell: str | None) -> None:
    assert parse(cell) == PrintedFigure()
    assert parse(cell).fault is None


@pytest.mark.parametrize(
    "cell",
    [
        *("79% (264/)", "79% 264/333", "(264/333)", "79%%", "79% (2.5/3)", "79% (264/333) *", "<90%"),
        *("1,66", "1,6655", "7 9", "1.2.3", ".5", "-5", "−5%", "+5", "#N/A", "Ann Example"),
        *(-5, -0.5, float("nan"), float("inf"), True),
    ],
)
def test_anything_else_is_an_error(cell: str | float) -> None:
    with pytest.raises(PrintedFigureError, match="CSCQA-FIG-001"):
        parse(cell)


# Worked by hand: 264/333 = 79.28, 115/252 = 45.63, 1/8 = 12.5, 1/40 = 2.5, 1/2000 = 0.05, 2/3 = 66.6…
@pytest.mark.parametrize(
    ("text", "own", "is_right"),
    [
        ("79% (264/333)", "79", True),
        ("45% (115/252)", "46", False),
        ("12.5% (1/8)", "12.5", True),
        ("13% (1/8)", "13", True),
        ("12% (1/8)", "13", False),
        ("3% (1/40)", "3", True),
        ("2% (1/40)", "3", False),
        ("0.1% (1/2000)", "0.1", True),
        ("0.0% (1/2000)", "0.1", False),
        ("66.67% (2/3)", "66.67", True),
        ("66.66% (2/3)", "66.67", False),
        ("50.0% (1/2)", "50.0", True),
        ("0% (0/7)", "0", True),
        ("100% (7/7)", "100", True),
    ],
)
def test_percentage_is_held_against_its_own_numbers(text: str, own: str, is_right: bool) -> None:
    figure = parse(text)
    assert str(figure.own_percentage) == own
    assert (figure.fault is None) is is_right


def test_fault_says_what_the_numbers_give() -> None:
    assert parse("45% (115/252)").fault == "115 of 252 is 46%, not 45%"
    assert parse("12.4% (1/8)").fault == "1 of 8 is 12.5%, not 12.4%"
    assert parse("0% (0/0)").fault == "the denominator is 0"
    assert parse("0% (0/0)").own_percentage is None
    assert parse("120% (6/5)").fault == "6 of 5 is more than all"


def test_without_a_percent_sign_there_is_nothing_to_hold_against() -> None:
    assert parse("45 (115/252)").fault is None
    assert parse("12 (6/5)").fault is None


@pytest.mark.parametrize(
    "text", [f"45.{'0' * 40}% (9/20)", f"5 ({'9' * 40}/1)", f"50% ({'5' * 40}/{'1' + '0' * 40})"]
)
def test_figures_of_many_digits_are_checked_too(text: str) -> None:
    assert (parse(text).fault is None) is not text.startswith("50%")


def test_number_too_long_for_anything_is_no_printed_figure() -> None:
    with pytest.raises(PrintedFigureError):
        parse(f"5% ({'9' * 5000}/2)")


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(0, 3), st.booleans())
def test_printed_percentage_is_read_back_and_right(
    numerator: int, more: int, decimals: int, commas: bool
) -> None:
    denominator = numerator + more
    scale = 10**decimals
    # Half up, in whole numbers only.
    rounded = (200 * scale * numerator + denominator) // (2 * denominator)
    whole, rest = divmod(rounded, scale)
    point = f".{rest:0{decimals}d}" if decimals else ""
    form = "," if commas else ""
    figure = parse(f"{whole}{point}% ({numerator:{form}}/{denominator:{form}})")
    assert (figure.numerator, figure.denominator, figure.decimals) == (numerator, denominator, decimals)
    assert figure.fault is None
    assert figure.value == figure.own_percentage == Decimal(rounded) / scale


@given(st.text(max_size=40) | st.floats() | st.integers())
def test_every_cell_is_read_or_refused(cell: str | float) -> None:
    try:
        figure = parse(cell)
    except PrintedFigureError:
        return
    assert figure.value is None or figure.value >= 0


def test_every_printed_cell_of_the_report_pack_is_read_and_four_are_wrong() -> None:
    if not PRINTED.is_file():
        pytest.skip("the report pack's data is not beside the project")
    with PRINTED.open(encoding="utf-8-sig", newline="") as file:
        cells = [row["printed"] for row in csv.DictReader(file)]
    wrong = {cell for cell in cells if parse(cell).fault}
    # 93.50, 23.85, 45.63 and 97.50 (97.496) are what their numbers give.
    assert wrong == {"94% (532/569)", "25% (52/218)", "45% (115/252)", "98% (545/559)"}


@pytest.mark.parametrize(
    ("printed", "value", "decimals"),
    [
        ("0.79", "79", 0),
        ("0.793", "79.3", 1),
        ("0.7", "70", 0),
        ("1", "100", 0),
        ("0", "0", 0),
        ("79", "79", 0),
        ("79.3", "79.3", 1),
        ("0.9%", "0.9", 1),
        ("0.9 (3/333)", "0.9", 1),
        ("0.79 (264/333)", "79", 0),
    ],
)
def test_as_percentage(printed: str, value: str, decimals: int) -> None:
    figure = PrintedFigure.parse(printed).as_percentage()
    assert (str(figure.value), figure.decimals, figure.is_percentage) == (value, decimals, True)


def test_what_is_no_figure_is_no_percentage() -> None:
    assert PrintedFigure.parse("TBC").as_percentage() == PrintedFigure.parse("TBC")
