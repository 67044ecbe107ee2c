"""Everything that the front ends offer: functions and macros, built in and from plugins."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import csc_qa.excel.functions
import csc_qa.excel.macros
from csc_qa.core.errors import MacroError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.front_end import Macro, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.declared import load_catalogue

T = TypeVar("T")
Item = TypeVar("Item", WorksheetFunction, Macro)

PREFIX_DESKTOP, PREFIX_SERVER = "QA_", "QA."


@dataclass(frozen=True)
class ExcelRegistry:
    """What one Excel session offers.

    Attributes:
        functions: by name, built-in ones first.
        macros: by name, in the order of the ribbon.
        findings: names declared twice, and faults of plugins.
    """

    catalogue: Catalogue
    functions: dict[str, WorksheetFunction]
    macros: dict[str, Macro]
    findings: list[Finding]

    @property
    def groups(self) -> dict[str, list[Macro]]:
        """The groups of the ribbon tab, each with its buttons."""
        found: dict[str, list[Macro]] = {}
        for macro in self.macros.values():
            found.setdefault(macro.group, []).append(macro)
        return found

    @property
    def function_groups(self) -> dict[str, list[WorksheetFunction]]:
        """The groups of worksheet functions."""
        found: dict[str, list[WorksheetFunction]] = {}
        for function in self.functions.values():
            found.setdefault(function.group, []).append(function)
        return found


def load_registry(plugins: Sequence[Path | str] = ()) -> ExcelRegistry:
    """Return the registry, with what the user's plugins add."""
    return build_registry(load_catalogue(plugins))


def build_registry(catalogue: Catalogue) -> ExcelRegistry:
    """Return the registry of a catalogue; a name that is taken by a built-in one is set aside."""
    findings: list[Finding] = []
    functions = {each.name: each for each in _declared(csc_qa.excel.functions, "FUNCTION", WorksheetFunction)}
    macros = {each.name: each for each in _declared(csc_qa.excel.macros, "MACRO", Macro)}
    for function in catalogue.worksheet_functions.values():
        _add(functions, function, findings)
    for macro in catalogue.macros.values():
        _add(macros, macro, findings)
    return ExcelRegistry(catalogue, functions, _in_ribbon_order(macros), [*catalogue.findings, *findings])


def find_macro(registry: ExcelRegistry, name: str) -> Macro:
    """Return the macro of that name.

    Raises:
        MacroError: there is none.
    """
    if name not in registry.macros:
        known = ", ".join(registry.macros)
        raise MacroError.because("CSCQA-MAC-004", f'there is no macro "{name}"; there are: {known}')
    return registry.macros[name]


def called(function: WorksheetFunction, prefix: str) -> str:
    """Return the function's name on one of the front ends, such as `QA_GRADE` or `QA.GRADE`."""
    return f"{prefix}{function.name.upper()}"


def describe(function: WorksheetFunction, prefix: str) -> dict[str, Any]:
    """Return what a front end says of a function: name, arguments, summary, example."""
    return {
        "name": called(function, prefix),
        "arguments": [
            {"name": each.name, "description": each.description, "optional": each.is_optional}
            for each in function.arguments
        ],
        "summary": function.summary,
        "example": example_for(function, prefix),
    }


def example_for(function: WorksheetFunction, prefix: str) -> str:
    """Return the function's example as typed on one of the front ends."""
    example = function.example or f"={called(function, PREFIX_DESKTOP)}()"
    return example.replace(PREFIX_DESKTOP, prefix)


def _declared(package: ModuleType, name: str, kind: type[T]) -> list[T]:
    modules = [
        importlib.import_module(f"{package.__name__}.{each.name}")
        for each in pkgutil.iter_modules(package.__path__)
    ]
    found = [getattr(module, name) for module in modules if hasattr(module, name)]
    return [each for each in found if isinstance(each, kind)]


def _add(known: dict[str, Item], item: Item, findings: list[Finding]) -> None:
    if item.name in known:
        message = f'a plugin declares "{item.name}", which csc_qa has itself; the built-in one was kept'
        findings.append(make_finding("CSCQA-PLG-004", message))
    else:
        known[item.name] = item


def _in_ribbon_order(macros: dict[str, Macro]) -> dict[str, Macro]:
    """Put our groups first, those of plugins after them, and help last."""
    names = [*csc_qa.excel.macros.FIRST, *macros]
    groups = dict.fromkeys([*csc_qa.excel.macros.GROUPS, *(macro.group for macro in macros.values())])
    order = [
        *(group for group in groups if group != csc_qa.excel.macros.LAST_GROUP),
        csc_qa.excel.macros.LAST_GROUP,
    ]
    placed = sorted(macros.values(), key=lambda macro: (order.index(macro.group), names.index(macro.name)))
    return {macro.name: macro for macro in placed}
