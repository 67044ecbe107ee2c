"""The section on completed, expected and waiting audits, made from its figures alone."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from csc_qa.core.report import Chart, ChartKind, LineLook, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.completion_figures import CompletionFigures, ExpectationFigures, ProgrammeCount
from csc_qa.reports.analysis.completion_sentences import (
    completion_sentences,
    say_by_now,
    say_expected,
    say_forecast,
)
from csc_qa.reports.analysis.measured import (
    FEW_NOTE,
    count_column,
    counted,
    has_few,
    share_cells,
    share_columns,
)

_MONTHS = 12


def completion_section_of(figures: CompletionFigures) -> Section:
    """Return the section."""
    return Section(
        key="completion",
        title="Audits completed against expectation",
        sentences=completion_sentences(figures),
        tables=tuple(_tables(figures)),
        charts=tuple(_charts(figures)),
    )


def _tables(figures: CompletionFigures) -> list[Table]:
    tables = []
    if figures.programmes:
        title = "Completed in the period, by programme"
        tables.append(_by_programme("completed", title, "audits of the period", figures.programmes))
    if figures.programmes_of_year != figures.programmes:
        title = "Completed in the calendar year so far, by programme"
        counts_of = "audits of the year so far"
        tables.append(_by_programme("completed_in_year", title, counts_of, figures.programmes_of_year))
    if figures.expectations:
        tables.append(_expectation_table(figures.expectations))
    if figures.areas and not figures.service_area:
        tables.append(_allocated_table(figures))
    return tables


def _by_programme(key: str, title: str, counts_of: str, rows: Sequence[ProgrammeCount]) -> Table:
    columns = (
        TableColumn(key="programme", title="Programme"),
        count_column("graded", "Graded audits"),
        count_column("ungraded", "Ungraded reviews"),
        count_column("total", "Total", ("graded", "ungraded")),
    )
    cells = [(each.programme, each.graded, each.ungraded, each.total) for each in rows]
    return counted(key, title, counts_of, columns, cells)


def _expectation_table(found: Sequence[ExpectationFigures]) -> Table:
    columns = (
        TableColumn(title="Audits"),
        TableColumn(title="Expected of the year"),
        TableColumn(title="Expected by now"),
        count_column("completed", "Completed"),
        TableColumn(title="Forecast (95 % interval)"),
    )
    rows = tuple(
        (
            each.expectation.name,
            f"{say_expected(each.expectation)} ({each.expectation.year})",
            say_by_now(each),
            each.completed,
            say_forecast(each),
        )
        for each in found
    )
    note = (
        "Expected by now: in proportion to the days of the year that have passed. The forecast takes the "
        "months to come to be like those that are over, and knows nothing of holidays. "
        + " ".join(dict.fromkeys(each.expectation.source for each in found))
    )
    return Table(
        key="expectations", title="Completed against expectation", columns=columns, rows=rows, note=note
    )


def _allocated_table(figures: CompletionFigures) -> Table:
    columns = (
        TableColumn(key="service_area", title="Service area"),
        count_column("done", "Completed"),
        count_column("waiting", "Waiting"),
        count_column("allocated", "Allocated", ("done", "waiting")),
        *share_columns("Completed, %", ("done",), "allocated"),
    )
    rows = [
        (
            each.service_area,
            each.completed.part,
            each.waiting,
            each.completed.of,
            *share_cells(each.completed),
        )
        for each in (*figures.areas, figures.total)
    ]
    return Table(
        key="allocated",
        title=f"Allocated for {figures.period.label}, by service area",
        columns=columns,
        rows=tuple(rows[:-1]),
        total=rows[-1],
        note=FEW_NOTE if has_few([each.completed for each in figures.areas]) else "",
        counts_of="audits allocated for the period",
    )


def _charts(figures: CompletionFigures) -> list[Chart]:
    charts = [_year_chart(each) for each in figures.expectations[:1] if each.by_month]
    if len(figures.areas) > 1:
        charts.append(_allocated_chart(figures))
    return charts


def _year_chart(found: ExpectationFigures) -> Chart:
    """Return the year's completed audits month by month between what is expected at least and at most."""
    expectation = found.expectation
    blank = (float("nan"),) * (_MONTHS - len(found.by_month))
    lines = [("Expected at least", expectation.low, LineLook.DASHED)]
    if expectation.high > expectation.low:
        lines.append(("Expected at most", expectation.high, LineLook.PLAIN))
    expected = tuple(
        Series(name=name, look=look, values=tuple(whole * (at + 1) / _MONTHS for at in range(_MONTHS)))
        for name, whole, look in lines
    )
    last = calendar.month_name[len(found.by_month)]
    return Chart(
        title=f"{expectation.name}: completed since January, and what is expected",
        kind=ChartKind.LINES,
        categories=tuple(calendar.month_abbr[1:]),
        series=(Series(name="Completed", values=(*map(float, found.by_month), *blank)), *expected),
        alt=(
            f"{expectation.name}: {found.by_month[-1]} completed by the end of {last}; "
            f"{say_expected(expectation)} are expected by the end of December."
        ),
        value_title="Audits since January",
    )


def _allocated_chart(figures: CompletionFigures) -> Chart:
    areas = figures.areas
    spoken = "; ".join(
        f"{each.service_area} {each.completed.part} of {each.completed.of} completed" for each in areas
    )
    return Chart(
        title="Allocated audits by service area",
        kind=ChartKind.STACKED_BARS,
        categories=tuple(each.service_area for each in areas),
        series=(
            Series(name="Completed", values=tuple(each.completed.part for each in areas)),
            Series(name="Waiting", values=tuple(each.waiting for each in areas)),
        ),
        alt=f"Allocated audits by service area: {spoken}.",
        value_title="Allocated audits",
        table="allocated",
    )
