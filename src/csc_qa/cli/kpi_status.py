"""`csc-qa kpi status`: every indicator at a month, judged and explained."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_plugin_faults
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.kpi_status import KpiStatus, commentaries, kpi_status_json, kpi_status_of_file
from csc_qa.workflows.kpi_status_rows import STATUS_TITLES, status_row

# What a window is wide enough for; intervals and comparators are in the commentary below.
_SHOWN = ("Indicator", "Value", "Target", "RAG", "Year's end", "Variation", "Assurance")


def status(
    table: Annotated[Path, typer.Argument(metavar="TABLE", help="A KPI table (.csv, .xlsx).")],
    targets: Annotated[
        Path, typer.Option(metavar="FILE", help="Their targets and comparators (.csv, .xlsx).")
    ],
    month: Annotated[str, typer.Option(metavar="M", help="Year and month: 2022-12.")],
    published: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Folder with the Department's published tables, for later comparators."
        ),
    ] = None,
    authority: Annotated[
        str | None, typer.Option(help="Its name in the published tables; the framework's if left out.")
    ] = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hold every indicator against target, year, comparators and its own variation."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        found = kpi_status_of_file(
            table, catalogue, month, targets=targets, published=published, authority=authority
        )
        say_plugin_faults(catalogue.findings)
        print_faults(found.findings)
        if as_json:
            print_json(kpi_status_json(found))
        else:
            _show(found)
        exit_with(list(found.findings))


def _show(found: KpiStatus) -> None:
    rows = [status_row(each) for each in found.statuses]
    shown = [STATUS_TITLES.index(title) for title in _SHOWN]
    cells = [[row[at] for at in shown] for row in rows]
    print_table(f"Indicators, {found.month.label}", _SHOWN, cells)
    print_lines("", "Commentary: drafts from the figures, to be checked and completed", "")
    print_lines(*(f"- {each}" for each in commentaries(found)))
