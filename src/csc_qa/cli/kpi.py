"""`csc-qa kpi`: the indicators, and the tables that print them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.kpi_compute import compute
from csc_qa.cli.kpi_status import status
from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_findings, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults, say_plugin_faults
from csc_qa.core.finding_codes import Severity
from csc_qa.core.kpi_table import KpiFinding, KpiTable
from csc_qa.core.period import Period
from csc_qa.core.target import Target
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.kpi_check import check_kpi_table, kpi_finding_json, open_kpi_table
from csc_qa.workflows.kpi_list import ListedIndicator, list_indicators

kpi = typer.Typer(no_args_is_help=True, help="Indicators: what they are, and what tables print of them.")
kpi.command()(status)
kpi.command()(compute)


@kpi.callback()
def _kpi() -> None:
    """Indicators: what they are, and what tables print of them."""


@kpi.command("list")
def list_(plugin: PluginOption = None, as_json: JsonOption = False) -> None:
    """List every indicator: its id, name, kind, which way is better, and its targets."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        found = list_indicators(catalogue)
        print_faults([*catalogue.findings, *check_catalogue(catalogue)])
        if as_json:
            print_json({"indicators": [indicator_json(each) for each in found]})
        else:
            titles = ["Id", "Name", "Kind", "Better", "Targets", "Computable"]
            print_table("Indicators", titles, map(_row, found))


@kpi.command()
def check(
    table: Annotated[
        Path, typer.Argument(metavar="TABLE", help="A workbook or csv file with KPI tables. It is only read.")
    ],
    targets: Annotated[
        Path | None, typer.Option(help="A file with targets and comparators.", metavar="FILE")
    ] = None,
    year: Annotated[
        str | None,
        typer.Option(help="Of months written without one, such as FY2022-23.", metavar="YEAR"),
    ] = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check the figures, targets and comparators that KPI tables print against one another."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        say_plugin_faults([*catalogue.findings, *check_catalogue(catalogue)])
        named = Period.parse(year) if year else None
        opened = open_kpi_table(table, catalogue, targets=targets, year=named)
        findings = check_kpi_table(opened, catalogue)
        if as_json:
            print_json({"findings": [kpi_finding_json(each) for each in findings]})
        else:
            print_findings(findings)
            _say_counts(opened, findings)
        exit_with([*findings])


def indicator_json(listed: ListedIndicator) -> dict[str, object]:
    """Return an indicator as `csc-qa kpi list` prints it."""
    each = listed.indicator
    return {
        "id": each.id,
        "name": each.name,
        "kind": each.kind.value,
        "polarity": each.polarity.value,
        "targets": [_target_json(target) for target in listed.targets],
        "computable": each.is_computable,
    }


def _target_json(target: Target) -> dict[str, object]:
    value = target.threshold.value
    return {
        "section": target.section,
        "printed": target.printed,
        "value": None if value is None else float(value),
        "valid_from": target.valid_from.isoformat() if target.valid_from else None,
        "valid_to": target.valid_to.isoformat() if target.valid_to else None,
    }


def _row(listed: ListedIndicator) -> tuple[object, ...]:
    each = listed.indicator
    targets = " or ".join(listed.target_texts) or None
    return each.id, each.name, each.kind, each.polarity, targets, "yes" if each.is_computable else "no"


def _say_counts(table: KpiTable, findings: list[KpiFinding]) -> None:
    severities = [finding.severity for finding in findings]
    indicators = len({figure.indicator for figure in table.figures})
    print_lines(
        f"{len(table.figures)} figures of {indicators} indicators and {len(table.limits)} targets and "
        f"comparators were read: {severities.count(Severity.ERROR)} errors, "
        f"{severities.count(Severity.WARNING)} warnings, {severities.count(Severity.INFO)} queries."
    )
