"""`csc-qa functions`: the worksheet functions that both Excel add-ins offer."""

from __future__ import annotations

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_table
from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.registry import PREFIX_DESKTOP, example_for, load_registry


def functions(plugin: PluginOption = None, as_json: JsonOption = False) -> None:
    """List the worksheet functions: QA_ on the desktop, QA. (with a point) on the server."""
    registry = load_registry(plugin or [])
    print_faults(registry.findings)
    found = list(registry.functions.values())
    if as_json:
        print_json({"functions": [_as_json(each) for each in found]})
        return
    rows = [(each.group, _name(each), each.summary, example_for(each, PREFIX_DESKTOP)) for each in found]
    columns = ["Group", "Function", "What it gives", "Example"]
    print_table("Worksheet functions", columns, sorted(rows))


def _as_json(function: WorksheetFunction) -> dict[str, object]:
    return {
        "name": _name(function),
        "arguments": [
            {"name": each.name, "description": each.description, "optional": each.is_optional}
            for each in function.arguments
        ],
        "summary": function.summary,
        "example": example_for(function, PREFIX_DESKTOP),
    }


def _name(function: WorksheetFunction) -> str:
    return f"{PREFIX_DESKTOP}{function.name.upper()}"
