"""The tables of a section of the performance report, and its small charts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.kpi_chapter import KpiChapter, KpiRow
from csc_qa.core.report import Cell, Chart, ColumnFormat, Table, TableColumn
from csc_qa.core.spc import SpcChart
from csc_qa.core.target import ComparatorGroup
from csc_qa.reports.kpi.rows import assurance_of, rag_of, variation_of
from csc_qa.reports.kpi.small_numbers import HIDDEN, NOTE
from csc_qa.reports.spc_section import spc_picture

# More do not fit on a page.
MOST_MONTHS = 12
_FEWEST_POINTS = 2
_UNITS = {
    IndicatorKind.COUNT: "Number",
    IndicatorKind.PERCENTAGE: "%",
    IndicatorKind.RATE: "Per 10,000",
    IndicatorKind.CUMULATIVE_RATE: "Per 10,000, month by month",
}
_GROUPS = {
    ComparatorGroup.PREVIOUS_YEAR: "Previous year",
    ComparatorGroup.STATISTICAL_NEIGHBOURS: "Statistical neighbours",
    ComparatorGroup.SOUTH_EAST: "South East",
    ComparatorGroup.ENGLAND: "England",
}
# By this the public version knows sections and tables that were protected where they were made.
KEY_PREFIX = "kpi."


def months_table(chapter: KpiChapter, *, names_section: bool = False) -> Table:
    """Return the figures of the months as they are printed.

    Args:
        names_section: in its title, where the table does not stand under that heading.
    """
    months = months_of(chapter.rows)
    columns = (TableColumn(title="Indicator"), *(TableColumn(title=f"{each:%b %y}") for each in months))
    rows = tuple((row.name, *(_printed(row, month) for month in months)) for row in chapter.rows)
    return Table(
        title=_title("Month by month", chapter, names_section=names_section),
        columns=columns,
        rows=rows,
        key=f"{KEY_PREFIX}{chapter.section.key}.months",
        note=_note(chapter, "As printed in the KPI tables."),
    )


def standing_table(chapter: KpiChapter, *, names_section: bool = False) -> Table:
    """Return what is judged, the target, the icons and what others reached, by short names.

    Args:
        names_section: in its title, where the table does not stand under that heading.
    """
    columns = [
        ("Indicator", ColumnFormat.TEXT),
        ("Value", ColumnFormat.TEXT),
        ("Target", ColumnFormat.TEXT),
        ("RAG", ColumnFormat.RAG),
        ("Variation", ColumnFormat.VARIATION),
        ("Assurance", ColumnFormat.ASSURANCE),
    ]
    has_forecast = any(row.forecast for row in chapter.rows)
    columns += [("Forecast", ColumnFormat.TEXT)] if has_forecast else []
    groups = [group for group in _GROUPS if any(row.comparators.get(group) for row in chapter.rows)]
    columns += [(_GROUPS[group], ColumnFormat.TEXT) for group in groups]
    rows = tuple(
        (
            *_standing(row),
            *((row.forecast or None,) if has_forecast else ()),
            *(row.comparators.get(group) for group in groups),
        )
        for row in chapter.rows
    )
    return Table(
        title=_title("Against target and others", chapter, names_section=names_section),
        columns=tuple(TableColumn(title=title, format=form) for title, form in columns),
        rows=rows,
        key=f"{KEY_PREFIX}{chapter.section.key}.standing",
        note=_note(chapter, "" if groups else "No comparative figures are published."),
    )


def small_charts(rows: Sequence[KpiRow], table_key: str) -> tuple[Chart, ...]:
    """Return the small XmR charts of those indicators that have one."""
    return tuple(_picture(row, chart, table_key) for row in rows if (chart := _drawn(row)) is not None)


def months_of(rows: Sequence[KpiRow]) -> list[date]:
    """Return the months that a table shows: the last ones in which any row has a cell."""
    return sorted({month for row in rows for month in row.figures})[-MOST_MONTHS:]


def _title(words: str, chapter: KpiChapter, *, names_section: bool) -> str:
    return f"{chapter.section.title}: {words[:1].lower()}{words[1:]}" if names_section else words


def _printed(row: KpiRow, month: date) -> Cell:
    figure = row.figures.get(month)
    return figure.printed if figure and figure.printed else None


def _standing(row: KpiRow) -> tuple[Cell, ...]:
    rag, variation, assurance = rag_of(row), variation_of(row), assurance_of(row)
    return (
        row.label,
        HIDDEN if row.is_protected else row.value or None,
        row.target,
        str(rag) if rag else None,
        str(variation) if variation else None,
        str(assurance) if assurance else None,
    )


def _note(chapter: KpiChapter, said: str) -> str:
    hides = any(row.is_protected or HIDDEN in row.comparators.values() for row in chapter.rows)
    return " ".join(part for part in (said, NOTE if hides else "") if part)


def _drawn(row: KpiRow) -> SpcChart | None:
    chart = None if row.is_protected else row.status.chart
    return chart if chart and len(chart.points) >= _FEWEST_POINTS else None


def _picture(row: KpiRow, chart: SpcChart, table_key: str) -> Chart:
    picture = spc_picture(chart, row.label, _UNITS[row.status.indicator.kind])
    return picture.model_copy(
        update={"is_small": True, "table": table_key, "alt": f"{row.label}: {picture.alt}"}
    )
