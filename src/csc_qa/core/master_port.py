"""MasterPort: the master workbook as a macro sees it, whether a file or open in Excel."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Protocol


class FormSheet(NamedTuple):
    """A sheet that may be an export of forms.

    Attributes:
        source: name of its workbook, or of the sheet itself where it was copied into the master workbook.
        rows: from row 1 and column A; blank cells are "" or None.
    """

    source: str
    sheet: str
    rows: list[Sequence[object]]


class MasterPort(Protocol):
    """What a macro may ask of the workbook. It is only read; the front end writes the pages."""

    @property
    def name(self) -> str:
        """Name of the workbook."""

    @property
    def today(self) -> date:
        """The day on which the macro runs."""

    @property
    def catalogue(self) -> Any:
        """Everything that plugins declare (`csc_qa.Catalogue`)."""

    @property
    def settings(self) -> dict[str, str]:
        """What a person typed on the sheet "QA Settings", by name of the setting."""

    @property
    def own_sheets(self) -> dict[str, list[Sequence[object]]]:
        """The cells of the sheets whose names begin with QA, by name; blank ones are ""."""

    @property
    def folder(self) -> Path | None:
        """The folder of the workbook, for files that a macro writes. None on the server, which has no folder
        of the person's: what a macro makes is handed over instead (`WorkbookChange.files`).

        Raises:
            MacroError: the workbook is in no folder: not saved yet, or opened from the web.
        """

    def other_sheets(self) -> list[FormSheet]:
        """Return the sheets that may be exports of forms: all of the workbook but ours, and on the desktop
        those of every other workbook that is open.
        """

    def find_formulas(self, sheet: str, rows: Set[int]) -> set[tuple[int, int]] | None:
        """Return the cells of some rows (from 1) that have a formula: row from 1, column from 0.

        None where the front end is told of values only.
        """

    def read(self) -> Any:
        """Return the audits (`csc_qa.MasterWorkbook`).

        Raises:
            WorkbookError: there is no register.
        """

    def connect(self) -> Any:
        """Return the register sheets and their columns (`csc_qa.workflows.connect.Connection`).

        Where there is none, it has the sheets that may be some, for a person to say what their columns are.

        Raises:
            WorkbookError: there is neither a register nor a sheet with a header row.
        """
