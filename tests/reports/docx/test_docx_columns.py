"""Widths of columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.every_part import indicators_table
from tests.reports.sample_report import areas_section

from csc_qa.core.report import ColumnFormat, Table, TableColumn
from csc_qa.reports.docx.columns import needs_landscape, plan_columns

UPRIGHT, LANDSCAPE = 9638, 14572


def table_of(titles: list[str], texts: list[str]) -> Table:
    columns = tuple(TableColumn(title=title) for title in titles)
    return Table(title="Any", columns=columns, rows=(tuple(texts[: len(titles)]),))


@given(st.lists(st.text(min_size=0, max_size=60), min_size=1, max_size=9), st.text(max_size=400))
def test_columns_fill_the_page_and_no_more(titles: list[str], text: str) -> None:
    plan = plan_columns(table_of(titles, [text] * len(titles)), UPRIGHT)
    assert sum(plan.widths) == UPRIGHT
    assert min(plan.widths) > 0


def test_narrow_columns_beside_many_wide_ones_keep_their_share() -> None:
    titles = ["Unaccompaniedasylumseekers", "N"] * 12
    plan = plan_columns(table_of(titles, ["x"] * 24), UPRIGHT)
    assert sum(plan.widths) == UPRIGHT
    assert min(plan.widths) > 60


def test_columns_of_numbers_are_alike() -> None:
    columns = (
        TableColumn(title="Measure"),
        *(TableColumn(title=title, format=ColumnFormat.COUNT) for title in ("Good", "Inadequate", "Total")),
    )
    plan = plan_columns(Table(title="Any", columns=columns, rows=(("A", 1, 2, 3),)), UPRIGHT)
    _, *numbers = plan.widths
    assert max(numbers) - min(numbers) <= 1


def test_wide_table_asks_for_landscape_and_a_usual_one_does_not() -> None:
    assert needs_landscape(indicators_table(), UPRIGHT)
    assert not needs_landscape(areas_section().tables[0], UPRIGHT)


def test_wider_letters_get_more_room_or_shrink() -> None:
    table = areas_section().tables[0]
    assert plan_columns(table, UPRIGHT, stretch=1.2).size < plan_columns(table, UPRIGHT).size


@pytest.mark.parametrize("width", [UPRIGHT, LANDSCAPE])
def test_letters_shrink_only_where_they_must(width: int) -> None:
    sizes = [plan_columns(indicators_table(), width).size, plan_columns(table_of(["A"], ["b"]), width).size]
    assert sizes[0] <= sizes[1] == 9.0


def test_tall_thin_cells_ask_for_landscape() -> None:
    action = "See that every council service helps the new children's homes to open as soon as they can."
    titles = ["Meeting", "Item", "No", "Action proposed", "Action taken", "Progress", "Lead", "Due"]
    item, lead = "Children and Learning Improvement Plan & Performance", "Head of Quality Assurance"
    texts = ["29 Sep 2022", item, "1", action, action, "Partially complete", lead, "26 Jan 2023"]
    assert needs_landscape(table_of(titles, texts), UPRIGHT)
    # The same sentences have room beside fewer columns.
    assert not needs_landscape(table_of(titles[3:6], texts[3:6]), UPRIGHT)
