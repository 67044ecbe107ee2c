from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csc_qa.core.errors import ReportError
from csc_qa.core.report import Cell, ColumnFormat, Share, Table, TableColumn
from csc_qa.reports.disclosure.labels import PublicNames
from csc_qa.reports.disclosure.marks import HIDDEN
from csc_qa.reports.disclosure.tables import protected_tables

from .attack import possible_values, rows_of

COUNT = ColumnFormat.COUNT
NAMES = PublicNames([])
COLUMNS = (
    TableColumn(title="Area", key="area"),
    TableColumn(title="Good", format=COUNT, key="good"),
    TableColumn(title="Weak", format=COUNT, key="weak"),
    TableColumn(title="Bad", format=COUNT, key="bad"),
    TableColumn(title="Graded", format=COUNT, key="graded", sum_of=("good", "weak", "bad")),
    TableColumn(
        title="Good, % of graded",
        format=ColumnFormat.PERCENT,
        key="share",
        share_of=Share(("good",), "graded"),
    ),
)
Row = tuple[int, int, int]


def table_of(key: str, rows: dict[str, Row], *, has_total: bool = True) -> Table:
    whole = (sum(each) for each in zip(*rows.values(), strict=True))
    return Table(
        title=key,
        key=key,
        columns=COLUMNS,
        counts_of="audits",
        rows=tuple(cells(name, row) for name, row in rows.items()),
        total=cells("All", tuple(whole)) if has_total else None,
    )


def cells(name: str, row: tuple[int, ...]) -> tuple[Cell, ...]:
    graded = sum(row)
    return (name, *row, graded, 100 * row[0] / graded if graded else None)


def shown(table: Table, row: str) -> list[object]:
    published = protected_tables([table], NAMES)[table.key]
    return next(list(each[1:]) for name, each in rows_of(published) if name == row)


def assert_protected(original: list[Table]) -> None:
    published = list(protected_tables(original, NAMES).values())
    true = {
        (table.key, name, column.key): cell
        for table in original
        for name, row in rows_of(table)
        for column, cell in zip(table.columns, row, strict=True)
    }
    possible = possible_values(published)
    for place, value in true.items():
        is_count = place[2] not in {"area", "share"}
        if is_count and isinstance(value, int) and 1 <= value <= 4:
            low, high = possible[place]
            is_sum = place[2] == "graded" or place[1] == "(total)" or place[0] == "tools"
            assert low <= (value if is_sum else 1), place  # a sum is at least the number of its parts
            assert high >= 4, place


def test_nothing_is_hidden_where_no_count_is_small() -> None:
    table = table_of("t", {"A": (10, 0, 5), "B": (20, 10, 5)})
    [published] = protected_tables([table], NAMES).values()
    assert published.rows == (("A", 10, 0, 5, 15, 67), ("B", 20, 10, 5, 35, 57))


def test_a_small_count_takes_another_of_its_row_and_of_its_column_with_it() -> None:
    table = table_of("t", {"A": (30, 20, 3), "B": (40, 50, 9), "C": (70, 60, 80)})
    # The 3 and one more in A; the same two columns in another row, or the sums of the columns would tell.
    assert [cell == HIDDEN for cell in shown(table, "A")[:4]].count(True) == 2
    hidden = sum(cell == HIDDEN for row in ("A", "B", "C") for cell in shown(table, row)[:4])
    assert hidden == 4
    assert shown(table, "(total)")[:4] == [140, 130, 92, 362]
    assert_protected([table])


def test_a_share_that_would_tell_a_small_count_is_hidden() -> None:
    # 3 of 12: the 9 others are no secret, but 25% of 12 is.
    table = table_of("t", {"A": (3, 9, 0), "B": (30, 20, 10)})
    assert shown(table, "A")[-1] == HIDDEN
    assert_protected([table])


def test_a_share_whose_rest_is_small_is_hidden() -> None:
    # 97 of 100 tells that 3 were not, though weak and bad are hidden one by one.
    table = table_of("t", {"A": (97, 1, 2), "B": (30, 20, 10)})
    assert shown(table, "A")[-1] == HIDDEN
    assert_protected([table])


