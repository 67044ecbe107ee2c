"""`csc-qa chase`: who is late with which audit."""

from __future__ import annotations

from datetime import date

from csc_qa.cli.options import AsOfOption, JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_plugin_faults
from csc_qa.workflows.chase import ChaseList, chase_json
from csc_qa.workflows.chase_master import chase_master
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.masters import FileMaster


def chase(
    workbook: WorkbookArgument,
    as_of: AsOfOption = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the audits that are late, for how many days, and whose turn it is."""
    with reporting_faults(as_json=as_json):
        day = as_of or date.today()
        opened, found = chase_master(FileMaster(workbook, load_catalogue(plugin or []), day))
        say_plugin_faults(finding for finding in opened.findings if finding not in found.findings)
        print_faults(found.findings)
        if as_json:
            print_json(chase_json(found))
        else:
            _show(found)
        exit_with(opened.findings)


def _show(found: ChaseList) -> None:
    rows = [(each.days_late, each.due_on, each.audit_id, each.step, each.who) for each in found.overdue]
    print_table(f"Late on {found.as_of}", ["Days late", "Due on", "Audit", "Step", "Who"], rows)
    timely = [
        (each.group, each.step, each.of, each.in_time, each.late, each.open) for each in found.timeliness
    ]
    columns = ["Service lead or area", "Step", "Audits", "In time", "Late", "Not done"]
    print_table("Timeliness", columns, timely)
    states = found.states.value_counts()
    print_lines(
        f"{len(found.states)} audits: {', '.join(f'{count} {state}' for state, count in states.items())}."
    )
