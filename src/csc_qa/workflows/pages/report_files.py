"""The sheet "QA Report files": which files there are, where they stand, and who may see them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.core.workbook_change import WorkbookChange
from csc_qa.workflows.report_files import ReportFiles, make_report_files

FILES_SHEET = "QA Report files"
_TITLES = ("File", "Report", "Period", "For whom")
_SETTINGS = (
    "Kinds, formats, period and service area are set on the sheet QA Settings; press Connect workbook where "
    "it is not there."
)
_CONFIDENTIAL = (
    "Confidential files hold what is not for publication, and say so on every page: keep them where only "
    "those can open them who may read them."
)
_KEPT = "A file of the same name that was different is kept beside it, with .previous in its name."
_OFFERED = (
    "The files are offered in the task pane under Files to download, until the pane is closed or the button "
    "is pressed again. The server keeps none of them, and cannot see files that you edited before."
)


def report_files_page(master: MasterPort) -> WorkbookChange:
    """Return the files of the reports in the settings, and the sheet that lists them.

    Raises:
        ReportError: there is no such report or format, or small counts cannot be hidden.
        WorkbookError, KpiTableError: what a report is made from is not there.
        PeriodError: the setting is no period.
        MacroError: a setting cannot be used or is missing, or the workbook is in no folder.
    """
    found = make_report_files(master)
    sentences = _sentences(found, master.folder)
    section = Section(key="files", title="", sentences=sentences, tables=(_table(found), *_findings(found)))
    page = Page(sheet=FILES_SHEET, title="Report files", sections=(section,))
    files = {file.name: file for each in found for file in each.files}
    return WorkbookChange((page,), files=tuple(files.values()))


def _sentences(found: Sequence[ReportFiles], folder: Path | None) -> tuple[str, ...]:
    where = [f"The files stand in: {folder}", _KEPT] if folder else [_OFFERED]
    is_confidential = any(each.report.is_confidential for each in found)
    return (*where, *([_CONFIDENTIAL] if is_confidential else []), _SETTINGS)


def _table(found: Sequence[ReportFiles]) -> Table:
    rows = tuple(
        (
            file.name,
            each.report.title,
            each.report.period.label,
            "Confidential" if each.report.is_confidential else "For publication",
        )
        for each in found
        for file in each.files
    )
    return Table(title="Files", columns=tuple(TableColumn(title=title) for title in _TITLES), rows=rows)


def _findings(found: Sequence[ReportFiles]) -> tuple[Table, ...]:
    """Return what is to be looked at of the texts that people had changed."""
    rows = tuple((each.code, f"{each.message}. {each.hint}") for one in found for each in one.findings)
    titles = ("Code", "What is to be looked at in texts that people changed")
    table = Table(
        title="Changed texts", columns=tuple(TableColumn(title=title) for title in titles), rows=rows
    )
    return (table,) if rows else ()
