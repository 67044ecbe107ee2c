"""Charts of the public version, drawn anew from what is left of their tables."""

from __future__ import annotations

from math import isnan, nan

from csc_qa.core.report import Cell, Chart, Series, Table
from csc_qa.reports.disclosure.labels import OTHER
from csc_qa.reports.disclosure.marks import HIDDEN


def draw_anew(chart: Chart, table: Table) -> Chart:
    """Return the chart with the numbers of the table; hidden ones are gaps, and the alternative text says so.

    Categories and series that the table does not have are left out; those that became one row are one.
    """
    columns = {column.title: at for at, column in enumerate(table.columns)}
    rows = {str(row[0]): row for row in (*table.rows, *((table.total,) if table.total else ()))}
    categories = tuple(name for name in chart.categories if name in rows and name != OTHER)
    if OTHER in rows and len(categories) < len(chart.categories):
        categories = (*categories, OTHER)
    series = tuple(
        each.model_copy(
            update={"values": tuple(_value(rows[name][columns[each.name]]) for name in categories)}
        )
        for each in chart.series
        if each.name in columns
    )
    said = "; ".join(f"{name}: {_said(series, at)}" for at, name in enumerate(categories))
    alt = f"{chart.title}. {said}. Hidden numbers are not drawn."
    has_gaps = any(isnan(value) for each in series for value in each.values)
    title = f"{chart.title} ({HIDDEN}: not drawn)" if has_gaps else chart.title
    return chart.model_copy(update={"title": title, "categories": categories, "series": series, "alt": alt})


def _value(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) else nan


def _said(series: tuple[Series, ...], at: int) -> str:
    return ", ".join(
        f"{each.name} {'hidden' if each.values[at] != each.values[at] else f'{each.values[at]:g}'}"
        for each in series
    )
