"""`csc-qa programme`: the programme of a year as a calendar file and a year planner."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, OutOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.due import due_json
from csc_qa.workflows.programme_files import write_programme


def programme(
    year: Annotated[int, typer.Argument(metavar="YEAR", help="The year: 2023.", min=1990, max=2099)],
    out: OutOption = Path(),
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the year's programme as a calendar for Outlook (.ics) and as a year planner (.xlsx)."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        found, files = write_programme(year, catalogue, folder=out, today=date.today())
        print_faults([*catalogue.findings, *found.findings])
        if as_json:
            print_json({**due_json(found), "files": [str(file) for file in files]})
        else:
            kinds = Counter(item.kind.value.capitalize() for item in found.items)
            print_table(f"Programme {year}", ["Kind", "Dates"], kinds.items())
            print_lines(*(f"Wrote {file}" for file in files))
        exit_with(found.findings)
