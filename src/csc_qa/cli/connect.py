"""`csc-qa connect`: find the sheets and columns of a workbook, and keep what was confirmed."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_faults, print_findings, print_json, print_lines, print_table
from csc_qa.cli.running import reporting_faults
from csc_qa.workflows.connect import Connection, connect_workbook
from csc_qa.workflows.declared import load_catalogue


def connect(
    workbook: WorkbookArgument,
    match: Annotated[
        list[str] | None,
        typer.Option("--match", metavar="SHEET!HEADER=FIELD", help="Say what a column is; may be repeated."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="SHEET", help="Leave a sheet out; may be repeated."),
    ] = None,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Keep the mapping beside the workbook without asking.")
    ] = False,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find the register sheets of a workbook, their header rows and columns."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        connection = connect_workbook(workbook, catalogue, matches=match or [], ignore=ignore or [])
        print_faults(catalogue.findings)
        if as_json:
            print_json({"sheets": _sheets(connection)})
        else:
            _show(connection)
        if confirm or (not as_json and _wants_to_keep()):
            saved = connection.save()
            if not as_json:
                print_lines(f"Kept in {saved}")


def _sheets(connection: Connection) -> list[dict[str, object]]:
    return [
        {
            "sheet": sheet.name,
            "header_row": sheet.header.row + 1,
            "columns": connection.mapping.sheets[sheet.name].columns,
            "unmatched": sheet.header.unmatched,
        }
        for sheet in connection.sheets
    ]


def _show(connection: Connection) -> None:
    for sheet in connection.sheets:
        rows = [(match.header, match.field) for match in sheet.header.matches if match.is_confident]
        print_table(f"{sheet.name}: header in row {sheet.header.row + 1}", ["Column", "Read as"], rows)
        if sheet.service_area:
            print_lines(f"Service area, from the sheet's name or title: {sheet.service_area}")
        if sheet.header.unmatched:
            print_lines(f"Not read: {'; '.join(sheet.header.unmatched)}")
    print_findings(connection.findings)


def _wants_to_keep() -> bool:
    return sys.stdin.isatty() and typer.confirm("Keep this mapping beside the workbook?", default=True)
