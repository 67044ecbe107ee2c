from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from csc_qa.core.audit import Audit
from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.framework import DayOfMonth
from csc_qa.core.report import Chart, ChartKind, Series, Table, TableColumn
from csc_qa.core.target import Target
from csc_qa.core.threshold import Threshold


def test_audit_keeps_child_and_free_text_out_of_its_repr() -> None:
    audit = Audit(audit_id="A1", child_id="9000123", strengths="She listens", auditor="Ann Example")
    assert "A1" in repr(audit)
    assert not [word for word in ("9000123", "listens", "Ann") if word in repr(audit) + str(audit)]


def test_objects_are_frozen_and_refuse_unknown_fields() -> None:
    audit = Audit(audit_id="A1")
    with pytest.raises(ValidationError):
        audit.audit_id = "A2"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Audit(audit_id="A1", colour="red")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("due", "month", "expected"),
    [
        (DayOfMonth(day=28), date(2023, 2, 1), date(2023, 2, 28)),
        (DayOfMonth(day=6, months_after=1), date(2022, 12, 1), date(2023, 1, 6)),
        (DayOfMonth(day=31), date(2023, 4, 1), date(2023, 4, 30)),
        (DayOfMonth(day=31, months_after=1), date(2024, 1, 1), date(2024, 2, 29)),
    ],
)
def test_day_of_month(due: DayOfMonth, month: date, expected: date) -> None:
    assert due.due_on(month) == expected


def test_target_holds_on_its_days_only() -> None:
    target = Target(
        indicator="x",
        threshold=Threshold.parse("90%"),
        valid_from=date(2022, 4, 1),
        valid_to=date(2023, 3, 31),
    )
    days = [date(2022, 3, 31), date(2022, 4, 1), date(2023, 3, 31), date(2023, 4, 1)]
    assert [target.is_valid_on(day) for day in days] == [False, True, True, False]


def test_target_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError, match="ends before it starts"):
        Target(indicator="x", threshold=Threshold(), valid_from=date(2023, 1, 1), valid_to=date(2022, 1, 1))


def test_tool_with_one_question_id_twice_is_refused() -> None:
    question = Question(id="q", text="?")
    with pytest.raises(ValidationError, match="two questions with the id q"):
        AuditTool(
            id="t",
            name="T",
            service_areas=(),
            questions=(question, question),
            version="1",
            status=ToolStatus.APPROVED,
        )


def test_table_with_a_short_row_is_refused() -> None:
    columns = (TableColumn(title="A"), TableColumn(title="B"))
    with pytest.raises(ValidationError, match="has 1 cells"):
        Table(title="T", columns=columns, rows=(("x",),))


def test_chart_needs_words_and_series_of_its_length() -> None:
    series = (Series(name="S", values=(1.0,)),)
    with pytest.raises(ValidationError, match="alt"):
        Chart(title="C", kind=ChartKind.STACKED_BARS, categories=("a",), series=series, alt="")
    with pytest.raises(ValidationError, match="not as long"):
        Chart(title="C", kind=ChartKind.STACKED_BARS, categories=("a", "b"), series=series, alt="x")
