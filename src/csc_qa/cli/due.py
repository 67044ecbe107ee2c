"""`csc-qa due`: what is due in a month."""

from __future__ import annotations

from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_table
from csc_qa.cli.running import exit_with, reporting_faults
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.due import Programme, due_json, list_due
from csc_qa.workflows.item_words import short_note, when


def due(
    month: Annotated[str, typer.Argument(metavar="MONTH", help="Year and month: 2023-01.")],
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the deadlines of a month's audits, and what else falls in the month.

    Settings: CSC_QA_OVERSIGHT_DAY (6 or 5) and CSC_QA_DAY_OFF (as printed, before or after).
    """
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        programme = list_due(month, catalogue)
        print_faults([*catalogue.findings, *programme.findings])
        if as_json:
            print_json(due_json(programme))
        else:
            _show(programme)
        exit_with(programme.findings)


def _show(programme: Programme) -> None:
    rows = [(when(item), item.name, item.who, short_note(item)) for item in programme.items]
    print_table(f"Due: {programme.period.label}", ["By", "What", "Who", "Note"], rows)
