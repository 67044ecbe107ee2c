"""Small registers whose figures are worked by hand, and what every section must keep to."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from tests.writing import Rows, write_workbook

from csc_qa import open_master
from csc_qa.core.escalation import ESCALATION_TITLES, ESCALATIONS_SHEET
from csc_qa.core.report import Cell, Chart, ColumnFormat, Section, Table
from csc_qa.reports.analysis.section_json import section_json
from csc_qa.workflows.open_master import MasterWorkbook

# Field to the header under which the register keeps it.
HEADERS = {
    "audit_id": "Audit Ref",
    "service_area": "Service area",
    "grade": "Overall Grade",
    "completed_on": "Date completed",
    "audit_month": "Audit month",
    "allocated_on": "Date allocated",
    "overseen_on": "Oversight date",
    "uploaded_on": "Date uploaded",
    "programme": "Type of audit",
    "theme": "Theme",
    "strengths": "Strengths",
    "learning": "Learning",
    "actions": "Actions",
    "action_owner": "Action owner",
    "action_due_on": "Action due",
    "safeguarding_concern": "Safeguarding concern",
    "is_disputed": "Disputed",
    "moderated_grade": "Moderated grade",
    "moderated_on": "Date moderated",
    "re_audit_of": "Re-audit of",
    "planning": "Planning grade",
}
AREAS = {"CRS": "Children Resource Service", "Jigsaw": "Jigsaw"}
Row = Mapping[str, object]
MARK = ("Made by csc_qa 0.1.0 on 1 March 2022.",)


def master_of(
    folder: Path,
    rows: Sequence[Row],
    *,
    columns: Sequence[str] = (),
    typed: Mapping[tuple[str, str], date] | None = None,
) -> MasterWorkbook:
    """Return the workbook of a register with the columns that its rows use, and those named.

    Args:
        typed: audit and name of a step to the day that people typed into the sheet of escalations.
    """
    used = {
        "audit_id",
        "service_area",
        "grade",
        "completed_on",
        *columns,
        *(key for row in rows for key in row),
    }
    fields = [field for field in HEADERS if field in used]
    sheets: dict[str, Rows] = {
        "Q1": [[HEADERS[field] for field in fields], *([row.get(field) for field in fields] for row in rows)]
    }
    if typed:
        entries = [(audit, step, "", "", "", "", "", day, "") for (audit, step), day in typed.items()]
        sheets[ESCALATIONS_SHEET] = [("Escalations",), MARK, ESCALATION_TITLES, *entries]
    return open_master(write_workbook(folder / "m.xlsx", sheets))


def table_of(section: Section | None, key: str) -> Table:
    assert section is not None
    return next(table for table in section.tables if table.key == key)


def text_of(section: Section | None) -> str:
    assert section is not None
    return " ".join(section.sentences)


def check_section(section: Section) -> None:
    """Check that tables add up and charts draw their tables; that the tables are JSON."""
    figures = section_json(section)
    assert json.loads(json.dumps(figures)) == figures
    assert all(sentence[-1] == "." for sentence in section.sentences)
    tables = {table.key: table for table in section.tables}
    assert len(tables) == len(section.tables)
    for table in section.tables:
        assert table.key
        assert not (section.holds_details and table.counts_of)
        for row in (*table.rows, *((table.total,) if table.total else ())):
            _check_row(table, row)
        if table.total:
            _check_total(table, table.total)
    for chart in section.charts:
        assert chart.table == "" or tables[chart.table].counts_of
        if chart.table:
            _check_chart(chart, tables[chart.table])


def _check_row(table: Table, row: Sequence[Cell]) -> None:
    cells = {column.key: cell for column, cell in zip(table.columns, row, strict=True) if column.key}
    for column, cell in zip(table.columns, row, strict=True):
        if column.sum_of:
            assert cell == sum(number(cells[key]) for key in column.sum_of)
        if column.share_of and cell is not None:
            part, whole = column.share_of
            percent = 100 * sum(number(cells[key]) for key in part) / number(cells[whole])
            assert abs(number(cell) - percent) < 1e-9


def _check_total(table: Table, total: Sequence[Cell]) -> None:
    for at, column in enumerate(table.columns):
        if at and column.format is ColumnFormat.COUNT:
            assert total[at] == sum(number(row[at]) for row in table.rows)


def _check_chart(chart: Chart, table: Table) -> None:
    assert list(chart.categories) == [row[0] for row in table.rows]
    titles = [column.title for column in table.columns]
    for series in chart.series:
        assert list(series.values) == [row[titles.index(series.name)] for row in table.rows]


def number(cell: Cell) -> float:
    assert isinstance(cell, int | float)
    return cell
