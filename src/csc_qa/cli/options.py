"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
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


def _read_day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise typer.BadParameter(f'"{text}" is not a date: write a date such as 2023-01-28.') from None


AsOfOption = Annotated[
    date | None,
    typer.Option(
        "--as-of", parser=_read_day, metavar="DATE", help="The day from which to look; today if left out."
    ),
]
OutOption = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="Folder for the files; made if absent.")
]
