from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa import load_catalogue
from csc_qa.core.errors import CellError, GradeError
from csc_qa.workflows.count_cells import agreement_of_cells, count_by_area, count_grade_cells, moderated_grade

CATALOGUE = load_catalogue()
SCALE = CATALOGUE.framework.grade_scale
HEAD = ["Service area", "Outstanding", "Good", "Requires Improvement", "Inadequate", "Ungraded", "Total"]
AREAS = st.sampled_from(["CRS", "crs", "Kinship", "Total", "Not recorded", "Ungraded", None])
GRADES = st.sampled_from(["G", "RI", "4", "1", "n/a", "Brilliant", None])


def column(*cells: Any) -> list[list[Any]]:
    return [[cell] for cell in cells]


def by_area(areas: list[Any], grades: list[Any]) -> list[list[Any]]:
    return count_by_area(column(*areas), column(*grades), CATALOGUE)


def test_nothing_at_all_is_counted_as_nothing() -> None:
    assert count_grade_cells([], CATALOGUE) == dict.fromkeys([*HEAD[1:6], "Total"], 0)
    assert count_grade_cells([None, None], CATALOGUE)["Total"] == 0
    assert by_area([None], [None]) == [HEAD, ["Total", 0, 0, 0, 0, 0, 0]]


def test_grades_are_counted_in_any_spelling_and_others_are_told_apart() -> None:
    counts = count_grade_cells(["G", "good", "R.I.", "3", "review", "Brilliant", None], CATALOGUE)
    assert list(counts.values()) == [0, 2, 2, 0, 1, 1, 6]
    assert list(counts)[-2:] == ["Not a grade", "Total"]


def test_areas_stand_in_the_order_of_reports_then_others_then_none() -> None:
    areas = ["Zebra", None, "Inclusion", "Alpha", "CRS"]
    assert [row[0] for row in by_area(areas, ["G"] * 5)] == [
        "Service area",
        "Children Resource Service",
        "Inclusion",
        "Alpha",
        "Zebra",
        "Not recorded",
        "Total",
    ]


def test_blank_grade_is_ungraded_and_what_is_no_grade_has_a_column_where_needed() -> None:
    assert by_area(["CRS", "CRS"], ["G", None])[1] == ["Children Resource Service", 0, 1, 0, 0, 1, 2]
    table = by_area(["CRS", "PTC"], ["Brilliant", "G"])
    assert table[0] == [*HEAD[:6], "Not a grade", "Total"]
    assert table[1:] == [
        ["Children Resource Service", 0, 0, 0, 0, 0, 1, 1],
        ["Pathways Through Care", 0, 1, 0, 0, 0, 0, 1],
        ["Total", 0, 1, 0, 0, 0, 1, 2],
    ]


def test_unknown_area_is_named_once_in_whatever_case_it_is_typed() -> None:
    # As in the register: tests/workbook/test_register.py.
    assert [row[0] for row in by_area(["Kinship hub", "KINSHIP HUB"], ["G", "G"])[1:]] == [
        "Kinship hub",
        "Total",
    ]


@given(st.lists(st.tuples(AREAS, GRADES), min_size=1, max_size=12))
def test_rows_add_up_to_the_totals(pairs: list[tuple[str | None, str | None]]) -> None:
    head, *rows, total = by_area([area for area, _ in pairs], [grade for _, grade in pairs])
    assert {len(row) for row in (head, *rows, total)} == {len(head)}
    assert total[1:] == [sum(row[at] for row in rows) for at in range(1, len(head))]
    assert total[-1] == sum(area is not None or grade is not None for area, grade in pairs)
    assert all(row[-1] == sum(row[1:-1]) for row in (*rows, total))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (column("CRS", "PTC"), column("G")),
        ([["CRS", "PTC"]], [["G", "RI"]]),
        (column("CRS"), [["G", "RI"]]),
    ],
)
def test_ranges_must_be_two_columns_of_the_same_rows(first: list[list[Any]], second: list[list[Any]]) -> None:
    for count in (count_by_area, agreement_of_cells):
        with pytest.raises(CellError, match="CSCQA-XLF-004"):
            count(first, second, CATALOGUE)


def test_agreement_leaves_out_rows_without_both_grades() -> None:
    before = column("G", "G", "RI", "4", None, "G", "review", "O")
    after = column("RI", "agreed", "2", None, "G", "n/a", "G", "Upheld")
    found = agreement_of_cells(before, after, CATALOGUE)
    assert found.matrix == ((1, 0, 0, 0), (0, 1, 1, 0), (0, 1, 0, 0), (0, 0, 0, 0))
    assert (found.audits, found.exact_agreement, found.moved_up, found.moved_down) == (4, 2, 1, 1)


def test_agreement_of_what_is_no_grade_is_an_error_only_where_it_would_count() -> None:
    assert agreement_of_cells(column("Brilliant"), column(None), CATALOGUE).audits == 0
    for before, after in (("Brilliant", "G"), ("G", "Brilliant"), ("agreed", "G")):
        with pytest.raises(GradeError, match="CSCQA-GRD-001"):
            agreement_of_cells(column(before), column(after), CATALOGUE)


def test_moderated_grade_may_say_that_the_original_stands() -> None:
    good = SCALE["good"]
    assert moderated_grade("no change", good, SCALE) == good
    assert moderated_grade("R.I.", good, SCALE) == SCALE["requires_improvement"]
