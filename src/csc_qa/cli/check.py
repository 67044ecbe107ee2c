"""`csc-qa check`: everything that is wrong with a workbook."""

from __future__ import annotations

from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_findings, print_json, print_lines
from csc_qa.cli.running import exit_with, findings_json, reporting_faults
from csc_qa.core.finding import Finding
from csc_qa.workflows.check import check_master, count_findings
from csc_qa.workflows.open_master import open_master


def check(
    workbook: WorkbookArgument,
    limit: Annotated[int, typer.Option(help="How many findings to print; 0 for all.", min=0)] = 100,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a workbook: errors first, each with its sheet, row and column."""
    with reporting_faults(as_json=as_json):
        master = open_master(workbook, plugins=plugin or [])
        findings = check_master(master)
        if as_json:
            print_json(findings_json(findings))
        else:
            _show(findings, limit, len(master.audits_table))
        exit_with(findings)


def _show(findings: list[Finding], limit: int, audits: int) -> None:
    shown = findings[:limit] if limit else findings
    print_findings(shown)
    if len(shown) < len(findings):
        print_lines(f"… and {len(findings) - len(shown)} more; see them with --limit 0 or --json.")
    counts = count_findings(findings)
    print_lines(f"{audits} audits read; {counts['errors']} errors, {counts['warnings']} warnings.")
