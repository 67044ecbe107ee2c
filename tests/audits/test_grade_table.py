from __future__ import annotations

import pandas as pd
import pytest

from csc_qa.audits.grade_table import NOT_RECORDED, grade_counts, grade_table, with_totals
from csc_qa.core.errors import GroupingError
from csc_qa.core.grade import OFSTED_SCALE, GradeScale

AUDITS = pd.DataFrame(
    {
        "service_area": ["Jigsaw", "CRS", "Jigsaw", None],
        "grade": ["good", None, "inadequate", "good"],
        "moderated_grade": ["inadequate", None, None, "good"],
        "belongs_on": pd.Series(["2022-01-31", "2022-02-01", "2022-02-28", None], dtype="datetime64[s]"),
    }
)


def test_groups_stand_in_the_order_given_then_by_name() -> None:
    table = grade_table(AUDITS, "service_area", OFSTED_SCALE, order=["Permanency", "Jigsaw"])
    assert list(table.index) == ["Jigsaw", "CRS", NOT_RECORDED]
    assert list(table.columns) == [*OFSTED_SCALE.keys, "ungraded", "total"]
    assert list(table.loc["Jigsaw"]) == [0, 1, 0, 1, 0, 2]


def test_totals_add_up_every_group() -> None:
    table = with_totals(grade_table(AUDITS, "month", OFSTED_SCALE))
    assert list(table.index) == ["2022-01", "2022-02", NOT_RECORDED, "Total"]
    assert list(table.loc["Total"]) == [0, 2, 0, 1, 1, 4]


def test_moderated_grades_can_be_counted_instead() -> None:
    table = grade_table(AUDITS, "service_area", OFSTED_SCALE, grade="moderated_grade")
    assert table["inadequate"].sum() == 1


def test_another_scale_gives_other_columns() -> None:
    scale = GradeScale.of("two", {"good": "Fine", "inadequate": "Poor"})
    rows = grade_counts(grade_table(AUDITS, "service_area", scale), scale)
    assert [(row.label, row.grades, row.ungraded) for row in rows][1] == (
        "Jigsaw",
        {"good": 1, "inadequate": 1},
        0,
    )


def test_no_audits_give_an_empty_table() -> None:
    assert with_totals(grade_table(AUDITS[:0], "service_area", OFSTED_SCALE)).loc["Total", "total"] == 0


@pytest.mark.parametrize("grade", ["rag", "service_area", "grade_planning", ""])
def test_column_without_grades_names_those_with(grade: str) -> None:
    with pytest.raises(GroupingError, match="is no column of grades; known: grade, moderated_grade"):
        grade_table(AUDITS, "service_area", OFSTED_SCALE, grade=grade)


def test_unknown_grouping_names_the_known_ones() -> None:
    with pytest.raises(GroupingError, match="service_area"):
        grade_table(AUDITS, "colour", OFSTED_SCALE)
