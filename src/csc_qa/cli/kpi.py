"""`csc-qa kpi`: the indicators of performance tables."""

from __future__ import annotations

import typer

from csc_qa.cli.kpi_status import status

kpi = typer.Typer(no_args_is_help=True, help="The indicators of performance tables.")
kpi.command()(status)


@kpi.callback()
def _kpi() -> None:
    """The indicators of performance tables."""
