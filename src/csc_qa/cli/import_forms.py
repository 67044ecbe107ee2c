"""`csc-qa import` and `csc-qa undo`: audit forms into the master workbook, and back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import finding_json, print_findings, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.import_forms import ImportOptions, ImportResult, import_forms
from csc_qa.workflows.undo_import import undo_import

ExportsArgument = Annotated[
    list[Path],
    typer.Argument(metavar="EXPORT...", help="Exports of Microsoft Forms (.xlsx, .csv), or folders of them."),
]


def import_(
    exports: ExportsArgument,
    into: Annotated[
        Path, typer.Option("--into", metavar="WORKBOOK", help="The master audit workbook (.xlsx, .xlsm).")
    ],
    tool: Annotated[
        str | None, typer.Option(metavar="ID", help="The audit tool, if it is not to be recognised.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; write nothing.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="NEW", help="Write a new workbook; leave the old one.")
    ] = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Import audit forms: each audit once, under the last of its sheet, with a backup first."""
    with reporting_faults(as_json=as_json):
        options = ImportOptions(tool=tool, dry_run=dry_run, out=out)
        catalogue = load_catalogue(plugin or [])
        with showing_steps() as show:
            result = import_forms(exports, into, catalogue, now=datetime.now(), options=options, on_step=show)
        if as_json:
            print_json(_json(result))
        else:
            _show(result, is_dry=dry_run)
        exit_with(result.findings)


def undo(
    workbook: Annotated[Path, typer.Argument(metavar="WORKBOOK", help="The master audit workbook.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; write nothing.")
    ] = False,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take the last import or allocation back; what was typed since stays."""
    with reporting_faults(as_json=as_json):
        result = undo_import(workbook, load_catalogue(plugin or []), now=datetime.now(), dry_run=dry_run)
        if as_json:
            print_json(
                {
                    "undone": result.undone,
                    "removed": result.removed,
                    "restored": result.restored,
                    "findings": [finding_json(finding) for finding in result.findings],
                    "backup": str(result.backup) if result.backup else None,
                }
            )
        else:
            print_findings(result.findings)
            print_lines(
                f"What was done on {result.undone}: {result.removed} audits taken out, "
                f"{result.restored} cells set back."
            )
            print_lines("Nothing was written (--dry-run)." if dry_run else f"Backup: {result.backup}")
        exit_with(result.findings)


@contextmanager
def showing_steps() -> Iterator[Callable[[str], None]]:
    """Show on standard error what is being done, where a person watches."""
    console = Console(stderr=True)
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda step: status.update(f"{step} …")


def _json(result: ImportResult) -> dict[str, object]:
    return {
        "added": result.added,
        "updated": result.updated,
        "already_there": result.already_there,
        "rejected": result.rejected,
        "set_aside": result.set_aside,
        "findings": [finding_json(finding) for finding in result.findings],
        "path": str(result.path) if result.path else None,
        "backup": str(result.backup) if result.backup else None,
    }


def _show(result: ImportResult, *, is_dry: bool) -> None:
    print_findings(result.findings)
    rows = [
        (form.record.source, form.record.row, form.record.tool, str(form.verdict), form.sheet, form.row)
        for form in result.forms
    ]
    if is_dry and rows:
        print_table("What would be done", ["Export", "Row", "Tool", "Form", "Sheet", "Row there"], rows)
    print_lines(
        f"{result.added} added, {result.updated} updated, {result.already_there} already there, "
        f"{result.rejected} rejected, {result.set_aside} test submissions set aside."
    )
    if result.urgent:
        print_lines(result.urgent)
    if is_dry:
        print_lines("Nothing was written (--dry-run).")
    elif result.path is None:
        print_lines("Nothing to write; the workbook is as it was.")
    else:
        print_lines(f"Wrote {result.path}", *([f"Backup: {result.backup}"] if result.backup else []))
