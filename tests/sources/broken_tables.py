"""Exports whose cells are wrong: each function changes one that has no fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from tests.sources.broken_answers import neither_yes_nor_no, not_a_date, not_a_grade
from tests.sources.exports import FORMS, PERSON, TEXT, TOOLS, Table, make_table

BrokenTable = Callable[[Table], object]
_UNKNOWN = ("Favourite colour", "Shoe size", "How was lunch?", "Any other comments?", "Which week suits you?")


def control_characters_in_extra(table: Table) -> None:
    table.add("What else?", f"{TEXT}\x0b")


def no_child_column(table: Table) -> None:
    table.drop("child_id")


def no_grade_and_no_date(table: Table) -> None:
    table.drop("grade", "completed_on")


def reworded(table: Table) -> None:
    table.headers[table.column("strengths")] = "What works well in this case?"


def reworded_required(table: Table) -> None:
    table.headers[table.column("completed_on")] = "Date the audit was completed"


def another_question_in_place(table: Table) -> None:
    table.headers[table.column("completed_on")] = "Date on which the audit was allocated"


def unknown_question(table: Table) -> None:
    table.add("Which training would help?")


def same_question_twice(table: Table) -> None:
    table.add("Overall grade2", "Good")


def column_without_header(table: Table) -> None:
    table.add("", "see email")


def test_by_name(table: Table) -> None:
    table.rows[1][FORMS.index("Name")] = "Dummy"


def same_row_twice(table: Table) -> None:
    table.rows.append(list(table.rows[0]))


def one_id_for_two(table: Table) -> None:
    table.rows[1][0] = 1
    table.put("strengths", "Other", row=1)


def no_id(table: Table) -> None:
    table.rows[0][0] = None


def no_id_column(table: Table) -> None:
    table.headers = table.headers[1:]
    table.rows = [row[1:] for row in table.rows]


def no_forms_columns(table: Table) -> None:
    table.headers = table.headers[len(FORMS) :]
    table.rows = [row[len(FORMS) :] for row in table.rows]


def bad_time(table: Table) -> None:
    table.rows[0][1] = "this morning"


def impossible_time(table: Table) -> None:
    table.rows[0][2] = "31/31/2023 10:00"


def no_answers(table: Table) -> None:
    table.rows.clear()


def submission_without_answers(table: Table) -> None:
    table.rows.append([3, datetime(2023, 1, 21, 9), datetime(2023, 1, 21, 9)])


def headers_again(table: Table) -> None:
    table.rows.insert(1, list(table.headers))


def no_headers(table: Table) -> None:
    table.headers = []


def headers_of_data(table: Table) -> None:
    table.headers = [f"F{number}" for number in range(len(table.headers))]


def another_form(table: Table) -> None:
    table.headers = [*FORMS, *_UNKNOWN]
    table.rows = [row[: len(table.headers)] for row in table.rows]


def half_a_form(table: Table) -> None:
    start = table.column("history")
    for offset in range(8):
        table.headers[start + offset] = f"{_UNKNOWN[offset % 5]} ({offset})"


def only_what_all_forms_ask(table: Table) -> None:
    own = [each.id for each in table.tool.questions if each.area]
    table.drop(*own)


def transposed(table: Table) -> None:
    cells = table.cells
    columns = [list(column) for column in zip(*cells, strict=True)]
    table.headers, table.rows = [str(cell) for cell in columns[0]], columns[1:]


def everything_at_once(table: Table) -> None:
    not_a_grade(table)
    not_a_date(table)
    neither_yes_nor_no(table)
    table.add("What else?", date(2023, 1, 1)).rows.append([1, timedelta(1), None, None, PERSON])


def totals_row(table: Table) -> None:
    table.rows.append(["Total", *[None] * (len(table.headers) - 2), 2])


def note_below(table: Table) -> None:
    table.rows.append([None] * 3)
    table.rows.append(["Checked on Friday"])


def negated(table: Table) -> None:
    table.headers[table.column("actions")] = "What has not to be done now?"


def previous_case_number(table: Table) -> None:
    table.headers[table.column("child_id")] = "Child's previous case number"


TABLES: list[tuple[BrokenTable, set[str]]] = [
    (control_characters_in_extra, {"019", "027"}),
    (no_child_column, {"018"}),
    (no_grade_and_no_date, {"018"}),
    (reworded, {"017"}),
    (reworded_required, {"017"}),
    (another_question_in_place, {"018", "019"}),
    (unknown_question, {"019"}),
    (same_question_twice, {"019"}),
    (column_without_header, {"019"}),
    (test_by_name, {"020"}),
    (same_row_twice, {"021"}),
    (one_id_for_two, {"022"}),
    (no_id, {"023"}),
    (no_id_column, {"023"}),
    (no_forms_columns, {"023"}),
    (bad_time, {"031"}),
    (impossible_time, {"031"}),
    (no_answers, {"037"}),
    (submission_without_answers, {"039"}),
    (headers_again, {"038"}),
    (totals_row, {"045"}),
    (note_below, {"045"}),
    (negated, {"019"}),
    (previous_case_number, {"018", "019"}),
    (no_headers, {"006"}),
    (headers_of_data, {"006"}),
    (another_form, {"007"}),
    (half_a_form, {"008"}),
    (only_what_all_forms_ask, {"009"}),
    (transposed, {"006"}),
    (everything_at_once, {"019", "024", "025", "026", "039"}),
]


def two_sheets() -> dict[str, list[list[object]]]:
    return {"Sheet1": make_table().cells, "Old answers": make_table(TOOLS["crs_2"]).cells}
