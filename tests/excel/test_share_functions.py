"""QA_GRADE_SHARE, QA_CHANGE and QA_SMALL_NUMBER."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from csc_qa.excel.cells import Rows

Ask = Callable[..., Rows]


def test_share_of_good_or_better_has_its_interval(ask: Ask) -> None:
    grades = [["Good"]] * 100 + [["O/S"]] * 59 + [["RI"]] * 82 + [["themed review"], [None], ["brilliant"]]
    [[percent, low, high, of]] = ask("grade_share", grades)
    # 159 of 241: Wilson's interval is 59.8 to 71.7 %.
    assert (round(percent, 1), round(low, 1), round(high, 1), of) == (66.0, 59.8, 71.7, 241)


def test_share_of_nothing_is_blank(ask: Ask) -> None:
    assert ask("grade_share", [[None], ["themed review"]]) == [[None, None, None, 0]]


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        # 20 % against 60 % of 100 each, 51 against 50, and 9 of 10 against 1 of 10.
        ((60, 100, 20, 100), "higher than before"),
        ((20, 100, 60, 100), "lower than before"),
        ((51, 100, 50, 100), "no clear change"),
        ((9, 10, 1, 10), "too few to say"),
        ((9, 30, 0, 0), "nothing to compare with"),
    ],
)
def test_change_is_called_one_only_where_chance_does_not_explain_it(
    ask: Ask, counts: tuple[int, ...], verdict: str
) -> None:
    assert ask("change", *counts) == [[verdict]]


@pytest.mark.parametrize("counts", [(5, 4, 1, 2), (1.5, 4, 1, 2), (-1, 4, 1, 2)])
def test_numbers_that_are_no_share_say_so(ask: Ask, counts: tuple[float, ...]) -> None:
    assert str(ask("change", *counts)[0][0]).startswith("CSCQA-XLF-002")


def test_small_numbers_are_hidden(ask: Ask) -> None:
    assert ask("small_number", [[0, 1, 4, 5, None]]) == [[0, "c", "c", 5, None]]
