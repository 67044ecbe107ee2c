"""Read a table with a row for each indicator, and months or targets across."""

from __future__ import annotations

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_table import KpiPlace
from csc_qa.sources.kpi_table.blocks import Block, only_text
from csc_qa.sources.kpi_table.cells import CellReader, about_figure
from csc_qa.sources.kpi_table.indicator_names import IndicatorNames, NamedIndicator


def read_wide(block: Block, reader: CellReader, names: IndicatorNames) -> None:
    """Read every row of a table whose months go across."""
    sheet, section = reader.sheet, block.title
    if block.headers.bare:
        place = reader.place(block.headers.row, block.headers.bare[0], "")
        reader.note("CSCQA-KPI-006", place)
    for row in block.rows:
        name = sheet.text(row, block.names)
        found = names.find(name) if name else None
        if not found and (title := only_text(sheet, row)):
            section = title
            continue
        if block.sections is not None:
            section = sheet.text(row, block.sections) or section
        if found:
            note_likeness(reader, found, reader.place(row, block.names, ""))
            about = {"name": name, "section": names.section(section or sheet.name or "")}
            _read_row(block, reader, row, about, found.indicator)
        elif name and _has_figures(block, reader, row):
            reader.note("CSCQA-KPI-004", reader.place(row, block.names, ""), f'"{name[:80]}"')


def note_likeness(reader: CellReader, found: NamedIndicator, place: KpiPlace) -> None:
    """Say that a name is not quite that of the indicator."""
    if not found.is_exact:
        reader.note("CSCQA-KPI-005", place, f'"{found.indicator.name}"', found.indicator.id)


def _read_row(
    block: Block, reader: CellReader, row: int, about: dict[str, str], indicator: Indicator
) -> None:
    head = block.headers
    for column, month in head.months.items():
        header = reader.sheet.text(head.row, column)
        reader.take_figure(about_figure(**about, month=month), indicator, (row, column), header)
    for column, group in head.limits.items():
        header = reader.sheet.text(head.row, column)
        reader.take_limit(about, indicator, (row, column), group, header)


def _has_figures(block: Block, reader: CellReader, row: int) -> bool:
    columns = [*block.headers.months, *block.headers.bare, *block.headers.limits]
    return any(any(char.isdigit() for char in reader.sheet.text(row, column)) for column in columns)
