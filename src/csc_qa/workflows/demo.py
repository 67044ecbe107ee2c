"""Build the sample master workbook, its case lists, and every report from them."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path

from csc_qa.reports.file_writing import make_folder, write_whole
from csc_qa.sample.annex_a import write_annex_a
from csc_qa.sample.master_workbook import write_master
from csc_qa.sample.roster import sample_roster
from csc_qa.workbook.editing import OwnSheet, apply_edit, plan_edit
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.report_annual import write_annual_report

MASTER_NAME = "Master audit workbook 2022.xlsx"
ANNEX_A_NAME = "Annex A 2022-12-31.xlsx"
ROSTER_SHEET = "QA Roster"
PERIOD = "2022-01/2022-10"
# The day of the scrutiny panel to which the published figures were reported.
AS_OF = date(2023, 1, 26)


def build_demo(folder: Path) -> list[Path]:
    """Write the invented master workbook, its Annex A lists and its annual report, and return the files.

    Source: the counts are those published for 2022; every case behind them is invented.

    Raises:
        ReportError: the folder or a file cannot be written.
    """
    make_folder(folder)
    master_path = folder / MASTER_NAME
    write_whole(master_path, _master())
    lists_path = folder / ANNEX_A_NAME
    write_whole(lists_path, _annex_a())
    _, files = write_annual_report(
        open_master(master_path), PERIOD, as_of=AS_OF, folder=folder, formats=("xlsx", "html", "json")
    )
    return [master_path, lists_path, *files]


def write_master_with_roster(path: Path) -> Path:
    """Write the sample master workbook with its sheet "QA Roster", and return the path."""
    plan = plan_edit(write_master(path), [OwnSheet(ROSTER_SHEET, sample_roster())])
    apply_edit(plan, out=None, backups_kept=0, now=datetime.combine(AS_OF, datetime.min.time()))
    return path


def _master() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_master_with_roster(Path(folder) / MASTER_NAME).read_bytes()


def _annex_a() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_annex_a(Path(folder) / ANNEX_A_NAME).read_bytes()
