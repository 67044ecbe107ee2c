"""Answers as auditors, Forms and Excel spell them; what is in doubt is an error, never a guess."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.sources.exports import TOOLS, make_table

from csc_qa.core.form_answer import FormAnswer
from csc_qa.sources import read_form_grid


def read(question: str, cell: object) -> tuple[FormAnswer, list[str]]:
    cells = make_table(rows=1).put(question, cell).cells
    export = read_form_grid("a.xlsx", "Sheet1", cells, TOOLS)
    return export.answers[0], [finding.code.removeprefix("CSCQA-FRM-") for finding in export.findings]


@pytest.mark.parametrize(
    ("cell", "grade"),
    [
        ("3", "requires_improvement"),
        (3.0, "requires_improvement"),
        ("Requires improvement to be good", "requires_improvement"),
        ("Good - plans are clear and followed", "good"),
        ("3 – Requires improvement", "requires_improvement"),
        ("2: Good", "good"),
        ("Inadequate (children are not safe)", "inadequate"),
        ("Good - plans are clear;", "good"),
    ],
)
def test_grade(cell: object, grade: str) -> None:
    answer, codes = read("grade", cell)
    assert (answer.fields["grade"], codes) == (grade, [])


@pytest.mark.parametrize("cell", ["Not graded - themed review", "-", "n/a", "Ungraded"])
def test_no_grade(cell: str) -> None:
    answer, codes = read("grade", cell)
    assert "grade" not in answer.fields
    assert codes == []


@pytest.mark.parametrize(
    "cell",
    [
        "Good - but planning requires improvement",
        "Inadequate (was Good)",
        "4 - Outstanding",
        "I - think it is fine",
        "Good/RI",
        "Not graded - would be good",
        "★★★",
        "?",
        "好",
        2.5,
        0.87,
        True,
        datetime(2023, 2, 1),
    ],
)
def test_grade_in_doubt(cell: object) -> None:
    answer, codes = read("grade", cell)
    assert "grade" not in answer.fields
    assert codes == ["026"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (True, True),
        (False, False),
        ("TRUE", True),
        (1.0, True),
        (0.0, False),
        ("Yes, with the mother", True),
        ("No - baby", False),
        ("✓", True),
    ],
)
def test_yes_or_no(cell: object, said: bool) -> None:
    answer, codes = read("family_view_sought", cell)
    assert (answer.fields["family_view_sought"], codes) == (said, [])


@pytest.mark.parametrize(
    "cell", ["N/A", "N/A - child is a baby", "Not applicable: remote audit", "Not known", "-"]
)
def test_neither_as_it_does_not_apply(cell: str) -> None:
    answer, codes = read("family_view_sought", cell)
    assert "family_view_sought" not in answer.fields
    assert codes == []


@pytest.mark.parametrize("cell", ["Yes, partly", "No (in part)", "Yes/No", "Yes or no", "👍", "Partly", 2.0])
def test_yes_or_no_in_doubt(cell: object) -> None:
    answer, codes = read("family_view_sought", cell)
    assert "family_view_sought" not in answer.fields
    assert codes == ["025"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2023-06-14T23:00:00Z", date(2023, 6, 15)),
        ("2023-06-15", date(2023, 6, 15)),
        ("2023-01-15T00:00:00.000Z", date(2023, 1, 15)),
        ("\u200e15/06/2023", date(2023, 6, 15)),
        (datetime(2023, 6, 15, 23, 59), date(2023, 6, 15)),
    ],
)
def test_date(cell: object, day: date) -> None:
    answer, codes = read("completed_on", cell)
    assert (answer.fields["completed_on"], codes) == (day, [])


@pytest.mark.parametrize("cell", ["20/01/0203", "20/01/2203", "1/1/1900", date(1899, 12, 31), True, "44946"])
def test_date_of_no_year_in_which_audits_are_done(cell: object) -> None:
    answer, codes = read("completed_on", cell)
    assert "completed_on" not in answer.fields
    assert codes == ["024"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (True, "TRUE"),
        (0.1 + 0.2, "0.3"),
        (12345678.0, "12345678"),
        ('[{"name":"a.docx"}]', '[{"name":"a.docx"}]'),
    ],
)
def test_text_is_what_excel_shows(cell: object, text: str) -> None:
    answer, codes = read("strengths", cell)
    assert (answer.fields["strengths"], codes) == (text, [])


def test_name_without_what_cannot_be_seen() -> None:
    answer, _ = read("auditor", "\u202aFern\u00a0Inkcapp\u202c ")
    assert answer.fields["auditor"] == "Fern Inkcapp"
