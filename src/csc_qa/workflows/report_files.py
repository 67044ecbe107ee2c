"""Make the files of the reports that the settings name; the front end writes them or hands them over."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from csc_qa.core.errors import MacroError, ReportError
from csc_qa.core.master_port import MasterPort
from csc_qa.core.report import Report
from csc_qa.core.typed_text import NeitherYesNorNoError, read_yes_no
from csc_qa.core.workbook_change import MadeFile
from csc_qa.reports.file_name import file_stem
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
    """A report and its files."""

    report: Report
    files: list[MadeFile]


def make_report_files(master: MasterPort) -> list[ReportFiles]:
    """Return the reports of the settings, in the formats of the settings. Nothing is written.

    What a person changed in an earlier file beside the workbook is taken over.

    Raises:
        ReportError: there is no such report or format.
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
    return [ReportFiles(each, _files(each, formats, folder)) for each in reports]


def _files(report: Report, formats: Sequence[str], folder: Path | None) -> list[MadeFile]:
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        if folder is not None:
            _copy_earlier(report, formats, folder, place)
        paths = write_report_files(report, place, formats)
        return [MadeFile(path.name, path.read_bytes()) for path in paths]


def _copy_earlier(report: Report, formats: Sequence[str], folder: Path, place: Path) -> None:
    for name in (f"{file_stem(report)}.{each}" for each in formats):
        try:
            (place / name).write_bytes((folder / name).read_bytes())
        except FileNotFoundError:
            continue
        except OSError as error:
            message = f'the earlier file "{name}" cannot be read ({error.strerror})'
            hint = "Close it, or move it to another folder, and press the button again."
            raise ReportError.because("CSCQA-RPT-040", message, hint=hint) from error


def _listed(text: str) -> list[str]:
    words = text.replace(";", ",").lower().split(",")
    return list(dict.fromkeys(word.strip() for word in words if word.strip()))


def _is_public(text: str) -> bool:
    try:
        return bool(read_yes_no(text))
    except NeitherYesNorNoError as error:
        message = f'the setting "{PUBLIC_SETTING}" says neither yes nor no'
        raise MacroError.because("CSCQA-MAC-021", message) from error
