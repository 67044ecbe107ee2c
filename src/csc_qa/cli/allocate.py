"""`csc-qa allocate`: who audits which child's case this month."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import EXIT_FINDINGS, findings_json, reporting_faults
from csc_qa.core.errors import AllocationError
from csc_qa.core.finding import Finding
from csc_qa.workflows.allocate import allocate_audits
from csc_qa.workflows.allocation import Allocation, reason
from csc_qa.workflows.allocation_inputs import rules_of
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.write_allocation import WrittenAllocation, folder_for, write_allocation

_LARGEST_SEED = 2**31
# Case lists of a whole council have thousands of odd cells; the first few show what is the matter.
_MOST_OF_LISTS = 20
_OF_LISTS = "CSCQA-ANX"


WorkbookToWrite = Annotated[
    Path, typer.Argument(metavar="WORKBOOK", help="The master audit workbook; it gets rows and a sheet.")
]
CasesOption = Annotated[
    Path, typer.Option("--cases", metavar="ANNEX_A", help="Workbook of Ofsted's Annex A lists.")
]
MonthOption = Annotated[str, typer.Option("--month", metavar="M", help="Month to allocate, such as 2023-01.")]
SeedOption = Annotated[
    int | None, typer.Option("--seed", metavar="N", min=0, help="Draw again what this seed drew.")
]
RosterOption = Annotated[
    Path | None,
    typer.Option("--roster", metavar="FILE", help='Roster (csv, xlsx) instead of the sheet "QA Roster".'),
]
FolderOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="Folder for lists and email drafts; beside WORKBOOK."),
]
OwnTeamOption = Annotated[
    bool, typer.Option("--own-team", help="Let auditors audit cases of their own team.")
]
OnlySheetOption = Annotated[
    bool, typer.Option("--sheet-only", help="Put no rows into the register; write only the sheet.")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Draw, but write nothing.")]


def allocate(  # noqa: PLR0913, PLR0917 - the options of a command
    workbook: WorkbookToWrite,
    cases: CasesOption,
    month: MonthOption,
    seed: SeedOption = None,
    roster: RosterOption = None,
    out: FolderOption = None,
    own_team: OwnTeamOption = False,
    sheet_only: OnlySheetOption = False,
    dry_run: DryRunOption = False,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Allocate the month's audits: a row of the register for each, a list and an email for each auditor."""
    with reporting_faults(as_json=as_json):
        master = FileMaster(workbook, load_catalogue(plugin or []), date.today())
        drawn_by = secrets.randbelow(_LARGEST_SEED) if seed is None else seed
        rules = rules_of(master.settings, is_own_team_allowed=own_team)
        try:
            found = allocate_audits(master, cases, month, seed=drawn_by, roster_file=roster, rules=rules)
        except AllocationError as error:
            _refuse(error, as_json=as_json)
        folder = out or folder_for(workbook, str(found.month))
        written = None
        if not dry_run:
            written = write_allocation(found, master, folder, now=datetime.now(), only_sheet=sheet_only)
        _say(found.findings)
        if as_json:
            print_json(found.json())
        else:
            _show(found, written)


def _refuse(error: AllocationError, *, as_json: bool) -> None:
    _say(error.findings)
    if as_json:
        print_json(findings_json(error.findings))
    raise typer.Exit(EXIT_FINDINGS) from error


def _say(findings: list[Finding]) -> None:
    """Print findings on standard error: errors, then the rest; of the case lists only the first."""
    ordered = sorted(findings, key=lambda finding: finding.severity != "error")
    of_lists = [each for each in ordered if each.code.startswith(_OF_LISTS)]
    print_faults([each for each in ordered if not each.code.startswith(_OF_LISTS)])
    print_faults(of_lists[:_MOST_OF_LISTS])
    if len(of_lists) > _MOST_OF_LISTS:
        typer.echo(f"… and {len(of_lists) - _MOST_OF_LISTS} more findings in the case lists.", err=True)


def _show(found: Allocation, written: WrittenAllocation | None) -> None:
    columns = ["Auditor", "Service area", "Child", "Form", "Theme"]
    rows = [
        (
            audit.auditor.name,
            audit.service_area,
            audit.child_id,
            audit.tool.name if audit.tool else None,
            audit.theme,
        )
        for audit in found.audits
    ]
    print_table(f"Audits of {found.month.label}, due {found.due_on:%d/%m/%Y}", columns, rows)
    if found.unfilled:
        short = [(each.auditor.name, each.wanted, each.got, reason(each)) for each in found.unfilled]
        print_table("Not filled", ["Auditor", "Wanted", "Got", "Why"], short)
    if found.left_out:
        away = [(each.auditor.name, each.service_area, each.reason) for each in found.left_out]
        print_table("Left out this month", ["Auditor", "Service area", "Why"], away)
    print_lines(f"Seed {found.seed}: --seed {found.seed} draws the same again from the same inputs.")
    if written is None:
        print_lines("Nothing was written.")
        return
    for sheet, count in written.rows.items():
        print_lines(f'Added {count} rows to the sheet "{sheet}", each waiting for its form')
    print_lines(f"Wrote the sheet QA Allocation into {written.workbook.path}")
    if written.workbook.backup:
        print_lines(f"Kept the workbook as it was in {written.workbook.backup}")
    if written.files:
        print_lines(f"Wrote {len(written.files) // 2} lists and email drafts into {written.files[0].parent}")
