"""Forms come back from the sheet of ours as they were put there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.forms import record

from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.forms_sheet import forms_rows, read_forms

LABELS = {
    "child_id": "Case",
    "auditor": "Auditor",
    "completed_on": "Date completed",
    "grade": "Grade",
    "theme": "Theme",
}


def there_and_back(records: Sequence[FormRecord]) -> list[FormRecord]:
    """Return the forms as a workbook gives them back: blanks as "", numbers as floats."""
    rows = [
        ["" if cell is None else float(cell) if isinstance(cell, int) else cell for cell in row]
        for row in forms_rows(records, LABELS)
    ]
    return read_forms([["Forms"], ["Made by csc_qa"], *rows], LABELS)


def placed(form: FormRecord, **more: object) -> FormRecord:
    return form.model_copy(
        update={"reference": "CRS_1-1", "sheet": "Audits", "imported": "2022-12-01 10:00:00", **more}
    )


def test_forms_come_back() -> None:
    forms = [
        placed(record(1), note="replaced by form 2"),
        placed(record(2, theme="Neglect"), answers={"Why?": "So."}),
    ]
    assert there_and_back(forms) == forms


@pytest.mark.parametrize("question", ["Tool", "Grade", "Note", "Why (question)", "Audit reference"])
def test_questions_worded_like_our_titles(question: str) -> None:
    forms = [placed(record(), answers={question: "An answer"})]
    assert there_and_back(forms) == forms


@pytest.mark.parametrize("text", ["2022-11-10", "1822-11-10", "2022-13-40", "10", "0012", "=1", " x "])
def test_texts_that_look_like_something_else(text: str) -> None:
    forms = [placed(record(theme=text), answers={"Why?": text})]
    assert there_and_back(forms) == forms


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["Why?", "Tool", "How"]), st.text(min_size=1)), min_size=1, max_size=4
    )
)
def test_any_answers_come_back(answers: list[dict[str, str]]) -> None:
    forms = [placed(record(number), answers=each) for number, each in enumerate(answers, 1)]
    assert there_and_back(forms) == forms


def test_sheet_without_titles_has_no_forms() -> None:
    assert read_forms([["Forms"], ["Made by csc_qa"]], LABELS) == []
    assert read_forms([], LABELS) == []


def test_dates_are_dates() -> None:
    rows = forms_rows([placed(record())], LABELS)
    assert rows[1][rows[0].index("Date completed")] == date(2022, 11, 20)
    titles, form = [list(row) for row in rows]
    form[titles.index("Date completed")] = datetime(2022, 11, 20)
    assert read_forms([titles, form], LABELS)[0].texts["completed_on"] == "2022-11-20"
