"""What plugins add to the front ends: worksheet functions, ribbon macros and commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csc_qa.core.model import FrozenModel


class Argument(FrozenModel):
    """An argument of a worksheet function."""

    name: str
    description: str
    is_optional: bool = False


class WorksheetFunction(FrozenModel):
    """A function for cells: named the same in every front end.

    Attributes:
        name: without prefix, such as `grade`.
        group: under which it is listed.
        function: plain Python; takes a value or a two-dimensional list for each argument.
        example: a call as typed in a cell.
    """

    name: str
    group: str
    summary: str
    function: Callable[..., Any]
    arguments: tuple[Argument, ...] = ()
    example: str = ""


class Macro(FrozenModel):
    """A ribbon button.

    Attributes:
        name: stable id.
        label: on the button.
        group: of the ribbon tab.
        function: takes the master workbook's port.
        icon: name of an icon of the project.
    """

    name: str
    label: str
    group: str
    summary: str
    function: Callable[..., Any]
    icon: str = ""


class Command(FrozenModel):
    """A sub-command of `csc-qa`: a plain function with annotated arguments, as typer reads it."""

    name: str
    summary: str
    function: Callable[..., Any]
