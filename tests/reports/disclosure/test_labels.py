from __future__ import annotations

from csc_qa.core.report import Chart, ChartKind, Series, Table
from csc_qa.reports.disclosure.charts import draw_anew
from csc_qa.reports.disclosure.labels import PublicNames, group_typed_rows

from .test_suppress import COLUMNS, table_of

NAMES = PublicNames(["Jigsaw", "Not recorded", "Care Leavers (EET, accommodation)"])
TYPED = (COLUMNS[0].model_copy(update={"is_typed": True}), *COLUMNS[1:])
ROWS = {
    "Jigsaw": (30, 20, 10),
    "Ann Other": (5, 6, 7),
    "Jigsaw of Ann": (8, 0, 2),
    "Not recorded": (9, 9, 9),
}


def typed() -> Table:
    return table_of("t", ROWS).model_copy(update={"columns": TYPED})


def test_groups_that_nobody_declares_are_one_before_that_of_no_name() -> None:
    rows = group_typed_rows(typed(), NAMES).rows
    assert [row[0] for row in rows] == ["Jigsaw", "Other", "Not recorded"]
    # 5 + 8, 6 + 0, 7 + 2; 13 of 28 are 46.4 %.
    assert rows[1][1:5] == (13, 6, 9, 28)
    assert round(float(rows[1][5] or 0), 1) == 46.4


def test_columns_that_nobody_types_are_left_as_they_are() -> None:
    table = table_of("t", ROWS)
    assert group_typed_rows(table, NAMES) is table


def test_a_name_is_known_by_the_words_of_one_that_is_declared() -> None:
    assert NAMES.has("Care Leavers - EET")
    assert not NAMES.has("Care Leavers - Jigsaw")
    assert not NAMES.has("")
    assert not NAMES.has("–")


def test_charts_show_the_one_group_in_place_of_the_others() -> None:
    chart = Chart(
        title="Grades",
        kind=ChartKind.STACKED_BARS,
        categories=tuple(ROWS),
        series=(Series(name="Good", values=(30, 5, 8, 9)),),
        alt="As drawn.",
        table="t",
    )
    drawn = draw_anew(chart, group_typed_rows(typed(), NAMES))
    assert list(drawn.categories) == ["Jigsaw", "Not recorded", "Other"]
    assert list(drawn.series[0].values) == [30, 9, 13]
    assert "Ann" not in drawn.alt
