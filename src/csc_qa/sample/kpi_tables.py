"""Write the published performance tables as a workbook, and their targets as a csv file."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

from csc_qa.core.indicator import Indicator
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.sample.published_figures import KPI_MONTHS

_FIGURES = "published_kpi_2022_23.csv"
_CREATED = datetime(2023, 1, 9, 9, 0)
_COMPARATORS = {
    ComparatorGroup.PREVIOUS_YEAR: "2021/22",
    ComparatorGroup.STATISTICAL_NEIGHBOURS: "Statistical neighbours",
    ComparatorGroup.SOUTH_EAST: "South East",
    ComparatorGroup.ENGLAND: "England",
}


class PublishedRow(NamedTuple):
    """A row of the published tables: section, id of the indicator, and a cell for each month."""

    section: str
    indicator: str
    printed: tuple[str, ...]


@cache
def published_rows() -> tuple[PublishedRow, ...]:
    """Return the rows as they are printed, errors and all.

    Source: performance report, January 2023.
    """
    text = files("csc_qa.sample").joinpath(_FIGURES).read_text(encoding="utf-8")
    _, *rows = csv.reader(io.StringIO(text))
    return tuple(PublishedRow(section, indicator, tuple(cells)) for section, indicator, *cells in rows)


def write_kpi_tables(path: Path, indicators: Mapping[str, Indicator]) -> Path:
    """Write the tables, a section under another, months across; the same bytes each time."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet("KPI tables")
        heading = book.add_format({"bold": True, "font_size": 14})
        header = book.add_format({"bold": True, "bg_color": "#D9E1F2", "border": 1, "align": "center"})
        name = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        cell = book.add_format({"border": 1, "align": "center", "valign": "top"})
        sheet.set_column(0, 0, 60)
        sheet.set_column(1, len(KPI_MONTHS), 15)
        sheet.write(0, 0, "Performance tables 2022/23", heading)
        at, section = 1, ""
        for row in published_rows():
            if row.section != section:
                section = row.section
                sheet.write(at + 1, 0, section, heading)
                sheet.write_row(at + 2, 0, ("Indicator", *KPI_MONTHS), header)
                at += 3
            sheet.write_string(at, 0, indicators[row.indicator].name, name)
            for column, printed in enumerate(row.printed, start=1):
                sheet.write(at, column, int(printed) if printed.isdecimal() else printed, cell)
            at += 1
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return path


def write_kpi_targets(
    path: Path, indicators: Mapping[str, Indicator], limits: Sequence[Target | Comparator]
) -> Path:
    """Write the targets and comparators as they are printed, a row for each indicator of a section."""
    printed = {(each.section, each.indicator, _group(each)): each.printed for each in limits}
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(["Section", "Indicator", "Target 2022/23", *_COMPARATORS.values()])
    for row in published_rows():
        cells = [printed.get((row.section, row.indicator, group), "") for group in (None, *_COMPARATORS)]
        writer.writerow([row.section, indicators[row.indicator].name, *cells])
    path.write_bytes(buffer.getvalue().encode("utf-8-sig"))
    return path


def _group(limit: Target | Comparator) -> ComparatorGroup | None:
    return limit.group if isinstance(limit, Comparator) else None
