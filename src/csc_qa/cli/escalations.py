"""`csc-qa escalations` and `csc-qa actions`: what follows from poor audits, by when, and what is done."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import AsOfOption, JsonOption, PluginOption
from csc_qa.cli.output import finding_json, print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_plugin_faults
from csc_qa.core.escalation import ESCALATIONS_SHEET, EscalationStep, RemedialAction
from csc_qa.core.finding import Finding
from csc_qa.core.page import Page
from csc_qa.workflows.check import findings_of_figures
from csc_qa.workflows.escalations import Escalations, escalations_of
from csc_qa.workflows.open_master import MasterWorkbook, open_master
from csc_qa.workflows.pages.escalations import (
    FORUMS_SHEET,
    escalations_page,
    findings_as_written,
    forums_page,
)
from csc_qa.workflows.write_pages import write_pages

Workbook = Annotated[Path, typer.Argument(metavar="WORKBOOK", help="The master audit workbook.")]


def escalations(
    workbook: Workbook,
    as_of: AsOfOption = None,
    every: Annotated[bool, typer.Option("--all", help="Print steps that are done too.")] = False,
    write: Annotated[
        bool,
        typer.Option(
            "--write", help=f'Write the sheets "{ESCALATIONS_SHEET}" and "{FORUMS_SHEET}" into the workbook.'
        ),
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Lose what was typed on the sheet outside its columns for it.")
    ] = False,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what follows from poor audits and safeguarding concerns: who, by when, and what is done."""
    with reporting_faults(as_json=as_json):
        master = open_master(workbook, plugins=plugin or [])
        found = escalations_of(master, as_of or date.today())
        page = escalations_page(found) if write else None
        written = _write(workbook, master, [page, forums_page(found)], replace=replace) if page else []
        said = _said(master, findings_as_written(found, page) if page else found.findings)
        if as_json:
            steps = [step_json(step) for step in found.steps]
            print_json({"escalations": steps, "findings": [finding_json(each) for each in said]})
        else:
            _show(found, every=every)
            print_lines(*written)
        exit_with(said)


def actions(
    workbook: Workbook, as_of: AsOfOption = None, plugin: PluginOption = None, as_json: JsonOption = False
) -> None:
    """List the remedial actions of poor audits: owner, due date, and whether they are done."""
    with reporting_faults(as_json=as_json):
        master = open_master(workbook, plugins=plugin or [])
        found = escalations_of(master, as_of or date.today())
        said = _said(master, found.findings)
        if as_json:
            print_json({"items": [action_json(each) for each in found.actions]})
        else:
            titles = ["Audit", "Service area", "Owner", "Due", "Status"]
            rows = [(e.audit_id, e.service_area, e.owner, e.due_on, e.status) for e in found.actions]
            print_table(f"Remedial actions, {found.as_of}", titles, rows)
        exit_with(said)


def step_json(step: EscalationStep) -> dict[str, object]:
    """Return a step as the command prints it."""
    return {
        "audit_id": step.audit_id,
        "grade": step.grade.key if step.grade else None,
        "step": step.step,
        "who": step.who,
        "due_on": _iso(step.due_on),
        "done_on": _iso(step.done_on),
        "overdue": step.is_overdue,
    }


def action_json(action: RemedialAction) -> dict[str, object]:
    """Return a remedial action as the command prints it."""
    return {
        "audit_id": action.audit_id,
        "service_area": action.service_area,
        "action": action.action,
        "owner": action.owner,
        "due_on": _iso(action.due_on),
        "status": action.status,
    }


def _write(workbook: Path, master: MasterWorkbook, pages: list[Page], *, replace: bool) -> list[str]:
    """Write the pages, and return the lines that say what was written."""
    done = write_pages(workbook, pages, master.register.own_sheets, now=datetime.now(), replace=replace)
    written = f'Wrote the sheets "{ESCALATIONS_SHEET}" and "{FORUMS_SHEET}" of {done.path}'
    return [written, *([f"Backup: {done.backup}"] if done.backup else [])]


def _said(master: MasterWorkbook, findings: list[Finding]) -> list[Finding]:
    """Print on standard error what is wrong with what the steps rest on, and return it."""
    said = [*findings, *findings_of_figures(master.findings)]
    say_plugin_faults(master.findings)
    print_faults(said)
    return said


def _show(found: Escalations, *, every: bool) -> None:
    shown = [step for step in found.steps if every or not step.is_done]
    rows = [
        (step.audit_id, step.grade.name if step.grade else None, step.step, step.who, step.due_on, step.state)
        for step in shown
    ]
    print_table(f"Escalations on {found.as_of}", ["Audit", "Grade", "Step", "Who", "Due", "State"], rows)
    audits = {step.audit_id for step in found.steps if not step.is_closed}
    overdue = sum(step.is_overdue for step in found.steps)
    print_lines(
        f"{len(audits)} audits with open steps; {overdue} steps overdue; "
        f"{len(found.for_forums)} audits for practice forums."
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
