"""Tables and charts of grade counts, which several reports share."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.report import Chart, ChartKind, ColumnFormat, Series, Share, Table, TableColumn
from csc_qa.core.spelling import fold
from csc_qa.reports.analysis.measured import INTERVAL_TITLE, interval_text

_COUNT = ColumnFormat.COUNT
# What the tables of grade counts of a period count, so that they are protected together.
AUDITS_OF_PERIOD = "audits and reviews of the period"


def grade_count_table(
    title: str,
    first: str,
    rows: Sequence[GradeCount],
    scale: GradeScale,
    total: GradeCount | None = None,
    *,
    key: str = "",
    counts_of: str = "",
) -> Table:
    """Return a table of grade counts: graded, ungraded, total, and the share that is good or better.

    Args:
        first: title of the first column, which names the groups; its words are the column's key.
        key, counts_of: of the table, see `Table`.
    """
    columns = (
        TableColumn(title=first, key=key_of(first)),
        *grade_columns(scale),
        TableColumn(title="Ungraded", format=_COUNT, key="ungraded"),
        TableColumn(title="Total", format=_COUNT, key="total", sum_of=("graded", "ungraded")),
        good_column(scale),
    )
    return Table(
        title=title,
        columns=columns,
        rows=tuple(_cells(row, scale) for row in rows),
        total=_cells(total, scale) if total else None,
        key=key,
        counts_of=counts_of,
    )


def grade_share_table(
    title: str,
    first: str,
    rows: Sequence[tuple[GradeCount, MeasuredShare]],
    scale: GradeScale,
    *,
    key: str,
    note: str = "",
    counts_of: str = "",
) -> Table:
    """Return a table of graded audits, with the share that is good or better and its 95 % interval."""
    columns = (
        TableColumn(title=first, key=key_of(first)),
        *grade_columns(scale),
        good_column(scale),
        TableColumn(title=INTERVAL_TITLE, key="interval"),
    )
    cells = tuple(
        (row.label, *(row.grades[each] for each in scale.keys), row.graded, good.percent, interval_text(good))
        for row, good in rows
    )
    return Table(title=title, columns=columns, rows=cells, note=note, key=key, counts_of=counts_of)


def key_of(title: str) -> str:
    """Return the key that the words of a title make.

    Example:
        >>> key_of("Service area")
        'service_area'
    """
    return fold(title).replace(" ", "_")


def grade_columns(scale: GradeScale) -> tuple[TableColumn, ...]:
    """Return the columns of counts by grade, and of how many are graded."""
    return (
        *(
            TableColumn(title=grade.name, format=_COUNT, grade=grade.key, key=grade.key)
            for grade in scale.grades
        ),
        TableColumn(title="Graded", format=_COUNT, key="graded", sum_of=scale.keys),
    )


def good_column(scale: GradeScale) -> TableColumn:
    """Return the column of the share that is good or better."""
    return TableColumn(
        title=f"{best_half_name(scale)}, % of graded",
        format=ColumnFormat.PERCENT,
        key="good_share",
        share_of=Share(part=best_half_keys(scale), whole="graded"),
    )


def grade_count_chart(
    title: str,
    rows: Sequence[GradeCount],
    scale: GradeScale,
    *,
    kind: ChartKind = ChartKind.STACKED_BARS,
    table: str = "",
) -> Chart:
    """Return a chart of the graded audits; of bars, groups without any are left out.

    Args:
        table: key of the table that it draws.
    """
    # Columns stand for months and periods, which would seem to follow one another without a gap.
    shown = [row for row in rows if row.graded or kind is not ChartKind.STACKED_BARS]
    series = tuple(
        Series(name=grade.name, grade=grade.key, values=tuple(row.grades[grade.key] for row in shown))
        for grade in scale.grades
    )
    spoken = "; ".join(f"{row.label}: {say_grades(row, scale) or 'none'}" for row in shown)
    return Chart(
        title=title,
        kind=kind,
        categories=tuple(row.label for row in shown),
        series=series,
        alt=f"{title}. {spoken}." if spoken else f"{title}. No graded audits.",
        value_title="Graded audits",
        table=table,
    )


def best_half_keys(scale: GradeScale) -> tuple[str, ...]:
    """Return the keys of the better half of the scale: Outstanding and Good."""
    return scale.keys[: len(scale.keys) // 2]


def best_half(row: GradeCount, scale: GradeScale) -> int:
    """Return how many audits are in the better half of the scale: Good and Outstanding."""
    return sum(row.grades[key] for key in best_half_keys(scale))


def best_half_name(scale: GradeScale) -> str:
    """Return what the better half of the scale is called, such as "Good or better"."""
    lowest = scale.grades[len(scale.grades) // 2 - 1]
    return f"{lowest.name} or better" if lowest.rank > 1 else lowest.name


def share(part: int, whole: int) -> float | None:
    """Return a percentage from 0 to 100, None of nothing."""
    return 100 * part / whole if whole else None


def say_share(part: int, whole: int) -> str:
    """Return a share with its numbers, as `66% (159 of 241)`.

    Example:
        >>> say_share(159, 241), say_share(0, 0)
        ('66% (159 of 241)', 'none (0 of 0)')
    """
    percent = share(part, whole)
    return f"none ({part} of {whole})" if percent is None else f"{int(percent + 0.5)}% ({part} of {whole})"


def say_grades(row: GradeCount, scale: GradeScale) -> str:
    """Return the grades of a row in words, as `3 Outstanding, 47 Good`."""
    return ", ".join(
        f"{row.grades[grade.key]} {grade.name}" for grade in scale.grades if row.grades[grade.key]
    )


def _cells(row: GradeCount, scale: GradeScale) -> tuple[str | int | float | None, ...]:
    counts = tuple(row.grades[key] for key in scale.keys)
    percent = share(best_half(row, scale), row.graded)
    return (row.label, *counts, row.graded, row.ungraded, row.total, percent)
