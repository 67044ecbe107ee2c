"""`csc-qa functions`: the worksheet functions that both Excel add-ins offer."""

from __future__ import annotations

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_table
from csc_qa.cli.running import reporting_faults
from csc_qa.excel.registry import PREFIX_DESKTOP, called, describe, example_for, load_registry


def functions(plugin: PluginOption = None, as_json: JsonOption = False) -> None:
    """List the worksheet functions: QA_ on the desktop, QA. (with a point) on the server."""
    with reporting_faults(as_json=as_json):
        registry = load_registry(plugin or [])
    print_faults(registry.findings)
    found = list(registry.functions.values())
    if as_json:
        print_json({"functions": [describe(each, PREFIX_DESKTOP) for each in found]})
        return
    rows = [
        (each.group, called(each, PREFIX_DESKTOP), each.summary, example_for(each, PREFIX_DESKTOP))
        for each in found
    ]
    columns = ["Group", "Function", "What it gives", "Example"]
    print_table("Worksheet functions", columns, sorted(rows))
