"""The two implementations of `MasterPort`: a file, and cells that Excel hands over."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from csc_qa.core.master_port import FormSheet
from csc_qa.core.own_sheet import OWN_PREFIX
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.find_sheets import FoundSheets, OpenWorkbook, find_open_sheets, find_sheets
from csc_qa.workbook.mapping import WorkbookMapping, read_mapping
from csc_qa.workbook.opening import open_workbook, worksheet_names
from csc_qa.workbook.package_scan import PackageScan
from csc_qa.workbook.register import read_open_register, read_register
from csc_qa.workbook.sheet_cells import Rows, cells_of_file
from csc_qa.workflows.connect import Connection, connection_of
from csc_qa.workflows.declared import vocabulary_of
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.sheet_settings import read_settings


@dataclass(frozen=True)
class FileMaster:
    """A master workbook in a file.

    Attributes:
        out: folder for files that macros write; that of the workbook where left out.
    """

    path: Path
    catalogue: Catalogue
    today: date
    out: Path | None = None

    @property
    def name(self) -> str:
        """Name of the workbook."""
        return self.path.name

    @property
    def folder(self) -> Path:
        """The folder for files that macros write."""
        return self.path.parent if self.out is None else self.out

    @cached_property
    def own_sheets(self) -> dict[str, Rows]:
        """The cells of the sheets whose names are like ours."""
        with open_workbook(self.path) as workbook:
            names = [name for name in worksheet_names(workbook) if name.startswith(OWN_PREFIX)]
            sheets = {name: workbook.get_sheet_by_name(name) for name in names}
            return {name: list(sheet.to_python(skip_empty_area=False)) for name, sheet in sheets.items()}

    @property
    def settings(self) -> dict[str, str]:
        """What a person typed on the sheet "QA Settings"."""
        return read_settings(self.own_sheets)

    def other_sheets(self) -> list[FormSheet]:
        """Return the sheets that are not ours."""
        with open_workbook(self.path) as workbook:
            sheets = list(cells_of_file(workbook, frozenset(self.own_sheets)))
        return [FormSheet(sheet.name, sheet.name, sheet.rows) for sheet in sheets]

    def find_formulas(self, sheet: str, rows: Set[int]) -> set[tuple[int, int]]:
        """Return the cells of some rows that have a formula."""
        return PackageScan(self.path).formulas(sheet, rows)

    def read(self) -> MasterWorkbook:
        """Return the audits."""
        register = read_register(self.path, vocabulary_of(self.catalogue), read_mapping(self.path))
        return MasterWorkbook(self.name, self.catalogue, register)

    def connect(self) -> Connection:
        """Return the register sheets and their columns, and the sheets that may be some."""
        found = find_sheets(self.path, vocabulary_of(self.catalogue), read_mapping(self.path))
        return connection_of(self.path, _with_any_header(found))


@dataclass(frozen=True)
class OpenMaster:
    """A master workbook that is open in Excel: its cells, as Excel handed them over.

    Attributes:
        beside: what was confirmed in the file beside the workbook, where Excel says where that is.
        elsewhere: gives the sheets of the other workbooks that are open, where Excel tells them.
        find_folder: gives the folder of the workbook; None on the server.
        ask_formulas: gives the cells of rows that have a formula; None where Excel does not say.
    """

    book: OpenWorkbook
    catalogue: Catalogue
    today: date
    beside: WorkbookMapping = field(default_factory=WorkbookMapping)
    elsewhere: Callable[[], list[FormSheet]] = list
    find_folder: Callable[[], Path | None] = lambda: None
    ask_formulas: Callable[[str, Set[int]], set[tuple[int, int]] | None] = lambda *_: None

    @property
    def name(self) -> str:
        """Name of the workbook."""
        return self.book.name

    @property
    def folder(self) -> Path | None:
        """The folder of the workbook; None on the server."""
        return self.find_folder()

    @cached_property
    def own_sheets(self) -> dict[str, Rows]:
        """The cells of the sheets whose names are like ours."""
        return {sheet.name: sheet.rows for sheet in self.book.sheets if sheet.name.startswith(OWN_PREFIX)}

    @property
    def settings(self) -> dict[str, str]:
        """What a person typed on the sheet "QA Settings"."""
        return read_settings(self.own_sheets)

    def other_sheets(self) -> list[FormSheet]:
        """Return the sheets that are not ours, of this workbook and of the others that are open."""
        here = [FormSheet(sheet.name, sheet.name, sheet.rows) for sheet in self.book.sheets]
        return [*(each for each in here if not each.sheet.startswith(OWN_PREFIX)), *self.elsewhere()]

    def find_formulas(self, sheet: str, rows: Set[int]) -> set[tuple[int, int]] | None:
        """Return the cells of some rows that have a formula; None on the server."""
        return self.ask_formulas(sheet, rows)

    def read(self) -> MasterWorkbook:
        """Return the audits."""
        register = read_open_register(self.book, vocabulary_of(self.catalogue), self.beside)
        return MasterWorkbook(self.name, self.catalogue, register)

    def connect(self) -> Connection:
        """Return the register sheets and their columns, and the sheets that may be some."""
        found = find_open_sheets(self.book, vocabulary_of(self.catalogue), self.beside)
        return connection_of(Path(self.name), _with_any_header(found))


def _with_any_header(found: FoundSheets) -> FoundSheets:
    """Return what was found, where a person can say which columns are which, or has left sheets out."""
    can_be_told = any(other.header for other in found.others) or any(
        sheet.ignore for sheet in found.mapping.sheets.values()
    )
    return found if can_be_told else found.check()
