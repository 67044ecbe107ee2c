"""Find the register sheets of a workbook, in a file or as Excel has it open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from python_calamine import CalamineWorkbook

from csc_qa.core.errors import WorkbookError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import Severity
from csc_qa.core.own_sheet import OWN_PREFIX, is_own_sheet
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.opening import open_workbook, worksheet_names
from csc_qa.workbook.other_sheets import OtherSheet
from csc_qa.workbook.own_sheets import joined, mapping_in_workbook
from csc_qa.workbook.package_scan import PackageScan, SheetScan
from csc_qa.workbook.register_sheet import RegisterSheet, SortedSheets, sort_sheets
from csc_qa.workbook.sheet_cells import Rows, SheetCells, cells_of_file
from csc_qa.workbook.vocabulary import Vocabulary


@dataclass
class FoundSheets:
    """The register sheets of a workbook.

    Attributes:
        findings: sheets that were not read.
        scans: sheet to cells that only look blank.
        own_sheets: cells of the sheets that csc_qa made, by name.
        others: visible sheets that are no register.
        mapping: the one in force, with what the workbook itself says.
        recommendations: sheets that list the recommendations of a panel.
    """

    name: str
    sheets: list[RegisterSheet]
    findings: list[Finding]
    scans: Mapping[str, SheetScan]
    own_sheets: Mapping[str, Rows]
    others: list[OtherSheet]
    mapping: WorkbookMapping
    recommendations: Sequence[SheetCells] = ()

    def check(self) -> Self:
        """Return itself.

        Raises:
            WorkbookError: there is no register.
        """
        if not self.sheets:
            message = f'no sheet of "{self.name}" looks like an audit register'
            told = [finding for finding in self.findings if finding.severity is not Severity.INFO]
            raise WorkbookError(make_finding("CSCQA-WBK-005", message), *told)
        return self


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
    """Return the register sheets of a file, if it has any.

    Raises:
        WorkbookError: it cannot be read, or is empty.
    """
    with open_workbook(path) as workbook:
        package = PackageScan(path)
        too_large = package.too_large()
        scanning = package.start(leave_out=too_large)
        own = _own_sheets(workbook, too_large)
        mapping = joined(mapping, mapping_in_workbook(own, vocabulary.fields))
        leave_out = too_large | {name for name, sheet in mapping.sheets.items() if sheet.ignore}
        found = sort_sheets(cells_of_file(workbook, leave_out), vocabulary, mapping)
        scans = scanning.result()
    findings = [make_finding("CSCQA-WBK-007", sheet=name) for name in sorted(too_large)]
    sheets = _found(path.name, found, findings, scans, mapping, _by_name(own))
    return _with_cells(sheets, has_cells=found.has_cells or bool(leave_out))


def find_open_sheets(book: OpenWorkbook, vocabulary: Vocabulary, mapping: WorkbookMapping) -> FoundSheets:
    """Return the register sheets of a workbook whose cells are at hand, if it has any.

    Raises:
        WorkbookError: it is empty.
    """
    mapping = joined(mapping, mapping_in_workbook(book.sheets, vocabulary.fields))
    leave_out = {name for name, sheet in mapping.sheets.items() if sheet.ignore}
    wanted = [sheet for sheet in book.sheets if sheet.name not in leave_out]
    found = sort_sheets(wanted, vocabulary, mapping)
    sheets = _found(book.name, found, book.findings, book.scans, mapping, _by_name(book.sheets))
    return _with_cells(sheets, has_cells=found.has_cells or bool(leave_out))


def _own_sheets(workbook: CalamineWorkbook, leave_out: Set[str]) -> list[SheetCells]:
    names = [name for name in worksheet_names(workbook) if name.startswith(OWN_PREFIX)]
    wanted = (name for name in names if name not in leave_out)
    return [
        SheetCells(name, list(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)))
        for name in wanted
    ]


def _by_name(sheets: Iterable[SheetCells]) -> dict[str, Rows]:
    return {
        sheet.name: sheet.rows
        for sheet in sheets
        if sheet.name.startswith(OWN_PREFIX) and is_own_sheet(sheet.rows)
    }


def _found(
    name: str,
    found: SortedSheets,
    findings: Sequence[Finding],
    scans: Mapping[str, SheetScan],
    mapping: WorkbookMapping,
    own_sheets: Mapping[str, Rows],
) -> FoundSheets:
    told = [*findings, *(finding for other in found.others for finding in other.findings)]
    lists = found.recommendations
    return FoundSheets(name, found.registers, told, scans, own_sheets, found.others, mapping, lists)


def _with_cells(found: FoundSheets, *, has_cells: bool) -> FoundSheets:
    if not has_cells:
        raise WorkbookError(make_finding("CSCQA-WBK-004", f'the workbook "{found.name}" is empty'))
    return found
