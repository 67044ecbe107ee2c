"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

WorkbookArgument = Annotated[
    Path, typer.Argument(metavar="WORKBOOK", help="The master audit workbook. It is only read.")
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Print one JSON object on standard output and nothing else.")
]


def _with_those_before(ctx: typer.Context, named: list[Path] | None) -> list[Path]:
    """Add the plugins named before the command: `csc-qa --plugin FILE check WORKBOOK`."""
    before = ctx.find_root().params.get("plugin") if ctx.parent else None
    return list(dict.fromkeys([*(before or ()), *(named or ())]))


PluginOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--plugin",
        metavar="FILE",
        help="A one-file plugin to load as well; may be repeated.",
        callback=_with_those_before,
    ),
]
OutOption = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="Folder for the files; made if absent.")
]
