"""How counts and shares are said, and the columns of tables of them."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from csc_qa.core.measured_share import FEW, MeasuredShare
from csc_qa.core.report import Cell, ColumnFormat, Share, Table, TableColumn

FEW_NOTE = f"Of fewer than {FEW} a share says little: read it by its interval."
INTERVAL_TITLE = "95 % interval"


def say_count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    Example:
        >>> say_count(1, "audit"), say_count(0, "audit"), say_count(2, "case is", "cases are")
        ('1 audit', '0 audits', '2 cases are')
    """
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def say_measured(share: MeasuredShare) -> str:
    """Return a share as far as its number bears it.

    Example:
        >>> say_measured(MeasuredShare(part=159, of=241, low=59.8, high=71.7))
        '66% (159 of 241; 95 % interval 60% to 72%)'
        >>> say_measured(MeasuredShare(part=3, of=12, low=8.9, high=53.2))
        '3 of 12 (too few to be read as a share; 95 % interval 9% to 53%)'
    """
    if not share.is_few:
        return f"{whole_percent(share.percent)} ({share.part} of {share.of}; {_say_interval(share)})"
    few = "too few to be read as a share"
    return f"{share.part} of {share.of} ({few}; {_say_interval(share)})" if share.of else f"0 of 0 ({few})"


def say_beside(share: MeasuredShare) -> str:
    """Return a share as it stands beside another, where what may be said of both follows.

    Example:
        >>> say_beside(MeasuredShare(part=4, of=7, low=25.0, high=84.2))
        '4 of 7 (95 % interval 25% to 84%)'
    """
    if share.is_few and share.of:
        return f"{share.part} of {share.of} ({_say_interval(share)})"
    return say_measured(share)


def whole_percent(percent: float | None) -> str:
    """Return a percentage without decimals, halves rounded up; a dash of nothing."""
    return "–" if percent is None else f"{int(percent + 0.5)}%"


def interval_text(share: MeasuredShare) -> str:
    """Return the interval of a share for a table, however wide; empty of nothing.

    Example:
        >>> interval_text(MeasuredShare(part=159, of=241, low=59.8, high=71.7))
        '60–72%'
    """
    if share.low is None or share.high is None:
        return ""
    return f"{whole_percent(share.low)[:-1]}–{whole_percent(share.high)}"


def say_list(words: Sequence[str]) -> str:
    """Return words as a list in a sentence.

    Example:
        >>> say_list(["Jigsaw"]), say_list(["Jigsaw", "Adoption", "Fostering"])
        ('Jigsaw', 'Jigsaw, Adoption and Fostering')
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def say_day(day: date) -> str:
    """Return a day in words.

    Example:
        >>> say_day(date(2022, 12, 9))
        '9 December 2022'
    """
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def count_column(key: str, title: str, sum_of: tuple[str, ...] = ()) -> TableColumn:
    """Return a column of counts, or of their sums."""
    return TableColumn(key=key, title=title, format=ColumnFormat.COUNT, sum_of=sum_of)


def share_columns(title: str, part: tuple[str, ...], whole: str) -> tuple[TableColumn, TableColumn]:
    """Return a column of percentages and one of their intervals, which is not published."""
    share = Share(part=part, whole=whole)
    percent = TableColumn(key="percent", title=title, format=ColumnFormat.PERCENT, share_of=share)
    return percent, TableColumn(title=INTERVAL_TITLE)


def share_cells(share: MeasuredShare) -> tuple[Cell, Cell]:
    """Return the cells of `share_columns`."""
    return share.percent, interval_text(share)


def has_few(shares: Sequence[MeasuredShare]) -> bool:
    """Say whether any share is of too few."""
    return any(0 < each.of < FEW for each in shares)


def total_of(label: str, rows: Sequence[Sequence[int]]) -> tuple[Cell, ...]:
    """Return a total row of rows of counts."""
    return (label, *(sum(column) for column in zip(*rows, strict=True)))


def counted(
    key: str, title: str, counts_of: str, columns: Sequence[TableColumn], rows: Sequence[tuple[Cell, ...]]
) -> Table:
    """Return a table whose columns are all counts after the first, with their sums below."""
    counts = [[int(cell or 0) for cell in row[1:]] for row in rows]
    total = total_of("Total", counts) if len(rows) > 1 else None
    return Table(
        key=key, title=title, counts_of=counts_of, columns=tuple(columns), rows=tuple(rows), total=total
    )


def _say_interval(share: MeasuredShare) -> str:
    return f"{INTERVAL_TITLE} {whole_percent(share.low)} to {whole_percent(share.high)}"
