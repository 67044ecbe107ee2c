"""Exports with a cell that is wrong: each function changes one that has no fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from tests.sources.exports import TEXT, Table

BrokenTable = Callable[[Table], object]


def not_a_date(table: Table) -> None:
    table.put("completed_on", "when I had time")


def impossible_date(table: Table) -> None:
    table.put("completed_on", "31/02/2023")


def time_for_a_date(table: Table) -> None:
    table.put("action_due_on", time(10, 30))


def number_for_a_date(table: Table) -> None:
    table.put("completed_on", 17)


def not_a_month(table: Table) -> None:
    table.put("audit_month", "last month")


def american_dates(table: Table) -> None:
    table.put("completed_on", "1/28/2023").put("completed_on", "2/1/2023", row=1)


def neither_yes_nor_no(table: Table) -> None:
    table.put("family_view_sought", "Partly")


def yes_and_no(table: Table) -> None:
    table.put("family_view_sought", "Yes;No;")


def not_a_grade(table: Table) -> None:
    table.put("grade", "Fine")


def rating_beyond_the_scale(table: Table) -> None:
    table.put("grade", 7)


def two_grades(table: Table) -> None:
    table.put("grade", "Good;Inadequate;")


def control_characters(table: Table) -> None:
    table.put("strengths", f"{TEXT}\x07\x1b")


def required_blank(table: Table) -> None:
    table.put("child_id", None)


def required_white_space(table: Table) -> None:
    table.put("auditor", " \u00a0\u200b ")


def test_submission(table: Table) -> None:
    table.put("child_id", "TEST 123")


def only_tests(table: Table) -> None:
    table.put("child_id", "xxx").put("auditor", "practice", row=1)


def child_as_power_of_ten(table: Table) -> None:
    table.put("child_id", "8.12346E+11")


def child_with_too_many_digits(table: Table) -> None:
    table.put("child_id", 1.234567890123456e15)


def child_as_date(table: Table) -> None:
    table.put("child_id", date(2023, 3, 12))


def child_without_its_noughts(table: Table) -> None:
    table.put("child_id", "0012345").put("child_id", 12346, row=1)


def half_a_yes(table: Table) -> None:
    table.put("family_view_sought", "Yes, partly")


def grade_with_another(table: Table) -> None:
    table.put("grade", "Good - but planning requires improvement")


def stars(table: Table) -> None:
    table.put("grade", "★★★★")


def year_of_four_digits_typed_wrong(table: Table) -> None:
    table.put("completed_on", "20/01/0203")


ANSWERS: list[tuple[BrokenTable, set[str]]] = [
    (not_a_date, {"024"}),
    (impossible_date, {"024"}),
    (time_for_a_date, {"024"}),
    (number_for_a_date, {"024"}),
    (not_a_month, {"024"}),
    (american_dates, {"024", "041"}),
    (neither_yes_nor_no, {"025"}),
    (yes_and_no, {"025"}),
    (not_a_grade, {"026"}),
    (rating_beyond_the_scale, {"026"}),
    (two_grades, {"026"}),
    (control_characters, {"027"}),
    (required_blank, {"030"}),
    (required_white_space, {"030"}),
    (test_submission, {"020"}),
    (only_tests, {"020", "037"}),
    (child_as_power_of_ten, {"042"}),
    (child_with_too_many_digits, {"042"}),
    (child_as_date, {"042"}),
    (child_without_its_noughts, {"042"}),
    (half_a_yes, {"025"}),
    (grade_with_another, {"026"}),
    (stars, {"026"}),
    (year_of_four_digits_typed_wrong, {"024"}),
]
