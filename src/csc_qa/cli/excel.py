"""`csc-qa excel`: build, install and examine the add-ins."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import EXIT_FINDINGS, reporting_faults
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.reports.file_writing import make_folder, write_whole

excel = typer.Typer(no_args_is_help=True, help="The add-ins for Excel: build, install, examine.")
OutFileOption = Annotated[Path, typer.Option("--out", metavar="FILE", help="File to write.")]


@excel.callback()
def _excel() -> None:
    """The add-ins for Excel: build, install, examine."""


@excel.command()
def build(
    out: OutFileOption = Path("csc_qa.xlam"), plugin: PluginOption = None, as_json: JsonOption = False
) -> None:
    """Write the desktop add-in, with the functions and buttons of your plugins, to a file."""
    with reporting_faults(as_json=as_json):
        from csc_qa.excel.desktop.addin import build_addin  # noqa: PLC0415 - loads xlwings

        _write(out, build_addin(_registry(plugin)), as_json=as_json)


@excel.command()
def manifest(
    hostname: Annotated[
        str, typer.Option(metavar="NAME[:PORT]", help="Name under which Excel reaches the server.")
    ] = "localhost:8443",
    out: OutFileOption = Path("csc_qa-manifest.xml"),
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the manifest of the server add-in, for central deployment."""
    with reporting_faults(as_json=as_json):
        from csc_qa.excel.server.manifest import render_manifest  # noqa: PLC0415 - loads jinja2

        _write(out, render_manifest(_registry(plugin), hostname).encode(), as_json=as_json)


@excel.command()
def install(as_json: JsonOption = False) -> None:
    """Install the desktop add-in for this user, with the plugins that are installed for this Python."""
    with reporting_faults(as_json=as_json):
        from csc_qa.excel.desktop.addin import build_addin  # noqa: PLC0415 - loads xlwings
        from csc_qa.excel.desktop.install import install_addin  # noqa: PLC0415
        from csc_qa.excel.desktop.machine import this_machine  # noqa: PLC0415

        written = install_addin(this_machine(), build_addin(_registry(None)))
        _say("Wrote", written, as_json=as_json)
        if not as_json:
            print_lines(
                "Start Excel anew; the tab is called Quality assurance. Trouble: csc-qa excel doctor."
            )


@excel.command()
def uninstall(as_json: JsonOption = False) -> None:
    """Remove the desktop add-in of this user."""
    with reporting_faults(as_json=as_json):
        from csc_qa.excel.desktop.install import uninstall_addin  # noqa: PLC0415 - loads xlwings
        from csc_qa.excel.desktop.machine import this_machine  # noqa: PLC0415

        _say("Removed", uninstall_addin(this_machine()), as_json=as_json)


@excel.command()
def doctor(as_json: JsonOption = False) -> None:
    """Examine the desktop add-in on this machine, and say how to mend what is wrong."""
    with reporting_faults(as_json=as_json):
        from csc_qa.excel.desktop.addin import build_addin  # noqa: PLC0415 - loads xlwings
        from csc_qa.excel.desktop.doctor import Health, examine  # noqa: PLC0415
        from csc_qa.excel.desktop.machine import this_machine  # noqa: PLC0415

        checks = examine(this_machine(), build_addin(_registry(None)))
        if as_json:
            print_json({"checks": [check.model_dump(mode="json") for check in checks]})
        else:
            rows = [(check.health, check.name, check.message, check.hint) for check in checks]
            print_table("The desktop add-in", ["", "What", "Found", "What to do"], rows)
        if any(check.health is Health.WRONG for check in checks):
            raise typer.Exit(EXIT_FINDINGS)


def _registry(plugin: list[Path] | None) -> ExcelRegistry:
    registry = load_registry(plugin or [])
    print_faults(registry.findings)
    return registry


def _write(path: Path, content: bytes, *, as_json: bool) -> None:
    make_folder(path.parent)
    write_whole(path, content)
    _say("Wrote", [path], as_json=as_json)


def _say(what: str, paths: list[Path], *, as_json: bool) -> None:
    if as_json:
        print_json({"files": [str(path) for path in paths]})
    else:
        print_lines(*(f"{what} {path}" for path in paths))
