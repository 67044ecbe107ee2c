"""Read a performance table from a file, or from the cells of an open workbook."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from csc_qa.core.errors import FormError, KpiTableError
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_table import KpiFinding, KpiTable, make_kpi_table
from csc_qa.core.period import Period, PeriodKind
from csc_qa.sources.csv_grid import read_csv
from csc_qa.sources.grid import Row
from csc_qa.sources.kpi_table.blocks import find_blocks, only_text
from csc_qa.sources.kpi_table.cells import CellReader
from csc_qa.sources.kpi_table.headers import read_headers
from csc_qa.sources.kpi_table.indicator_names import IndicatorNames
from csc_qa.sources.kpi_table.long import read_long
from csc_qa.sources.kpi_table.month_header import financial_year_in
from csc_qa.sources.kpi_table.percent_cells import percent_cells
from csc_qa.sources.kpi_table.sheet import KpiSheet
from csc_qa.sources.kpi_table.wide import read_wide
from csc_qa.sources.notes import Notes
from csc_qa.sources.workbook_grids import read_workbook

_WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
_TEXTS = {".csv", ".txt", ".tsv"}
# How far down a title may name the year.
_TITLE_ROWS = 10
# No name of an indicator is longer.
_LONGEST = 300
# What is told of a file that cannot be read, by the code with which the reader of exports refuses it.
_WHY = {
    "CSCQA-FRM-002": "it is no workbook, or damaged",
    "CSCQA-FRM-003": "it is protected by a password",
    "CSCQA-FRM-011": "it unpacks to far more than a table can hold",
    "CSCQA-FRM-012": "it is too large",
    "CSCQA-FRM-013": "it is no text, though its name says so",
    "CSCQA-FRM-014": "its quotation marks do not match",
}
_REPLACED = "CSCQA-FRM-040"


def read_kpi_table(
    path: Path | str, indicators: Iterable[Indicator], *, year: Period | None = None
) -> KpiTable:
    """Read the figures, targets and comparators of a KPI table.

    Cells are read as people print them (`79% (264/333)`, `1665`, `TBC`), months across, down, or in a
    column of their own; a workbook may have tables on many sheets, and many on one.

    Args:
        path: a csv file or a workbook. It is only read.
        indicators: those that may stand in it, known by id, name and aliases.
        year: the financial year of months without a year, and in which targets hold. Where not given, it
            is taken from titles, the names of sheet and file, and the months.

    Raises:
        KpiTableError: the file cannot be read, or has no KPI table.
    """
    path = Path(path)
    sheets, replaced = _sheets_of(path)
    table = read_kpi_sheets(sheets, indicators, source=path.name, year=year)
    if not table.figures and not table.limits:
        raise KpiTableError(*(table.findings or [_finding("CSCQA-KPI-002", f'file "{path.name}"')]))
    return table.model_copy(update={"findings": (*replaced, *table.findings)})


def read_kpi_sheets(
    sheets: Sequence[KpiSheet],
    indicators: Iterable[Indicator],
    *,
    source: str,
    year: Period | None = None,
) -> KpiTable:
    """Read every KPI table of some sheets; none where none of them has one."""
    names = IndicatorNames(indicators)
    return make_kpi_table(source, (_read_sheet(sheet, names, source, year) for sheet in sheets))


def _read_sheet(sheet: KpiSheet, names: IndicatorNames, source: str, year: Period | None) -> KpiTable:
    if not _has_a_name(sheet, names):
        return KpiTable(source=source)
    named = year or _year_of(sheet, source)
    blocks = find_blocks(sheet, names, named)
    if not blocks:
        sheet = sheet.turned()
        blocks = find_blocks(sheet, names, named)
    reader = CellReader(sheet)
    for block in blocks:
        months = block.headers.months.values()
        reader.year = year or (Period.of(max(months), PeriodKind.FINANCIAL_YEAR) if months else named)
        if block.headers.is_long:
            read_long(block, reader, names, named)
        else:
            read_wide(block, reader, names)
    return KpiTable(
        source=source,
        figures=tuple(reader.figures),
        limits=tuple(reader.limits),
        findings=tuple(reader.findings),
    )


def _has_a_name(sheet: KpiSheet, names: IndicatorNames) -> bool:
    """Say whether any cell names an indicator; most sheets of a workbook are registers."""
    texts = {cell for row in sheet.rows for cell in row if isinstance(cell, str) and len(cell) <= _LONGEST}
    return any(names.find(text) for text in texts)


def _year_of(sheet: KpiSheet, source: str) -> Period | None:
    """Return the financial year that a title, the sheet or the file is named for."""
    titles = [only_text(sheet, row) for row in range(min(_TITLE_ROWS, len(sheet.rows)))]
    found = (financial_year_in(text) for text in (*titles, sheet.name or "", Path(source).stem))
    return next((year for year in found if year), None)


def _sheets_of(path: Path) -> tuple[list[KpiSheet], list[KpiFinding]]:
    if not path.is_file():
        raise KpiTableError(_finding("CSCQA-KPI-001", f'there is no file "{path.name}"'))
    suffix = path.suffix.casefold()
    if suffix not in _WORKBOOKS | _TEXTS:
        raise KpiTableError(_finding("CSCQA-KPI-001", f'"{path.name}" is neither a workbook nor a csv file'))
    notes = Notes(path.name)
    try:
        sheets = _workbook(path, notes) if suffix in _WORKBOOKS else [_csv(path, notes)]
    except FormError as refusal:
        why = _WHY.get(refusal.findings[0].code, "it is damaged")
        raise KpiTableError(_finding("CSCQA-KPI-001", f'"{path.name}": {why}')) from refusal
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise KpiTableError(_finding("CSCQA-KPI-001", f'"{path.name}": {why}')) from error
    is_replaced = any(finding.code == _REPLACED for finding in notes.findings)
    return sheets, [_finding("CSCQA-KPI-009", f'file "{path.name}"')] if is_replaced else []


def _workbook(path: Path, notes: Notes) -> list[KpiSheet]:
    grids = [grid for grid in read_workbook(path, notes) if not grid.is_hidden]
    if not zipfile.is_zipfile(path):
        return [KpiSheet(grid.rows, grid.sheet) for grid in grids]
    try:
        percents = percent_cells(path)
    except (ET.ParseError, KeyError) as error:
        raise notes.refusal("CSCQA-FRM-002") from error
    return [KpiSheet(grid.rows, grid.sheet, percents.get(grid.sheet or "", {})) for grid in grids]


def _csv(path: Path, notes: Notes) -> KpiSheet:
    def count_headers(rows: list[Row]) -> int:
        heads = (read_headers(0, row, None) for row in rows)
        return max(
            (len(each.roles) + len(each.months) + len(each.bare) + len(each.limits) for each in heads),
            default=0,
        )

    return KpiSheet(read_csv(path, notes, count_headers).rows, None, {})


def _finding(code: str, detail: str) -> KpiFinding:
    known = FINDING_CODES[code]
    message = f"{known.summary}: {detail}"
    return KpiFinding(code=code, severity=known.severity, message=message, hint=known.hint)
