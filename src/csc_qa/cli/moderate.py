"""`csc-qa moderate`: what moderation made of the auditors' grades."""

from __future__ import annotations

from typing import Annotated

import typer

from csc_qa.cli.moderate_sample import sample
from csc_qa.cli.options import JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import finding_json, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_findings, say_plugin_faults
from csc_qa.core.agreement import Agreement
from csc_qa.core.report import Cell, Section
from csc_qa.reports.analysis.agreement_details import agreement_sections
from csc_qa.reports.analysis.audit_figures import agreement_json
from csc_qa.workflows.agreement_details import agreement_details
from csc_qa.workflows.check import findings_to_say
from csc_qa.workflows.open_master import as_period, open_master

moderate = typer.Typer(no_args_is_help=True, help="Moderation of audit grades.")
moderate.command()(sample)


@moderate.callback()
def _moderate() -> None:
    """Moderation of audit grades."""


@moderate.command()
def agreement(
    workbook: WorkbookArgument,
    period: Annotated[
        str | None, typer.Option(help="2022, 2022-12, 2022-Q4, FY2022-23 or 2022-01/2022-10.", metavar="P")
    ] = None,
    least: Annotated[
        int | None,
        typer.Option("--least", help="Moderated audits below which nothing is said of an auditor.", min=2),
    ] = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Set the auditors' grades against the moderated ones."""
    with reporting_faults(as_json=as_json):
        span = as_period(period)
        master = open_master(workbook, plugins=plugin or [])
        say_plugin_faults(master.findings)
        say_findings(master.findings)
        if as_json:
            said = [finding_json(each) for each in findings_to_say(master.findings)]
            print_json({**agreement_json(master.agreement(span)), "findings": said})
        else:
            details = agreement_details(master, span, least_audits=least)
            _show(details.agreement)
            _show_details(agreement_sections(details))
        exit_with(master.findings)


def _show_details(sections: tuple[Section, ...]) -> None:
    for section in sections:
        print_lines("", section.title, *(f"  {sentence}" for sentence in section.sentences))
        for table in section.tables:
            print_table(table.title, [column.title for column in table.columns], map(_whole, table.rows))


def _whole(row: tuple[Cell, ...]) -> list[Cell]:
    return [round(cell) if isinstance(cell, float) else cell for cell in row]


def _show(found: Agreement) -> None:
    grades = found.scale.grades
    rows = [(grade.name, *row, sum(row)) for grade, row in zip(grades, found.matrix, strict=True)]
    total = ("After moderation", *found.moderated.values(), found.audits)
    columns = ["Auditor's grade", *(grade.name for grade in grades), "Total"]
    print_table("Moderated audits: rows as the auditor graded, columns as moderated", columns, [*rows, total])
    print_lines(
        f"{found.exact_agreement} of {found.audits} grades stood; "
        f"{found.moved_up} went up, {found.moved_down} went down."
    )
