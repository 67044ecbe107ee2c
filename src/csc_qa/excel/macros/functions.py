"""The button Functions: every worksheet function with an example."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, Macro, WorksheetFunction
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.excel.registry import PREFIX_DESKTOP, PREFIX_SERVER, build_registry, called, example_for

_TITLES = ("Group", "Desktop", "Server", "What it gives", "Arguments", "Example")


def functions_page(master: MasterPort) -> Page:
    """Return the list of worksheet functions."""
    functions = build_registry(master.catalogue).functions.values()
    table = Table(
        title="Worksheet functions",
        columns=tuple(TableColumn(title=title) for title in _TITLES),
        rows=tuple(map(_row, sorted(functions, key=lambda each: (each.group, each.name)))),
    )
    sentence = "Each takes a cell or a range and spills its answers. Blank cells stay blank."
    section = Section(key="functions", title="", sentences=(sentence,), tables=(table,))
    return Page(sheet="QA Functions", title="Worksheet functions", sections=(section,))


def _row(function: WorksheetFunction) -> tuple[str, ...]:
    arguments = "; ".join(map(_argument, function.arguments))
    return (
        function.group,
        called(function, PREFIX_DESKTOP),
        called(function, PREFIX_SERVER),
        function.summary,
        arguments,
        example_for(function, PREFIX_DESKTOP),
    )


def _argument(argument: Argument) -> str:
    optional = " (may be left out)" if argument.is_optional else ""
    return f"{argument.name}: {argument.description}{optional}"


MACRO = Macro(
    name="functions",
    label="Functions",
    group="Help",
    summary="Every worksheet function, what it gives and an example to copy.",
    function=functions_page,
    icon="functions",
)
