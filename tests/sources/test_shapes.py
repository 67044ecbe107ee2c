"""Exports as Forms, Excel and people shape them: languages, quizzes, moved and added columns, sheets."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.sources.exports import (
    CRS_1,
    FORMS,
    PERSON,
    TOOLS,
    Table,
    make_table,
    make_tool,
    write_csv,
    write_sheets,
)

from csc_qa.core.audit_tool import AnswerKind, AuditTool, Question
from csc_qa.core.form_questions import area_grade_question
from csc_qa.sources import FormExport, read_form_export, read_form_grid

SENT = datetime(2023, 1, 20, 9)
OPENING = [1, SENT, SENT, "someone@council.example", PERSON]


def read(table: Table, tool: AuditTool | None = None) -> FormExport:
    tools = {tool.id: tool} if tool else TOOLS
    return read_form_grid("a.xlsx", "Sheet1", table.cells, tools)


def codes(export: FormExport) -> list[str]:
    return [finding.code.removeprefix("CSCQA-FRM-") for finding in export.findings]


@pytest.mark.parametrize(
    "headers",
    [
        ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
        ["ID", "Amser dechrau", "Amser cwblhau", "E-bost", "Enw"],
        ["Id", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom"],
    ],
)
def test_columns_of_forms_in_another_language(headers: list[str]) -> None:
    table = make_table()
    table.headers[: len(FORMS)] = headers
    table.rows[1][4] = "Test"
    export = read(table)
    assert codes(export) == ["020"]
    assert (export.answers[0].response_id, export.answers[0].completed_at) == (
        "1",
        datetime(2023, 1, 20, 9, 1),
    )
    assert export.answers[0].extra == {}


def test_time_of_change_in_another_language() -> None:
    table = make_table(rows=1)
    table.headers[: len(FORMS)] = ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"]
    table.headers.insert(len(FORMS), "Letzte Änderung")
    table.rows[0].insert(len(FORMS), datetime(2023, 2, 1))
    assert read(table).answers[0].modified_at == datetime(2023, 2, 1)


def test_unknown_columns_behind_the_id_that_hold_no_times_stay_questions() -> None:
    table = make_table(rows=1)
    table.headers[1:3] = ["Reviewed by", "Seen on"]
    table.rows[0][1:3] = ["x", "y"]
    assert list(read(table).answers[0].extra) == ["Reviewed by", "Seen on"]


def test_time_in_utc_is_read_as_uk_clocks_show_it() -> None:
    table = make_table(rows=1)
    table.rows[0][2] = "2023-06-14T23:30:00Z"
    assert read(table).answers[0].completed_at == datetime(2023, 6, 15, 0, 30)


def test_question_that_has_the_name_of_a_column_of_forms() -> None:
    tool = make_tool(
        Question(id="child_id", text="Case", kind=AnswerKind.IDENTIFIER, field="child_id"),
        Question(id="language", text="Language", field="theme"),
        Question(id="name", text="Name", field="auditor", kind=AnswerKind.NAME),
    )
    table = Table(tool, [*FORMS, "Case", "Language", "Name2"], [[*OPENING, "81", "Welsh", "Fern Inkcapp"]])
    export = read(table, tool)
    assert codes(export) == []
    assert export.answers[0].fields == {"child_id": "81", "theme": "Welsh", "auditor": "Fern Inkcapp"}


def test_statements_of_a_likert_question() -> None:
    asked = (area_grade_question("planning", "Planning"), area_grade_question("outcomes", "Outcomes"))
    tool = make_tool(*asked, Question(id="grade", text="Overall grade", kind=AnswerKind.GRADE, field="grade"))
    headers = [
        "How good is each?.Grade for Outcomes",
        "How good is each?.Grade for Planning",
        "Overall grade",
    ]
    export = read(Table(tool, [*FORMS, *headers], [[*OPENING, "Good", "RI", "Good"]]), tool)
    assert codes(export) == ["017", "017"]
    assert export.answers[0].fields["grade_outcomes"] == "good"
    assert export.answers[0].fields["grade_planning"] == "requires_improvement"


def test_numbered_header_that_stands_first_takes_no_question_from_the_plain_one() -> None:
    table = make_table(rows=1)
    place = table.column("grade")
    table.headers.insert(place, "Overall grade2")
    table.rows[0].insert(place, "Inadequate")
    export = read(table)
    assert export.answers[0].fields["grade"] == "good"
    assert export.answers[0].extra == {"Overall grade2": "Inadequate"}


def test_headers_that_excel_cut_at_255_characters() -> None:
    long = "Tell us about the plan: " + ", ".join(f"what it says of aim {number}" for number in range(20))
    tool = make_tool(Question(id="strengths", text=long, field="strengths"), *CRS_1.questions[:3])
    headers = [long[:255], f"Points - {long}"[:255], *(each.text for each in tool.questions[1:])]
    export = read(Table(tool, [*FORMS, *headers], [[*OPENING, "Clear", 1, "81", PERSON, PERSON]]), tool)
    assert codes(export) == []
    assert export.answers[0].fields["strengths"] == "Clear"


def test_columns_that_were_added_to_the_table() -> None:
    table = make_table().add("Column1", None).add("Column2", "seen")
    export = read(table)
    assert list(export.answers[0].extra) == ["Column2"]
    assert codes(export) == ["019"]


def test_tool_is_known_however_many_columns_were_added() -> None:
    table = make_table(rows=1)
    for number in range(30):
        table.add(f"Helper {number}x", number)
    assert read(table).tool.id == "crs_1"


def test_finding_names_the_header_as_it_stands_in_the_export() -> None:
    table = make_table(rows=1).put("completed_on", "soon").put("grade", None)
    table.headers[table.column("completed_on")] = "Date the audit was completed"
    table.headers[table.column("grade")] = "Overall audit grade"
    found = {finding.code[-3:]: finding.column for finding in read(table).findings if finding.row}
    assert found == {"024": "Date the audit was completed", "030": "Overall audit grade"}


def test_ids_that_are_no_numbers_are_kept_where_none_is_a_number() -> None:
    table = make_table()
    for row, number in zip(table.rows, ("CRS-1", "CRS-2"), strict=True):
        row[:3] = [number, None, None]
    export = read(table)
    assert [answer.response_id for answer in export.answers] == ["CRS-1", "CRS-2"]


def test_rejected_rows_are_in_order() -> None:
    table = make_table(rows=3)
    table.rows[1][0], table.rows[2][0] = 1, 1
    for row, text in enumerate(("a", "b", "c")):
        table.put("strengths", text, row)
    assert read(table).rejected == (2, 3)


def test_typed_dates_of_one_column_of_a_workbook_say_nothing_of_another() -> None:
    table = make_table(rows=1).put("completed_on", "2/1/2023").put("action_due_on", "2/28/2023")
    assert read(table).answers[0].fields["completed_on"] == date(2023, 1, 2)


def test_garbled_headers_are_known(tmp_path: Path) -> None:
    table = make_table(rows=1)
    table.headers = [each.replace("'", "\u2019").encode().decode("cp1252") for each in table.headers]
    export = read_form_export(write_csv(tmp_path / "a.csv", table.cells), TOOLS)
    assert codes(export) == []


def test_table_that_stands_to_the_right(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "a.xlsx", {"A": [[None, None, *row] for row in make_table().cells]})
    assert read_form_export(path, TOOLS).findings == ()


def test_blank_rows_are_passed_over() -> None:
    table = make_table()
    table.rows.insert(1, [" ", "\u00a0"])
    assert [answer.row for answer in read(table).answers] == [2, 4]
