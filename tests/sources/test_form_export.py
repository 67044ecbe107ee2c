"""What is read from an export, by kind of question."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.sources.exports import (
    CRS_1,
    FORMS,
    PERSON,
    TEXT,
    TOOLS,
    Table,
    make_table,
    make_tool,
    write_cells,
    write_csv,
)

from csc_qa.core.audit_tool import AnswerKind, Question
from csc_qa.core.form_answer import FormAnswer
from csc_qa.core.form_questions import area_grade_question
from csc_qa.core.grade import GradeScale
from csc_qa.sources import FormExport, read_form_export

MEDALS = GradeScale.of("medals", {"gold": "Gold", "silver": "Silver"}, ungraded=("No medal",))


def read(folder: Path, table: Table, tool: str | None = None) -> FormExport:
    tools = {**TOOLS, table.tool.id: table.tool}
    return read_form_export(write_cells(folder / "export.xlsx", table.cells), tools, tool=tool)


def first(folder: Path, table: Table) -> FormAnswer:
    export = read(folder, table)
    assert export.findings == ()
    return export.answers[0]


def test_whole_answer(tmp_path: Path) -> None:
    answer = first(tmp_path, make_table())
    assert (answer.tool, answer.response_id, answer.row, answer.source) == ("crs_1", "1", 2, "export.xlsx")
    assert answer.started_at == answer.completed_at == datetime(2023, 1, 20, 9, 1)
    assert answer.modified_at is None
    assert answer.fields == {
        "child_id": "8123456",
        "auditor": PERSON,
        "practitioner": PERSON,
        "audit_month": date(2023, 1, 1),
        "completed_on": date(2023, 1, 20),
        "theme": TEXT,
        "practitioner_involved": True,
        "family_view_sought": True,
        "strengths": TEXT,
        "areas_for_improvement": TEXT,
        "actions": TEXT,
        "action_owner": PERSON,
        "action_due_on": date(2023, 1, 20),
        "learning": TEXT,
        "safeguarding_concern": True,
        "grade": "good",
    }
    assert list(answer.answers) == [question.id for question in CRS_1.questions]
    assert answer.answers["completed_on"] == "2023-01-20"
    assert answer.extra == {}
    assert PERSON not in repr(answer)
    assert PERSON not in str(answer)
    assert len({answer, answer.model_copy()}) == 1


@pytest.mark.parametrize(
    ("question", "cell", "value"),
    [
        ("child_id", 8123456, "8123456"),
        ("child_id", " 0012345\u00a0", "0012345"),
        ("auditor", " Fern\u00a0 Inkcapp ", "Fern Inkcapp"),
        ("action_owner", "Social worker;Team manager;", "Social worker; Team manager"),
        ("completed_on", "20/01/2023", date(2023, 1, 20)),
        ("completed_on", "2023-01-20", date(2023, 1, 20)),
        ("completed_on", "20th January 2023;", date(2023, 1, 20)),
        ("completed_on", 44946, date(2023, 1, 20)),
        ("audit_month", "Jan 2023", date(2023, 1, 1)),
        ("audit_month", "January 2023;", date(2023, 1, 1)),
        ("family_view_sought", "Yes;", True),
        ("family_view_sought", False, False),
        ("family_view_sought", "No - baby; carers were asked", False),
        ("grade", "RI", "requires_improvement"),
        ("grade", 2, "good"),
        ("grade", "4", "inadequate"),
        ("grade", "Outstanding;", "outstanding"),
        ("strengths", "=1+1", "=1+1"),
        ("strengths", "@risk; +44 \n- see\tfile ", "@risk; +44 \n- see\tfile "),
        ("strengths", 12.0, "12"),
    ],
)
def test_value(question: str, cell: object, value: object, tmp_path: Path) -> None:
    assert first(tmp_path, make_table().put(question, cell)).fields[question] == value


@pytest.mark.parametrize(
    ("question", "cell"),
    [("grade", "Not graded"), ("family_view_sought", "Not known"), ("action_due_on", "n/a")],
)
def test_answer_that_says_that_there_is_none(question: str, cell: str, tmp_path: Path) -> None:
    answer = first(tmp_path, make_table().put(question, cell))
    assert question not in answer.fields
    assert answer.answers[question] == cell


def test_answer_that_cannot_be_read_is_kept_as_text_only(tmp_path: Path) -> None:
    export = read(tmp_path, make_table().put("grade", "Splendid"))
    (finding,) = export.findings
    assert (finding.code, finding.sheet, finding.row) == ("CSCQA-FRM-026", "Sheet1", 2)
    assert finding.column == "Overall grade"
    assert "grade" not in export.answers[0].fields
    assert export.answers[0].answers["grade"] == "Splendid"


def test_unknown_question_is_kept_by_its_header(tmp_path: Path) -> None:
    table = make_table().add("Anything\u00a0else?\n ", "=no").add("Anything else?", "yes").add("", "seen")
    export = read(tmp_path, table)
    assert export.answers[0].extra == {"Anything else?": "=no", "Anything else?2": "yes", "Column AF": "seen"}
    assert [finding.column for finding in export.findings] == list(export.answers[0].extra)


def test_quiz_columns_are_passed_over(tmp_path: Path) -> None:
    table = make_table().add("Total points", 5).add("Quiz feedback").add("Grade posted time", "")
    for question in CRS_1.questions:
        table.add(f"Points - {question.text}", 1).add(f"Feedback - {question.text} ")
    assert first(tmp_path, table).extra == {}


def test_feedback_that_is_a_question_of_its_own_is_kept(tmp_path: Path) -> None:
    export = read(tmp_path, make_table().add("Feedback - from the family"))
    assert list(export.answers[0].extra) == ["Feedback - from the family"]


def test_columns_of_forms(tmp_path: Path) -> None:
    later = datetime(2023, 1, 22, 8, 30)
    table = make_table().add("Last modified time", later).add("Language", "English (United Kingdom)")
    table.headers[0] = "ID"
    assert first(tmp_path, table).modified_at == later


@pytest.mark.parametrize("above", [[[]], [["CRS 1 audit form"], []], [["Name", "of the form"], [None, "x"]]])
def test_rows_above_the_headers(above: list[list[object]], tmp_path: Path) -> None:
    path = write_cells(tmp_path / "a.xlsx", [*above, *make_table().cells])
    export = read_form_export(path, TOOLS)
    assert export.findings == ()
    assert [answer.row for answer in export.answers] == [len(above) + 2, len(above) + 3]


def test_second_question_of_the_same_text(tmp_path: Path) -> None:
    tool = make_tool(
        Question(id="one", text="Comments"),
        Question(id="grade", text="Grade?"),
        Question(id="two", text="Comments"),
    )
    table = Table(
        tool, [*FORMS, "Comments", "Grade?", "Comments2 "], [[1, None, None, None, None, "a", "b", "c"]]
    )
    assert first(tmp_path, table).answers == {"one": "a", "grade": "b", "two": "c"}


def test_grades_of_areas_and_another_scale(tmp_path: Path) -> None:
    tool = make_tool(
        area_grade_question("planning", "Planning"),
        area_grade_question("outcomes", "Outcomes"),
        Question(id="grade", text="Medal", kind=AnswerKind.GRADE, field="grade"),
    )
    cells: list[list[object]] = [
        [*FORMS, "Grade for Planning", "Grade for Outcomes", "Medal"],
        [1, *[None] * 4, "gold", "No medal", "SILVER;"],
    ]
    export = read_form_export(write_cells(tmp_path / "a.xlsx", cells), {"own": tool}, scale=MEDALS)
    assert export.findings == ()
    assert export.answers[0].fields == {"grade_planning": "gold", "grade": "silver"}


def test_choices_in_the_words_of_the_form(tmp_path: Path) -> None:
    tool = make_tool(
        Question(
            id="theme", text="Theme", kind=AnswerKind.CHOICES, field="theme", choices=("Neglect", "Health")
        ),
        Question(id="how", text="How was it?", kind=AnswerKind.CHOICE, field="learning", choices=("Well",)),
    )
    cells: list[list[object]] = [
        [*FORMS, "Theme", "How was it?"],
        [1, *[None] * 4, "neglect;Cold house;", "so so"],
    ]
    export = read_form_export(write_cells(tmp_path / "a.xlsx", cells), {"own": tool})
    assert export.answers[0].fields == {"theme": "Neglect; Cold house", "learning": "so so"}


def test_two_questions_for_one_field(tmp_path: Path) -> None:
    tool = make_tool(
        Question(id="a", text="What is good?", field="strengths"),
        Question(id="b", text="What else is good?", field="strengths"),
        Question(id="c", text="First grade", kind=AnswerKind.GRADE, field="grade"),
        Question(id="d", text="Second grade", kind=AnswerKind.GRADE, field="grade"),
    )
    cells: list[list[object]] = [
        [*FORMS, *(each.text for each in tool.questions)],
        [1, *[None] * 4, "Plan", "Visits", "Good", "RI"],
    ]
    export = read_form_export(write_cells(tmp_path / "a.xlsx", cells), {"own": tool})
    assert export.answers[0].fields == {"strengths": "Plan\nVisits", "grade": "good"}
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-034"]


def test_texts_for_one_field_that_are_too_long_together(tmp_path: Path) -> None:
    ask = [Question(id=each, text=f"What about {each}?", field="strengths") for each in ("visits", "plans")]
    cells: list[list[object]] = [
        [*FORMS, *(each.text for each in ask)],
        [1, *[None] * 4, *["x" * 20_000] * 2],
    ]
    cells[1][-1] = "y" * 20_000
    export = read_form_export(write_cells(tmp_path / "a.xlsx", cells), {"own": make_tool(*ask)})
    assert export.answers[0].fields == {"strengths": "x" * 20_000}
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-034"]


def test_test_submission_gives_no_other_finding(tmp_path: Path) -> None:
    table = make_table().put("child_id", "Test 81234").put("grade", "Splendid")
    question = next(each for each in table.tool.questions if each.id == "child_id")
    export = read(tmp_path, table)
    [finding] = export.findings
    assert (finding.code, finding.row, finding.column) == ("CSCQA-FRM-020", 2, question.text)
    assert finding.message.endswith('a test submission was set aside: the cell says "test"')
    assert (export.set_aside, len(export.answers)) == ((2,), 1)


def test_of_two_answers_with_one_id_the_newer_is_read(tmp_path: Path) -> None:
    table = make_table().put("strengths", "newer")
    table.rows[0][2] = datetime(2023, 1, 25)
    table.rows[1][0] = 1
    export = read(tmp_path, table)
    assert [answer.fields["strengths"] for answer in export.answers] == ["newer"]
    assert export.rejected == (3,)
    assert [finding.row for finding in export.findings] == [3]


def test_rejected_row_leaves_the_others(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", make_table(rows=3).put("strengths", "x" * 40_000, row=1).cells)
    export = read_form_export(path, TOOLS)
    assert export.rejected == (3,)
    assert [answer.row for answer in export.answers] == [2, 4]
