from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.excel.call import call_function
from csc_qa.excel.cells import Rows
from csc_qa.hooks.catalogue import Catalogue

ANY, TEXT, NUMBER = CellKind.ANY, CellKind.TEXT, CellKind.NUMBER
EACH, WHOLE = Takes.EACH_CELL, Takes.WHOLE_RANGE
NOTHING: Any = None


def argument(name: str, kind: CellKind = ANY, takes: Takes = EACH, *, optional: bool = False) -> Argument:
    return Argument(name=name, description=name, kind=kind, takes=takes, is_optional=optional)


def call(function: Callable[..., Any], arguments: list[Argument], *given: Rows | None) -> Rows:
    made = WorksheetFunction(
        name="made", group="Made", summary="Made.", function=function, arguments=tuple(arguments)
    )
    return call_function(made, given, NOTHING)


def answered(value: Any) -> Rows:
    return call(lambda a: value, [argument("a")], [["x"]])


def join(a: str, b: str = "-") -> str:
    return f"{a}{b}"


JOINED = [argument("a", TEXT), argument("b", TEXT, optional=True)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([["x"]], [["1"]], [["x1"]]),
        ([["x"], ["y"]], [["1"]], [["x1"], ["y1"]]),
        ([["x"]], [["1", "2"]], [["x1", "x2"]]),
        ([["x"], ["y"]], [["1"], ["2"]], [["x1"], ["y2"]]),
        ([["x", "y"]], [["1"], ["2"]], [["x1", "y1"], ["x2", "y2"]]),
        ([["x", "y"], ["u", "v"]], [["1"], ["2"]], [["x1", "y1"], ["u2", "v2"]]),
        ([["x"], [None], ["  "], ["y"]], [["1"]], [["x1"], [None], [None], ["y1"]]),
        ([["x"], ["y"]], [["1"], [None]], [["x1"], ["y-"]]),
        ([["x"], ["y"]], None, [["x-"], ["y-"]]),
        (None, [["1"]], [[None]]),
        ([[None]], [["1"]], [[None]]),
    ],
)
def test_cells_are_paired(a: Rows | None, b: Rows | None, expected: Rows) -> None:
    assert call(join, JOINED, a, b) == expected


def test_arguments_at_the_end_may_be_left_away() -> None:
    assert call(join, JOINED, [["x"]]) == [["x-"]]
    assert call(join, JOINED) == [[None]]


@pytest.mark.parametrize(
    ("a", "b", "shapes"),
    [
        ([["x"]] * 2, [["1"]] * 3, "2 by 1, 3 by 1"),
        ([["x"] * 2], [["1"] * 3], "1 by 2, 1 by 3"),
        ([["x"] * 2] * 2, [["1"]] * 3, "2 by 2, 3 by 1"),
    ],
)
def test_ranges_of_different_sizes_are_one_error(a: Rows, b: Rows, shapes: str) -> None:
    [[said]] = call(join, JOINED, a, b)
    assert said.startswith(f"CSCQA-XLF-004: the ranges have different sizes: {shapes}.")


def test_error_of_one_cell_spoils_no_other() -> None:
    rows = call(lambda a: a * 2, [argument("a", NUMBER)], [[1], ["#DIV/0!"], ["x"], [None], [2]])
    assert [row[0] if isinstance(row[0], float) else str(row[0])[:13] for row in rows] == [
        2.0,
        "CSCQA-XLF-001",
        "CSCQA-XLF-002",
        "None",
        4.0,
    ]


def test_whole_range_is_given_as_rows_with_blanks() -> None:
    def show(a: Rows = ()) -> str:  # type: ignore[assignment]
        return repr(a)

    rows = call(show, [argument("a", NUMBER, WHOLE)], [[1, None], [" ", "2"]])
    assert rows == [["[[1.0, None], [None, 2.0]]"]]
    assert call(show, [argument("a", ANY, WHOLE)], None) == [["[[None]]"]]
    assert call(show, [argument("a", ANY, WHOLE, optional=True)], None) == [["()"]]


def test_fault_in_a_whole_range_names_its_row() -> None:
    [[said]] = call(lambda a: 0, [argument("a", NUMBER, WHOLE)], [[1], [2], ["Good"]])
    assert said == "CSCQA-XLF-002: row 3 of a: not a number. Type a number."


def test_whole_range_goes_with_every_cell_of_another() -> None:
    arguments = [argument("a", NUMBER, WHOLE), argument("b", NUMBER)]
    rows = call(lambda a, b: sum(row[0] for row in a) * b, arguments, [[1], [2]], [[10, None, 100]])
    assert rows == [[30.0, None, 300.0]]


def test_tuples_stand_beside_one_another() -> None:
    def parts(a: float) -> tuple[float, str]:
        return a, "odd" if a % 2 else "even"

    given = [argument("a", NUMBER)]
    assert call(parts, given, [[1], [None], [2]]) == [[1.0, "odd"], [None, None], [2.0, "even"]]
    assert call(parts, given, [[1, 2]]) == [[1.0, "odd", 2.0, "even"]]


