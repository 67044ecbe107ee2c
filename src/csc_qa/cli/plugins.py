"""`csc-qa plugins`: which plugins were found, and whether they work."""

from __future__ import annotations

from datetime import date

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_table
from csc_qa.cli.running import reporting_faults
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.plugins import list_plugins

plugins = typer.Typer(no_args_is_help=True, help="The plugins that bring service areas, tools and KPIs.")


@plugins.callback()
def _plugins() -> None:
    """The plugins that bring service areas, tools and KPIs."""


@plugins.command("list")
def list_(plugin: PluginOption = None, as_json: JsonOption = False) -> None:
    """List every plugin that was found, what it gives and whether it works."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        found = list_plugins(catalogue, year=date.today().year)
        print_faults([*catalogue.findings, *check_catalogue(catalogue)])
        if as_json:
            keys = ("name", "version", "hooks", "status")
            print_json({"plugins": [{key: getattr(each, key) for key in keys} for each in found]})
            return
        rows = [
            (
                each.name,
                each.version,
                ", ".join(hook.removeprefix("csc_qa_") for hook in each.hooks),
                each.status,
            )
            for each in found
        ]
        print_table("Plugins", ["Name", "Version", "Gives", "Status"], rows)
