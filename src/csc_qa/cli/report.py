"""`csc-qa report`: make a report from a workbook and write it to files."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, OutOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_findings, say_plugin_faults
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.cell_text import whole
from csc_qa.reports.write import check_formats
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.report_annual import findings_of_period, write_annual_report


class ReportKind(StrEnum):
    """The reports that can be made."""

    ANNUAL = "annual"


def report(
    kind: Annotated[ReportKind, typer.Argument(metavar="KIND", help="Which report: annual.")],
    workbook: WorkbookArgument,
    period: Annotated[
        str, typer.Option(help="2022, 2022-12, 2022-Q4, FY2022-23 or 2022-01/2022-10.", metavar="P")
    ],
    formats: Annotated[
        str, typer.Option("--format", help="Formats, with commas between: xlsx, html, json.", metavar="LIST")
    ] = "xlsx,html",
    out: OutOption = Path(),
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a report and write it to files."""
    del kind  # one kind so far; the argument is part of the command's shape
    with reporting_faults(as_json=as_json):
        wanted = [each.strip().lower() for each in formats.split(",") if each.strip()]
        check_formats(wanted)
        span = Period.parse(period)
        master = open_master(workbook, plugins=plugin or [])
        made, files = write_annual_report(master, span, as_of=date.today(), folder=out, formats=wanted)
        say_plugin_faults([*master.findings, *master.catalogue.findings])
        print_faults(findings_of_period(master, span))
        say_findings(master.findings)
        if as_json:
            print_json({**made.figures, "files": [str(file) for file in files]})
        else:
            _show(made, files)
        exit_with(master.findings)


def _show(made: Report, files: list[Path]) -> None:
    print_lines(f"{made.title}, {made.period.label}")
    for section in made.sections[:2]:
        print_lines("", section.title, *(f"  {sentence}" for sentence in section.sentences))
        for table in section.tables:
            rows = [*table.rows, *([table.total] if table.total else [])]
            shown = [[int(whole(cell)) if isinstance(cell, float) else cell for cell in row] for row in rows]
            print_table(table.title, [column.title for column in table.columns], shown)
    print_lines("", *(f"Wrote {file}" for file in files))
