"""Run a macro on a master workbook, and check that its pages may be written."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence

from csc_qa.core.edits import OwnSheet
from csc_qa.core.errors import ConsentError, CscQaError, MacroError
from csc_qa.core.finding import make_finding
from csc_qa.core.front_end import Macro
from csc_qa.core.master_port import MasterPort
from csc_qa.core.own_sheet import is_own_sheet
from csc_qa.core.page import Page
from csc_qa.core.workbook_change import WorkbookChange
from csc_qa.reports.pages.mark import was_edited
from csc_qa.workbook.sheet_cells import Rows

_log = logging.getLogger(__name__)


def run_macro(macro: Macro, master: MasterPort) -> WorkbookChange:
    """Return the pages that a macro makes of a workbook, the changes of its register, and files.

    Raises:
        MacroError: the macro failed, or returned something else.
        CscQaError: what the macro itself raises: no register, no period, and so on.
    """
    try:
        made = macro.function(master)
    except CscQaError:
        raise
    except (Exception, SystemExit) as fault:  # a plugin's macro may fail in any way
        # What it raises may quote cases, so only the kind of fault is told.
        _log.warning("the macro %s failed: %s", macro.name, type(fault).__name__)
        message = f'the macro "{macro.label}" failed ({type(fault).__name__})'
        raise MacroError.because("CSCQA-MAC-003", message) from fault
    change = made if isinstance(made, WorkbookChange) else WorkbookChange()
    pages = made if change is not made else change.pages
    pages = [pages] if isinstance(pages, Page) else pages
    if not isinstance(pages, list | tuple) or not all(isinstance(page, Page) for page in pages):
        message = f'the macro "{macro.label}" returned no pages'
        raise MacroError.because("CSCQA-MAC-003", message)
    if len({page.sheet.casefold() for page in pages}) < len(pages):
        message = f'the macro "{macro.label}" returned two pages for one sheet'
        raise MacroError.because("CSCQA-MAC-003", message)
    return WorkbookChange(tuple(pages), tuple(change.edits), tuple(change.files))


def check_may_write(
    pages: Sequence[Page],
    there: Mapping[str, Rows],
    *,
    more_in: Collection[str] = (),
    replace: bool = False,
) -> None:
    """Check that writing the pages overwrites nothing that a person made.

    Args:
        there: cells of the sheets that are there, by name; none for one that was not read.
        more_in: names of sheets that hold what their cells do not show: errors, formulas without a
            result, charts; or that were not read.
        replace: the person has agreed to lose what was typed into sheets of ours.

    Raises:
        MacroError: a sheet of that name was not made by csc_qa.
        ConsentError: a person typed into one of ours, and `replace` is not set.
    """
    by_name = {name.casefold(): rows for name, rows in there.items()}
    existing = [(page, by_name[page.sheet.casefold()]) for page in pages if page.sheet.casefold() in by_name]
    fuller = {name.casefold() for name in more_in}
    strange = [
        page.sheet
        for page, rows in existing
        if not is_own_sheet(rows) and (_has_cells(rows) or page.sheet.casefold() in fuller)
    ]
    if strange:
        raise MacroError(*(make_finding("CSCQA-MAC-002", sheet=name) for name in strange))
    edited = [
        page.sheet
        for page, rows in existing
        if is_own_sheet(rows) and (was_edited(rows, page.entry_columns) or page.sheet.casefold() in fuller)
    ]
    if edited and not replace:
        raise ConsentError(*(make_finding("CSCQA-MAC-001", sheet=name) for name in edited))


def check_own_sheets(change: WorkbookChange, there: Mapping[str, Rows]) -> None:
    """Check that no sheet of a person has the name of one that the change writes.

    Raises:
        MacroError: a sheet of that name was not made by csc_qa.
    """
    names = {edit.name.casefold() for edit in change.edits if isinstance(edit, OwnSheet)}
    strange = [
        name
        for name, rows in there.items()
        if name.casefold() in names and not is_own_sheet(rows) and _has_cells(rows)
    ]
    if strange:
        raise MacroError(*(make_finding("CSCQA-MAC-002", sheet=name) for name in strange))


def _has_cells(rows: Rows) -> bool:
    return any(cell not in ("", None) for row in rows for cell in row)
