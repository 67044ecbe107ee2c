"""The JSON of the public version, from its tables."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Cell, Report, Section, Table
from csc_qa.reports.disclosure.cells import column_name
from csc_qa.reports.disclosure.marks import HIDDEN, is_protected_already

Row = dict[str, object]


def published_figures(report: Report, sections: Sequence[Section]) -> dict[str, object]:
    """Return the period and every published table of counts by its key; hidden numbers are null.

    The JSON of indicators is the builder's, which hides small numbers itself.
    """
    tables = [table for section in sections for table in section.tables]
    counted = [table for table in tables if not is_protected_already(table.key)]
    if not counted and sections and all(is_protected_already(section.key) for section in sections):
        return report.figures
    period = {"start": report.period.start.isoformat(), "end": report.period.end.isoformat()}
    found: dict[str, object] = {"period": period}
    for table in counted:
        found[table.key] = [_row(table, row) for row in table.rows]
        if table.total:
            found[f"{table.key}_total"] = _row(table, table.total)
    return found | {"totals": found["grades_total"]} if "grades_total" in found else found


def _row(table: Table, cells: tuple[Cell, ...]) -> Row:
    pairs = zip(table.columns, cells, strict=True)
    return {column_name(column): None if cell == HIDDEN else cell for column, cell in pairs}
