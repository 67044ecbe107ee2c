"""`csc-qa moderate sample`: draw a month's dip sample, and write the panel's sheet into the workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_plugin_faults
from csc_qa.core.dip_sample import DipSample
from csc_qa.core.panel_sheet import PANEL_SHEET
from csc_qa.core.period import Period
from csc_qa.workflows.moderation_sample import SampleWish, draw_dip_sample, panel_sheet_of
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.write_pages import write_pages


def sample(  # noqa: PLR0913, PLR0917 - the options of a command
    workbook: Annotated[Path, typer.Argument(metavar="WORKBOOK", help="The master audit workbook.")],
    month: Annotated[str, typer.Option(help="Whose completed audits, such as 2023-01.", metavar="M")],
    size: Annotated[int, typer.Option(help="How many audits the panel has time for.", min=1, metavar="N")],
    seed: Annotated[
        int | None,
        typer.Option(help="Draws the same sample again. Else that of the sheet, or a new one.", min=0),
    ] = None,
    least_per_area: Annotated[
        int | None, typer.Option(help="Of every service area; the framework's where left out.", min=0)
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write a copy with the panel's sheet; the workbook stays as it is.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only draw; write nothing.")] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Lose what was typed on the sheet outside its columns for it.")
    ] = False,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draw a month's dip sample and add the panel's sheet to the workbook."""
    with reporting_faults(as_json=as_json):
        wish = SampleWish(month=Period.parse(month), size=size, seed=seed, least_per_area=least_per_area)
        master, now = open_master(workbook, plugins=plugin or []), datetime.now()
        drawn = draw_dip_sample(master, wish)
        page = panel_sheet_of(master, drawn, now.date())
        own = master.register.own_sheets
        done = None if dry_run else write_pages(workbook, [page], own, now=now, out=out, replace=replace)
        say_plugin_faults(master.findings)
        print_faults(drawn.findings)
        if as_json:
            print_json(sample_json(drawn))
        else:
            _show(drawn)
            print_lines(*([f'Wrote the sheet "{PANEL_SHEET}" of {done.path}'] if done else []))
            print_lines(*([f"Backup: {done.backup}"] if done and done.backup else []))
        exit_with([finding for finding in master.findings if finding.code.startswith("CSCQA-MOD")])


def sample_json(drawn: DipSample) -> dict[str, object]:
    """Return the JSON of the command."""
    audits = [{"audit_id": each.audit_id, "reason": each.reason} for each in drawn.audits]
    return {"seed": drawn.seed, "sample": audits}


def _show(drawn: DipSample) -> None:
    rows = [(each.audit_id, each.reason) for each in drawn.audits]
    print_table(f"Dip sample, {drawn.month.label}", ["Audit", "Reason"], rows)
    print_lines(f"{len(rows)} audits. Seed {drawn.seed}: draw them again with --seed {drawn.seed}.")
