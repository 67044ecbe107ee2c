"""`csc-qa recommendations`: what the scrutiny panel asked for, and how far it is done."""

from __future__ import annotations

from datetime import date

from csc_qa.cli.options import AsOfOption, JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_plugin_faults
from csc_qa.core.recommendation import Progress, Recommendation
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.recommendations import recommendations_of

_TITLES = ("Meeting", "Title", "No", "Action proposed", "Owner", "Due", "Status", "Open for days")


def recommendations(
    workbook: WorkbookArgument,
    as_of: AsOfOption = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the recommendations of the scrutiny panel: owner, due date and progress."""
    with reporting_faults(as_json=as_json):
        master = open_master(workbook, plugins=plugin or [])
        found = recommendations_of(master)
        say_plugin_faults(master.findings)
        print_faults(found.findings)
        if as_json:
            print_json({"items": [recommendation_json(each) for each in found.items]})
        else:
            day = as_of or date.today()
            print_table(f"Recommendations, {day}", [*_TITLES], [_row(each, day) for each in found.items])
            counts = ((sum(e.status is each for e in found.items), each) for each in Progress)
            print_lines(
                ", ".join(f"{count} {each}" for count, each in counts if count) or "No recommendations."
            )
        exit_with([*found.findings])


def recommendation_json(item: Recommendation) -> dict[str, object]:
    """Return a recommendation as the command prints it."""
    return {
        "meeting_on": item.meeting_on.isoformat() if item.meeting_on else None,
        "title": item.title,
        "number": item.number,
        "action_proposed": item.proposed,
        "action_taken": item.taken,
        "owner": item.owner,
        "due_on": item.due_on.isoformat() if item.due_on else None,
        "status": item.status.value,
    }


def _row(item: Recommendation, as_of: date) -> tuple[object, ...]:
    days = item.open_for_days(as_of)
    return (
        item.meeting_on,
        item.title,
        item.number,
        item.proposed,
        item.owner,
        item.due_on,
        item.status,
        days,
    )
