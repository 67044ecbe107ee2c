"""Build the sample master workbook and every report from it."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from csc_qa.reports.file_writing import make_folder, write_whole
from csc_qa.sample.master_workbook import write_master
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.report_annual import write_annual_report

MASTER_NAME = "Master audit workbook 2022.xlsx"
PERIOD = "2022-01/2022-10"
# The day of the scrutiny panel to which the published figures were reported.
AS_OF = date(2023, 1, 26)


def build_demo(folder: Path) -> list[Path]:
    """Write the invented master workbook and its annual report, and return the files.

    Source: the counts are those published for 2022; every case behind them is invented.

    Raises:
        ReportError: the folder or a file cannot be written.
    """
    make_folder(folder)
    master_path = folder / MASTER_NAME
    write_whole(master_path, _master())
    _, files = write_annual_report(
        open_master(master_path), PERIOD, as_of=AS_OF, folder=folder, formats=("xlsx", "html", "json")
    )
    return [master_path, *files]


def _master() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_master(Path(folder) / MASTER_NAME).read_bytes()