def test_lists_stand_under_one_another() -> None:
    def count_down(a: float) -> list[list[float]]:
        return [[float(step)] for step in range(int(a), 0, -1)]

    given = [argument("a", NUMBER)]
    assert call(count_down, given, [[2, 1]]) == [[2.0, 1.0], [1.0, None]]
    assert call(count_down, given, [[1], [2]]) == [[1.0], [2.0], [1.0]]
    assert answered([]) == [[None]]


@pytest.mark.parametrize("takes", list(Takes))
def test_rows_of_an_answer_are_made_of_one_length(takes: Takes) -> None:
    rows = call(lambda a: [[1], [1, 2]], [argument("a", ANY, takes)], [["x"]])
    assert rows == [[1, None], [1, 2]]


def test_missing_values_are_blank_cells_wherever_they_stand() -> None:
    assert answered(float("nan")) == [[None]]
    assert answered((pd.NA, 1)) == [[None, 1]]
    assert answered([[1, float("inf")]]) == [[1, None]]


def test_function_that_fails_is_named_without_what_was_typed(caplog: pytest.LogCaptureFixture) -> None:
    def fail(a: str) -> str:
        raise ValueError(f"{a} is not on the list")

    with caplog.at_level(logging.DEBUG):
        [[said], [other]] = call(fail, [argument("a")], [["Ann Example"], [None]])
    assert said.startswith("CSCQA-XLF-007: QA_MADE failed (ValueError).")
    assert other is None
    assert "Ann" not in said + caplog.text


def leave(a: str) -> str:
    sys.exit(a)


def raise_text(a: str) -> str:
    raise CellError("bad")  # type: ignore[arg-type]


def raise_nothing(a: str) -> str:
    raise CellError


@pytest.mark.parametrize("function", [leave, raise_text, raise_nothing])
@pytest.mark.parametrize("takes", list(Takes))
def test_no_fault_of_a_plugin_reaches_excel(function: Callable[..., Any], takes: Takes) -> None:
    [[said]] = call(function, [argument("a", ANY, takes)], [["x"]])
    assert said.startswith("CSCQA-XLF-007")


def test_error_that_says_what_is_wrong_is_shown_with_its_hint() -> None:
    def refuse(a: str) -> str:
        raise CellError.because("CSCQA-XLF-006", "no such term")

    assert call(refuse, [argument("a")], [["x"]]) == [["CSCQA-XLF-006: no such term. Correct the name."]]


def test_long_error_is_cut() -> None:
    def refuse(a: str) -> str:
        raise CellError.because("CSCQA-XLF-006", "x" * 500)

    [[said]] = call(refuse, [argument("a")], [["x"]])
    assert len(said) == 200


def test_catalogue_is_given_to_those_that_ask(catalogue: Catalogue) -> None:
    def framework(*, catalogue: Catalogue) -> str:
        return catalogue.framework.id

    made = WorksheetFunction(name="made", group="Made", summary="Made.", function=framework)
    assert call_function(made, [], catalogue) == [["southampton"]]


def test_function_is_called_once_for_each_different_cell() -> None:
    seen: list[Any] = []

    def note(a: Any) -> str:
        seen.append(a)
        return f"{type(a).__name__} {a}"

    cells = [1, 1.0, True, "1", 1, 1.0, True, "1", None, 0, False, "x", "x"]
    rows = call(note, [argument("a")], [[cell] for cell in cells])
    once = ["int 1", "float 1.0", "bool True", "str 1"]
    assert [row[0] for row in rows] == [*once, *once, None, "int 0", "bool False", "str x", "str x"]
    assert len(seen) == 7


def test_whole_column_is_answered_as_far_as_it_is_filled() -> None:
    column: Rows = [["x"] if row < 100 else [None] for row in range(1_048_576)]
    start = time.perf_counter()
    rows = call(join, JOINED, column)
    assert rows == [["x-"]] * 100
    assert time.perf_counter() - start < 5


def test_whole_columns_are_paired_row_by_row_however_far_each_is_filled() -> None:
    left: Rows = [["x"] if row < 100 else [None] for row in range(60_000)]
    right: Rows = [["1"] if row < 98 else [None] for row in range(60_000)]
    assert call(join, JOINED, left, right) == [["x1"]] * 98 + [["x-"]] * 2
    header: Rows = [["1"] if row == 0 else [None] for row in range(60_000)]
    assert call(join, JOINED, left, header) == [["x1"]] + [["x-"]] * 99


def test_whole_blank_column_is_one_blank_cell() -> None:
    assert call(join, JOINED, [[None]] * 1_048_576) == [[None]]


@pytest.mark.parametrize("shape", [(1_048_576, 1), (1_000, 1_000)])
def test_a_million_filled_cells_are_refused_at_once(shape: tuple[int, int]) -> None:
    height, width = shape
    start = time.perf_counter()
    [[said]] = call(join, JOINED, [["x"] * width] * height)
    assert said.startswith("CSCQA-XLF-005")
    assert time.perf_counter() - start < 5
