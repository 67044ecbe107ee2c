"""What plugins add to the front ends: worksheet functions, ribbon macros and commands."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from inspect import signature
from keyword import iskeyword
from typing import Any

from pydantic import Field, field_validator, model_validator

from csc_qa.core.model import FrozenModel
from csc_qa.core.script_words import SCRIPT_WORDS
from csc_qa.core.vba_words import VBA_WORDS

_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")


class Takes(StrEnum):
    """How much of a range an argument takes at once."""

    EACH_CELL = "each cell"
    WHOLE_RANGE = "the whole range"


class CellKind(StrEnum):
    """What a cell must hold; cells that do not are answered with a finding."""

    ANY = "anything"
    RAW = "anything, Excel errors among it"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


class Argument(FrozenModel):
    """An argument of a worksheet function.

    Attributes:
        name: of the Python parameter it is handed to, by keyword; no reserved word of VBA.
        description: what a person reads in Excel's function wizard.
        kind: what its cells hold. TEXT gives `str`, NUMBER `float`, DATE `datetime.date`; ANY gives
            the cell as it is. A blank cell gives None. A cell with an Excel error is answered with a
            finding, except for RAW, which gives it as text (`#N/A`).
        takes: EACH_CELL calls the function once for every cell and spills the answers; WHOLE_RANGE
            gives it a list of rows.
        is_optional: it may be left out, or its cell be blank; the Python default then holds.

    Example:
        >>> Argument(name="grade", description="A grade in any spelling", kind=CellKind.TEXT).takes
        <Takes.EACH_CELL: 'each cell'>
    """

    name: str
    description: str
    kind: CellKind = CellKind.ANY
    takes: Takes = Takes.EACH_CELL
    is_optional: bool = False

    @field_validator("name")
    @classmethod
    def _check(cls, name: str) -> str:
        if iskeyword(_checked_name(name)):
            raise ValueError(f'"{name}" is a keyword of Python; choose another')
        return name


class WorksheetFunction(FrozenModel):
    """A function for cells: named the same in every front end.

    Where a required cell is blank, the answer is blank and the function is not called. What it raises
    becomes a short message in the cell, with the code of the finding.

    Attributes:
        name: without prefix, such as `grade`: `QA_GRADE` on the desktop, `QA.GRADE` on the server.
        group: under which it is listed.
        summary: one sentence.
        function: called with its arguments by keyword. Returns a value for one cell (text, number,
            bool, date, None), a tuple for cells beside one another, or a list of rows or of values
            under one another. If it has a
            parameter `catalogue`, it is given the `Catalogue` of everything that plugins declare.
        example: a call as typed in a cell, with the prefix `QA_`.
    """

    name: str
    group: str = Field(min_length=1)
    summary: str
    function: Callable[..., Any]
    arguments: tuple[Argument, ...] = ()
    example: str = ""

    @cached_property
    def wants_catalogue(self) -> bool:
        """Whether the function has a parameter for the catalogue of what plugins declare."""
        return "catalogue" in signature(self.function).parameters

    @field_validator("name")
    @classmethod
    def _check(cls, name: str) -> str:
        return _checked_name(name)

    @model_validator(mode="after")
    def _check_arguments(self) -> WorksheetFunction:
        names = [argument.name for argument in self.arguments]
        flags = [argument.is_optional for argument in self.arguments]
        if len(set(names)) < len(names) or flags != sorted(flags):
            raise ValueError("arguments have different names, and optional ones stand last")
        return self


class Macro(FrozenModel):
    """A ribbon button.

    Attributes:
        name: stable id, of lower-case letters, digits and underscores.
        label: on the button.
        group: of the ribbon tab.
        summary: one sentence, shown when the mouse rests on the button and in the task pane.
        function: takes the workbook (`MasterPort`) and returns a `Page`, or a list of them: the sheets
            to write; or a `WorkbookChange`, where the register itself is changed. It touches no cell itself.
        icon: name of a picture of the project; the one of its group where empty.
    """

    name: str
    label: str = Field(min_length=1)
    group: str = Field(min_length=1)
    summary: str
    function: Callable[..., Any]
    icon: str = ""

    @field_validator("name")
    @classmethod
    def _check(cls, name: str) -> str:
        return _checked_name(name)


class Command(FrozenModel):
    """A sub-command of `csc-qa`: a plain function with annotated arguments, as typer reads it."""

    name: str
    summary: str
    function: Callable[..., Any]


def _checked_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f'"{name}" is not of the form lower_case, up to 31 characters')
    for words, language in ((VBA_WORDS, "VBA"), (SCRIPT_WORDS, "JavaScript")):
        if name in words:
            raise ValueError(f'"{name}" is a reserved word of {language}; choose another')
    return name