def test_totals_of_another_table_that_counts_the_same_do_not_give_it_away() -> None:
    areas = table_of("areas", {"A": (30, 20, 3), "B": (40, 50, 9)}, has_total=False)
    months = table_of("months", {"May": (35, 40, 6), "June": (35, 30, 6)})
    assert_protected([areas, months])


def test_a_table_of_one_row_hides_its_total_too() -> None:
    table = table_of("t", {"A": (3, 0, 0)})
    assert shown(table, "A") == [HIDDEN, 0, 0, HIDDEN, HIDDEN]
    assert shown(table, "(total)") == [HIDDEN, 0, 0, HIDDEN, HIDDEN]


def test_two_small_counts_alone_in_a_row_do_not_tell_each_other() -> None:
    # 1 + 2 = 3: with the sum shown neither could be 4.
    assert_protected([table_of("t", {"A": (1, 2, 0), "B": (9, 20, 30), "C": (8, 25, 35)})])


def test_columns_that_would_tell_counts_are_left_out() -> None:
    table = table_of("t", {"A": (30, 20, 3), "B": (40, 50, 9)})
    more = (TableColumn(title="95% interval"), TableColumn(title="Change", format=COUNT))
    wide = table.model_copy(
        update={
            "columns": (*table.columns, *more),
            "rows": tuple((*row, "43% to 69%", -2) for row in table.rows),
            "total": (*(table.total or ()), "", 0),
        }
    )
    [published] = protected_tables([wide], NAMES).values()
    assert [column.title for column in published.columns] == [column.title for column in COLUMNS]


def test_tables_that_do_not_say_what_they_count_are_left_out() -> None:
    table = table_of("t", {"A": (30, 20, 10)}).model_copy(update={"counts_of": ""})
    assert protected_tables([table], NAMES) == {}


def test_a_column_that_is_a_sum_of_columns_that_are_not_there_is_told() -> None:
    broken = COLUMNS[4].model_copy(update={"sum_of": ("good", "fair")})
    table = table_of("t", {"A": (30, 20, 10)}).model_copy(
        update={"columns": (*COLUMNS[:4], broken, COLUMNS[5])}
    )
    with pytest.raises(ReportError, match="fair"):
        protected_tables([table], NAMES)


def test_a_row_that_stands_in_two_tables_is_hidden_in_both() -> None:
    one = table_of("one", {"A": (30, 20, 3), "B": (40, 50, 9), "C": (9, 8, 7)})
    two = table_of("two", {"A": (30, 20, 3), "B": (40, 50, 9), "C": (9, 8, 7)}, has_total=False)
    published = protected_tables([one, two], NAMES)
    assert published["one"].rows == published["two"].rows
    assert HIDDEN in published["one"].rows[0]


rows = st.dictionaries(
    st.sampled_from("ABCDE"), st.tuples(*[st.sampled_from((0, 1, 2, 3, 4, 5, 8, 20))] * 3), min_size=1
)


@settings(max_examples=25)
@given(rows=rows, has_total=st.booleans())
def test_every_small_count_can_be_any_from_1_to_4(rows: dict[str, Row], *, has_total: bool) -> None:
    assert_protected([table_of("t", rows, has_total=has_total)])


@settings(max_examples=10)
@given(rows=rows, split=st.lists(st.integers(0, 2), min_size=5, max_size=5))
def test_two_tables_of_the_same_audits_do_not_give_each_other_away(
    rows: dict[str, Row], split: list[int]
) -> None:
    groups: dict[str, Row] = {}
    for at, row in enumerate(rows.values()):
        name = f"tool {split[at]}"
        old = groups.get(name, (0, 0, 0))
        groups[name] = (old[0] + row[0], old[1] + row[1], old[2] + row[2])
    assert_protected([table_of("areas", rows), table_of("tools", groups, has_total=False)])
