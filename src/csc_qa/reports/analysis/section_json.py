"""The tables of a section as JSON, so that what a page shows is in the figures too."""

from __future__ import annotations

from csc_qa.core.report import Cell, Section, Table, TableColumn
from csc_qa.reports.analysis.grade_parts import key_of


def section_json(section: Section) -> dict[str, object]:
    """Return every table of the section by its key: rows and total, cells by the key of their column.

    Tables and columns without a key stand under their title. Tables alone: text that people may edit, and
    charts, which draw tables, are left out.
    """
    return {
        table.key or key_of(table.title): {
            "rows": [_row(table, row) for row in table.rows],
            "total": _row(table, table.total) if table.total else None,
        }
        for table in section.tables
    }


def _row(table: Table, row: tuple[Cell, ...]) -> dict[str, Cell]:
    return {_column(column): cell for column, cell in zip(table.columns, row, strict=True)}


def _column(column: TableColumn) -> str:
    return column.key or key_of(column.title)
