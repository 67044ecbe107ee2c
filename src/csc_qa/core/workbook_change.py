"""WorkbookChange: what a button does to the workbook: sheets of ours, and changes of the register itself."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.core.edits import Edit
from csc_qa.core.page import Page


@dataclass(frozen=True)
class MadeFile:
    """A file that a macro made, whole."""

    name: str
    content: bytes


@dataclass(frozen=True)
class WorkbookChange:
    """What a macro gives back where pages are not all of it.

    Attributes:
        pages: sheets of ours, to be looked at; the first is shown.
        edits: rows put under the last audit of a sheet, cells changed, and plain sheets of ours. The
            front end does them in this order, before it writes the pages.
        files: to be written beside the workbook, or offered for download where the person has no folder that
            this program may write to (`MasterPort.folder`).

    Example:
        >>> WorkbookChange().edits
        ()
    """

    pages: tuple[Page, ...] = ()
    edits: tuple[Edit, ...] = ()
    files: tuple[MadeFile, ...] = ()
