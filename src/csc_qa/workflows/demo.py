"""Build the sample master workbook, case lists, exports of audit forms, and every report from them."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from csc_qa.core.target import Comparator, Target
from csc_qa.reports.file_writing import make_folder, write_whole
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.sample.form_exports import write_form_exports
from csc_qa.sample.kpi_tables import write_kpi_tables, write_kpi_targets
from csc_qa.sample.master_workbook import write_master
from csc_qa.sample.roster import sample_roster
from csc_qa.workbook.editing import OwnSheet, apply_edit, plan_edit
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.reports.make import report_of, write_report_files
from csc_qa.workflows.reports.sources import FileSources

MASTER_NAME = "Master audit workbook 2022.xlsx"
FORMS_FOLDER = "Forms exports"
REPORTS_FOLDER = "Reports"
ANNEX_A_NAME = "Annex A 2022-12-31.xlsx"
ROSTER_SHEET = "QA Roster"
KPI_TABLES_NAME = "KPI tables 2022-23.xlsx"
KPI_TARGETS_NAME = "KPI targets 2022-23.csv"
PERIOD = "2022-01/2022-10"
# The day of the scrutiny panel to which the published figures were reported.
AS_OF = date(2023, 1, 26)


class _Wanted(NamedTuple):
    """A report of the sample and its formats."""

    kind: str
    period: str
    formats: tuple[str, ...]
    service_area: str | None = None
    is_public: bool = False


_REPORTS = (
    _Wanted("annual", PERIOD, ("pptx", "docx", "xlsx", "html", "json")),
    _Wanted("quarterly", "2022-Q3", ("pptx",)),
    _Wanted("monthly", "2022-10", ("docx",)),
    _Wanted("headlines", "2022-10", ("pptx",)),
    _Wanted("area", "2022", ("docx",), "Social Work with Families"),
    _Wanted("kpi", "2022-12", ("pptx", "html")),
    _Wanted("scrutiny", "2022-12", ("docx",)),
    _Wanted("scrutiny", "2022-12", ("docx",), is_public=True),
)


def build_demo(folder: Path) -> list[Path]:
    """Write the invented master workbook, case lists, exports of forms, KPI tables and every kind of report.

    Source: the counts are those published for 2022; every case behind them is invented.

    Returns:
        The files.

    Raises:
        ReportError: the folder or a file cannot be written.
    """
    make_folder(folder)
    master_path = folder / MASTER_NAME
    write_whole(master_path, _master())
    lists_path = folder / ANNEX_A_NAME
    write_whole(lists_path, _annex_a())
    forms, kpis = _write_forms(folder / FORMS_FOLDER), _write_kpis(folder)
    sources = FileSources(master_path, kpi=folder / KPI_TABLES_NAME, targets=folder / KPI_TARGETS_NAME)
    return [master_path, lists_path, *forms, *kpis, *_write_reports(sources, folder / REPORTS_FOLDER)]


def _write_reports(sources: FileSources, folder: Path) -> list[Path]:
    """Write every kind of report in the formats in which it is handed on."""
    files: list[Path] = []
    for each in _REPORTS:
        report = report_of(
            sources,
            each.kind,
            each.period,
            as_of=AS_OF,
            service_area=each.service_area,
            is_public=each.is_public,
        )
        files += write_report_files(report, folder, each.formats).files
    return files


def _write_forms(folder: Path) -> list[Path]:
    make_folder(folder)
    catalogue = load_catalogue()
    with tempfile.TemporaryDirectory() as temporary:
        exports = write_form_exports(Path(temporary), catalogue.audit_tools, catalogue.framework.grade_scale)
        for export in exports:
            write_whole(folder / export.name, export.read_bytes())
    return [folder / export.name for export in exports]


def write_master_with_roster(path: Path) -> Path:
    """Write the sample master workbook with its sheet "QA Roster", and return the path."""
    plan = plan_edit(write_master(path), [OwnSheet(ROSTER_SHEET, sample_roster())])
    apply_edit(plan, out=None, backups_kept=0, now=datetime.combine(AS_OF, datetime.min.time()))
    return path


def _write_kpis(folder: Path) -> list[Path]:
    catalogue = load_catalogue()
    limits: list[Target | Comparator] = [*catalogue.targets, *catalogue.comparators]
    with tempfile.TemporaryDirectory() as temporary:
        written = (
            write_kpi_tables(Path(temporary) / KPI_TABLES_NAME, catalogue.indicators),
            write_kpi_targets(Path(temporary) / KPI_TARGETS_NAME, catalogue.indicators, limits),
        )
        for file in written:
            write_whole(folder / file.name, file.read_bytes())
    return [folder / KPI_TABLES_NAME, folder / KPI_TARGETS_NAME]


def _master() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_master_with_roster(Path(folder) / MASTER_NAME).read_bytes()


def _annex_a() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_annex_a(Path(folder) / ANNEX_A_NAME).read_bytes()
