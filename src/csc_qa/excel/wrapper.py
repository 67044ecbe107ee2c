"""Dress a wrapper so that xlwings reads from it what the worksheet function declares."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Any

from csc_qa.core.front_end import WorksheetFunction


def dress(answer: Callable[..., Any], function: WorksheetFunction, name: str, module: str) -> None:
    """Give the wrapper the name, the module, the summary and the arguments under which it is registered."""
    answer.__name__ = answer.__qualname__ = name
    answer.__module__, answer.__doc__, answer.__annotations__ = module, function.summary, {}
    answer.__signature__ = Signature(_parameters(function))  # type: ignore[attr-defined]


def _parameters(function: WorksheetFunction) -> list[Parameter]:
    kind = Parameter.POSITIONAL_OR_KEYWORD
    return [
        Parameter(each.name, kind, default=None if each.is_optional else Parameter.empty)
        for each in function.arguments
    ]
