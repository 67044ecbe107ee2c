"""The `csc-qa` command."""

from __future__ import annotations

from typing import Annotated

import typer

import csc_qa
from csc_qa.cli.allocate import allocate
from csc_qa.cli.chase import chase
from csc_qa.cli.check import check
from csc_qa.cli.connect import connect
from csc_qa.cli.demo import demo
from csc_qa.cli.due import due
from csc_qa.cli.escalations import actions, escalations
from csc_qa.cli.excel import excel
from csc_qa.cli.functions import functions
from csc_qa.cli.import_forms import import_, undo
from csc_qa.cli.kpi import kpi
from csc_qa.cli.macros import macros
from csc_qa.cli.moderate import moderate
from csc_qa.cli.options import PluginOption
from csc_qa.cli.plugin_commands import GroupWithPluginCommands
from csc_qa.cli.plugins import plugins
from csc_qa.cli.programme import programme
from csc_qa.cli.recommendations import recommendations
from csc_qa.cli.report import report
from csc_qa.cli.serve import serve
from csc_qa.cli.spc import spc
from csc_qa.cli.themes import themes

# Tracebacks that show local variables would show children's data.
app = typer.Typer(
    cls=GroupWithPluginCommands,
    name="csc-qa",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Quality assurance for children's social care. Exit codes: 0 done, 1 errors found, 2 wrong use.",
)
for command in (
    demo,
    connect,
    check,
    report,
    due,
    programme,
    allocate,
    chase,
    escalations,
    actions,
    recommendations,
    spc,
    themes,
    functions,
    serve,
):
    app.command()(command)
app.command("import")(import_)
app.command()(undo)
app.add_typer(moderate, name="moderate")
app.add_typer(kpi, name="kpi")
app.add_typer(plugins, name="plugins")
app.add_typer(macros, name="macros")
app.add_typer(excel, name="excel")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"csc-qa {csc_qa.__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
    plugin: PluginOption = None,
) -> None:
    del version, plugin


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
