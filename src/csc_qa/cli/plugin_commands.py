"""Commands that plugins add, found only when no command of ours has the name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from csc_qa.cli.output import print_faults
from csc_qa.core.errors import CscQaError
from csc_qa.core.front_end import Command
from csc_qa.workflows.declared import load_catalogue


class GroupWithPluginCommands(TyperGroup):
    """The top group: our commands first, then those of plugins."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return our command of that name, else a plugin's."""
        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        added = _added_commands(ctx.params.get("plugin") or ())
        return _as_click(added[cmd_name]) if cmd_name in added else None

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of our commands, then of those that plugins add."""
        own = super().list_commands(ctx)
        return [*own, *(name for name in _added_commands(ctx.params.get("plugin") or ()) if name not in own)]


def _added_commands(files: Sequence[Path]) -> dict[str, Command]:
    try:
        catalogue = load_catalogue(files)
    except CscQaError as error:
        # The help, and the word on a command that is not there, come all the same.
        print_faults(error.findings)
        return {}
    print_faults(catalogue.findings)
    return catalogue.commands


def _as_click(command: Command) -> Any:
    single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    single.command(command.name, help=command.summary)(command.function)
    return typer.main.get_command(single)
