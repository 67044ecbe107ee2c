"""`csc-qa macros`: the ribbon's buttons, run on a workbook that is a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import reporting_faults
from csc_qa.excel.registry import find_macro, load_registry
from csc_qa.workflows.run_macro_on_file import run_macro_on_file

macros = typer.Typer(no_args_is_help=True, help="What the ribbon's buttons do, without Excel.")


@macros.callback()
def _macros() -> None:
    """What the ribbon's buttons do, without Excel."""


@macros.command("list")
def list_(plugin: PluginOption = None, as_json: JsonOption = False) -> None:
    """List the macros."""
    with reporting_faults(as_json=as_json):
        registry = load_registry(plugin or [])
    print_faults(registry.findings)
    found = list(registry.macros.values())
    if as_json:
        keys = ("name", "label", "group", "summary")
        print_json({"macros": [{key: getattr(each, key) for key in keys} for each in found]})
        return
    rows = [(each.group, each.name, each.label, each.summary) for each in found]
    print_table("Macros", ["Group", "Name", "Button", "What it does"], rows)


@macros.command()
def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `csc-qa macros list` names it.")],
    workbook: WorkbookArgument,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Folder for the file; beside the workbook if left out."),
    ] = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Run a macro on a workbook, and write its sheets to a new workbook beside it."""
    with reporting_faults(as_json=as_json):
        registry = load_registry(plugin or [])
        print_faults(registry.findings)
        macro = find_macro(registry, name)
        folder = workbook.parent if out is None else out
        pages, path = run_macro_on_file(
            macro, workbook, registry.catalogue, today=date.today(), folder=folder
        )
        if as_json:
            print_json({"sheets": [page.sheet for page in pages], "files": [str(path)]})
        else:
            print_lines(*(f"{page.sheet}: {page.title}" for page in pages), f"Wrote {path}")
