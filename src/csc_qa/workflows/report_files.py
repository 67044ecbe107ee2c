"""Make the files of the reports that the settings name; the front end writes them or hands them over."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from csc_qa.core.errors import MacroError
from csc_qa.core.finding import Finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.report import Report
from csc_qa.core.typed_text import NeitherYesNorNoError, read_yes_no
from csc_qa.core.workbook_change import MadeFile
from csc_qa.reports.commentary.keep import Kept, keep_edits
from csc_qa.reports.write import check_formats
from csc_qa.workflows.pages.report import order_of
from csc_qa.workflows.pages.report_settings import (
    DEFAULT_FORMATS,
    DEFAULT_KINDS,
    FORMATS_SETTING,
    KINDS_SETTING,
    PUBLIC_SETTING,
)
from csc_qa.workflows.reports.kinds import find_report_kind
from csc_qa.workflows.reports.make import make_report, write_report_files
from csc_qa.workflows.reports.sources import PortSources


class ReportFiles(NamedTuple):
    """A report and its files.

    Attributes:
        findings: about what people had changed in earlier files of it.
    """

    report: Report
    files: list[MadeFile]
    findings: tuple[Finding, ...]


def make_report_files(master: MasterPort) -> list[ReportFiles]:
    """Return the reports of the settings, in the formats of the settings. Nothing is written.

    What a person changed in an earlier file beside the workbook is taken over.

    Raises:
        ReportError: there is no such report or format, or small counts cannot be hidden.
        WorkbookError, KpiTableError: what a report is made from is not there.
        PeriodError: the setting is no period.
        MacroError: a setting cannot be used or is missing, or the workbook is in no folder.
    """
    settings = master.settings
    kinds = [find_report_kind(name) for name in _listed(settings.get(KINDS_SETTING) or DEFAULT_KINDS)]
    formats = _listed(settings.get(FORMATS_SETTING) or DEFAULT_FORMATS)
    check_formats(formats)
    folder, is_public = master.folder, _is_public(settings.get(PUBLIC_SETTING, ""))
    sources = PortSources(master)
    orders = [(kind, order_of(master, sources, kind, is_public=is_public)) for kind in kinds]
    reports = [make_report(sources, kind, order) for kind, order in orders]
    return [_made(each, formats, folder) for each in reports]


def _made(report: Report, formats: Sequence[str], folder: Path | None) -> ReportFiles:
    # They are written when the person has agreed to what else would be overwritten, by the front end.
    kept = keep_edits(report, folder) if folder else Kept(report)
    with tempfile.TemporaryDirectory() as temporary:
        written = write_report_files(kept.report, Path(temporary), formats)
        files = [MadeFile(path.name, path.read_bytes()) for path in written.files]
    return ReportFiles(written.report, files, kept.findings)


def _listed(text: str) -> list[str]:
    words = text.replace(";", ",").lower().split(",")
    return list(dict.fromkeys(word.strip() for word in words if word.strip()))


def _is_public(text: str) -> bool:
    try:
        return bool(read_yes_no(text))
    except NeitherYesNorNoError as error:
        message = f'the setting "{PUBLIC_SETTING}" says neither yes nor no'
        raise MacroError.because("CSCQA-MAC-021", message) from error
