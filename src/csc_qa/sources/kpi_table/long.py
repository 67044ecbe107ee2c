"""Read a table with a row for each figure: indicator, month, figure."""

from __future__ import annotations

from typing import Any

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.period import Period
from csc_qa.sources.kpi_table.blocks import Block
from csc_qa.sources.kpi_table.cells import CellReader
from csc_qa.sources.kpi_table.headers import Role
from csc_qa.sources.kpi_table.indicator_names import IndicatorNames
from csc_qa.sources.kpi_table.month_header import month_of
from csc_qa.sources.kpi_table.wide import note_likeness


def read_long(block: Block, reader: CellReader, names: IndicatorNames, year: Period | None) -> None:
    """Read every row of a table that has one figure a row.

    Args:
        year: the financial year of months that are written without one.
    """
    sheet, section, noted = reader.sheet, block.title, set[str]()
    for row in block.rows:
        name = sheet.text(row, block.names)
        if block.sections is not None:
            section = sheet.text(row, block.sections) or section
        if not name:
            continue
        found, place = names.find(name), reader.place(row, block.names, "")
        if found is None or not found.is_exact:
            if name not in noted and found:
                note_likeness(reader, found, place)
            elif name not in noted:
                reader.note("CSCQA-KPI-004", place, f'"{name[:80]}"')
            noted.add(name)
        if found is None:
            continue
        column = block.headers.roles[Role.MONTH]
        month = month_of(sheet.cell(row, column), year)
        if month is None:
            header = sheet.text(block.headers.row, column)
            reader.note("CSCQA-KPI-008", reader.place(row, column, header), indicator=found.indicator.id)
            continue
        about = {"name": name, "section": names.section(section or sheet.name or ""), "month": month}
        _read_figure(block, reader, row, about, found.indicator)


def _read_figure(
    block: Block, reader: CellReader, row: int, about: dict[str, Any], indicator: Indicator
) -> None:
    sheet, roles = reader.sheet, block.headers.roles
    column = roles.get(Role.FIGURE, roles.get(Role.NUMERATOR, 0))
    parts = _parts(block, reader, row)
    header = sheet.text(block.headers.row, column)
    text = sheet.text(row, roles[Role.FIGURE]) if Role.FIGURE in roles else ""
    if parts and "(" not in text and indicator.kind is IndicatorKind.PERCENTAGE:
        shown = text or _own_percentage(*parts)
        if sheet.is_share(row, column) and Role.FIGURE in roles:
            shown = f"{float(text) * 100:.0f}%" if text else shown
        text = f"{shown} ({parts[0]}/{parts[1]})"
        reader.take_text(about, indicator, text, reader.place(row, column, header))
    else:
        reader.take_figure(about, indicator, (row, column), header)


def _parts(block: Block, reader: CellReader, row: int) -> tuple[int, int] | None:
    """Return numerator and denominator of a row that has them in columns of their own."""
    columns = [block.headers.roles.get(role) for role in (Role.NUMERATOR, Role.DENOMINATOR)]
    texts = [reader.sheet.text(row, each).replace(",", "") for each in columns if each is not None]
    if len(texts) == 2 and all(text.isdigit() for text in texts):
        return int(texts[0]), int(texts[1])
    return None


def _own_percentage(numerator: int, denominator: int) -> str:
    """Return the percentage, half up, of a row that prints none; TBC where there is none."""
    return f"{(200 * numerator + denominator) // (2 * denominator)}%" if denominator else "TBC"
