"""Run a macro on a master workbook that is a file: its pages become a workbook beside it."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import csc_qa
from csc_qa.core.errors import MacroError
from csc_qa.core.front_end import Macro
from csc_qa.core.page import Page
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.reports.file_writing import make_folder, write_whole
from csc_qa.reports.pages.workbook import render_pages
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.run_macro import run_macro


def run_macro_on_file(
    macro: Macro, workbook: Path, catalogue: Catalogue, *, today: date, folder: Path
) -> tuple[list[Page], Path]:
    """Run the macro and write its pages to `<workbook> - <label>.xlsx` in the folder, beside its files.

    The master workbook is only read. A different file of that name is kept as `….previous.xlsx`.

    Raises:
        CscQaError: the macro cannot do its work, or the file cannot be written.
    """
    change = run_macro(macro, FileMaster(workbook, catalogue, today, folder))
    if change.edits:
        raise MacroError.because("CSCQA-MAC-006", f'"{macro.label}" changes the register itself')
    pages = list(change.pages)
    make_folder(folder)
    path = folder / f"{workbook.stem} - {_file_words(macro.label)}.xlsx"
    content = render_pages(
        pages, version=csc_qa.__version__, day=today, linked_workbook=_link(workbook, folder)
    )
    for file in change.files:
        write_whole(folder / file.name, file.content)
    write_whole(path, content)
    return pages, path


def _file_words(label: str) -> str:
    return " ".join(re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", label).split()) or "pages"


def _link(workbook: Path, folder: Path) -> str | None:
    """Return how the new workbook names the old one: from its own folder where both are on one drive.

    None where it cannot be named: in a link # ends the name of the file.
    """
    if "#" in str(workbook.resolve()):
        return None
    try:
        return os.path.relpath(workbook.resolve(), folder.resolve())
    except ValueError:
        return str(workbook.resolve())
