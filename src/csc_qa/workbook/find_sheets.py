"""Find the register sheets of a workbook, in a file or as Excel has it open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineWorkbook

from csc_qa.core.errors import WorkbookError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.own_sheet import COLUMNS_SHEET
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.opening import open_workbook, worksheet_names
from csc_qa.workbook.own_sheets import joined, mapping_in_workbook
from csc_qa.workbook.package_scan import PackageScan, SheetScan
from csc_qa.workbook.register_sheet import RegisterSheet, find_register_sheets
from csc_qa.workbook.sheet_cells import SheetCells, cells_of_file
from csc_qa.workbook.vocabulary import Vocabulary


@dataclass
class FoundSheets:
    """The register sheets of a workbook.

    Attributes:
        findings: sheets that were not read.
        scans: sheet to cells that only look blank.
    """

    sheets: list[RegisterSheet]
    findings: list[Finding]
    scans: Mapping[str, SheetScan]


@dataclass(frozen=True)
class OpenWorkbook:
    """A workbook whose cells are at hand: open in Excel, or a range of it.

    Attributes:
        scans: sheet to cells that show an error.
        findings: sheets that were not read.
    """

    name: str
    sheets: Sequence[SheetCells]
    scans: Mapping[str, SheetScan]
    findings: Sequence[Finding] = ()


def find_sheets(path: Path, vocabulary: Vocabulary, mapping: WorkbookMapping) -> FoundSheets:
    """Return the register sheets of a file.

    Raises:
        WorkbookError: it cannot be read, is empty, or has no register.
    """
    with open_workbook(path) as workbook:
        package = PackageScan(path)
        too_large = package.too_large()
        scanning = package.start(leave_out=too_large)
        mapping = joined(mapping, mapping_in_workbook(_own_columns(workbook)))
        leave_out = too_large | {name for name, sheet in mapping.sheets.items() if sheet.ignore}
        found, has_cells = find_register_sheets(cells_of_file(workbook, leave_out), vocabulary, mapping)
        scans = scanning.result()
    findings = [make_finding("CSCQA-WBK-007", sheet=name) for name in sorted(too_large)]
    return _checked(path.name, FoundSheets(found, findings, scans), has_cells=has_cells or bool(leave_out))


def find_open_sheets(book: OpenWorkbook, vocabulary: Vocabulary, mapping: WorkbookMapping) -> FoundSheets:
    """Return the register sheets of a workbook whose cells are at hand.

    Raises:
        WorkbookError: it is empty, or has no register.
    """
    mapping = joined(mapping, mapping_in_workbook(book.sheets))
    leave_out = {name for name, sheet in mapping.sheets.items() if sheet.ignore}
    wanted = [sheet for sheet in book.sheets if sheet.name not in leave_out]
    found, has_cells = find_register_sheets(wanted, vocabulary, mapping)
    return _checked(
        book.name, FoundSheets(found, list(book.findings), book.scans), has_cells=has_cells or bool(leave_out)
    )


def _own_columns(workbook: CalamineWorkbook) -> list[SheetCells]:
    if COLUMNS_SHEET not in worksheet_names(workbook):
        return []
    rows = workbook.get_sheet_by_name(COLUMNS_SHEET).to_python(skip_empty_area=False)
    return [SheetCells(COLUMNS_SHEET, list(rows))]


def _checked(name: str, found: FoundSheets, *, has_cells: bool) -> FoundSheets:
    if not has_cells:
        raise WorkbookError(make_finding("CSCQA-WBK-004", f'the workbook "{name}" is empty'))
    if not found.sheets:
        message = f'no sheet of "{name}" looks like an audit register'
        raise WorkbookError(make_finding("CSCQA-WBK-005", message), *found.findings)
    return found
