from __future__ import annotations

from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master
from csc_qa.core.errors import GroupingError


def test_grades_of_an_area_are_counted_and_other_columns_refused(tmp_path: Path) -> None:
    rows = [(*HEADER, "Planning grade"), (*audit("A1"), "RI")]
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    assert master.grade_table(grade="grade_planning").loc["Total", "requires_improvement"] == 1
    for grade in ("rag", "belongs_on"):
        with pytest.raises(GroupingError, match=f'"{grade}" is no column of grades; known: grade, moder'):
            master.grade_table(grade=grade)
