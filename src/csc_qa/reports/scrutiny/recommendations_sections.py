"""Earlier recommendations of the panel: how far they are done, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csc_qa.core.recommendation import Progress, Recommendation
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.analysis.measured import say_count, say_list

LIST = "Appendix 2"
_NO_DATE = "No date"
_QUARTER, _HALF_YEAR = 92, 183


def progress_section(
    items: Sequence[Recommendation] | None, meeting_on: date, *, unclear: int = 0
) -> Section:
    """Return how many are done, by meeting, and for how long the others have been open.

    Args:
        items: None where the workbook keeps no list of recommendations.
        unclear: cells of the list that could not be read as they stand.
    """
    title = "Earlier recommendations"
    if not items:
        none = "The workbook keeps no list of earlier recommendations, so their progress is not shown."
        sentence = none if items is None else "There are no earlier recommendations."
        return Section(key="kpi.progress", title=title, sentences=(sentence,))
    said = [_counts(items), *_ages(items, meeting_on)]
    if unclear:
        want = say_count(unclear, "cell of the list wants", "cells of the list want")
        said.append(f"{want} a look: `csc-qa recommendations` names them.")
    return Section(key="kpi.progress", title=title, sentences=tuple(said), tables=(_by_meeting(items),))


def monitoring_section(items: Sequence[Recommendation], *, is_public: bool) -> Section:
    """Return every recommendation with what was done about it.

    Args:
        is_public: without who sees to it, and without what the unit writes of what was done; what was
            proposed stays, as the panel's minutes have it.
    """
    shows_owner = not is_public and any(each.owner for each in items)
    shows_due = any(each.due_on for each in items)
    columns = [
        TableColumn(title="Meeting"),
        *(TableColumn(title=each) for each in ("Item", "No", "Action proposed")),
        *([] if is_public else [TableColumn(title="Action taken")]),
        TableColumn(title="Progress"),
        *([TableColumn(title="Lead")] if shows_owner else []),
        *([TableColumn(title="Due")] if shows_due else []),
    ]
    rows = tuple(
        (
            *_cells(each),
            *(() if is_public else (each.taken or None,)),
            each.status.capitalize(),
            *((each.owner,) if shows_owner else ()),
            *((_short(each.due_on),) if shows_due else ()),
        )
        for each in items
    )
    table = Table(
        title="Recommendations and their progress",
        columns=tuple(columns),
        rows=rows,
        key="kpi.monitoring",
    )
    return Section(key="kpi.monitoring", title="Scrutiny monitoring", tables=(table,), is_appendix=True)


def _cells(item: Recommendation) -> tuple[Cell, ...]:
    return (
        _short(item.meeting_on) or _NO_DATE,
        item.title,
        str(item.number),
        item.proposed,
    )


def _counts(items: Sequence[Recommendation]) -> str:
    counts = [(sum(each.status is progress for each in items), progress) for progress in Progress]
    said = say_list([f"{count} {'is' if count == 1 else 'are'} {word}" for count, word in counts if count])
    return f"Of {say_count(len(items), 'earlier recommendation')}, {said}. {LIST} lists them."


def _ages(items: Sequence[Recommendation], meeting_on: date) -> list[str]:
    days = [age for each in items if (age := each.open_for_days(meeting_on)) is not None]
    if not days:
        return []
    oldest = min(each.meeting_on for each in items if each.is_open and each.meeting_on)
    bands = (
        (sum(age <= _QUARTER for age in days), "for three months or less"),
        (sum(_QUARTER < age <= _HALF_YEAR for age in days), "for three to six months"),
        (sum(age > _HALF_YEAR for age in days), "for more than six months"),
    )
    said = ", ".join(f"{count} {words}" for count, words in bands if count)
    return [f"Still open: {said}. The oldest is of {oldest.day} {oldest:%B %Y}."]


def _by_meeting(items: Sequence[Recommendation]) -> Table:
    shown = [each for each in Progress if any(item.status is each for item in items)]
    meetings = sorted({item.meeting_on for item in items}, key=lambda day: day or date.max)
    columns = (
        TableColumn(title="Meeting"),
        *(TableColumn(title=each.capitalize(), format=ColumnFormat.COUNT) for each in shown),
        TableColumn(title="Total", format=ColumnFormat.COUNT),
    )
    rows = tuple(
        _count_row(
            f"{day.day} {day:%B %Y}" if day else _NO_DATE, [e for e in items if e.meeting_on == day], shown
        )
        for day in meetings
    )
    return Table(
        title="Progress by meeting",
        columns=columns,
        rows=rows,
        total=_count_row("All", items, shown),
        key="kpi.progress",
    )


def _count_row(label: str, items: Sequence[Recommendation], shown: Sequence[Progress]) -> tuple[Cell, ...]:
    return (label, *(sum(each.status is progress for each in items) for progress in shown), len(items))


def _short(day: date | None) -> str | None:
    return f"{day.day} {day:%b %Y}" if day else None
