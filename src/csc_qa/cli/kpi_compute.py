"""`csc-qa kpi compute`: indicators from Annex A's lists."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption, PluginOption
from csc_qa.cli.output import print_faults, print_json, print_table
from csc_qa.cli.running import exit_with, reporting_faults
from csc_qa.workflows.compute_indicators import ComputedMonth, compute_indicators, computed_json
from csc_qa.workflows.declared import load_catalogue

_FILE_HELP = (
    "Sheet or csv with the table of case supervision; without it a sheet of the workbook is looked for."
)


def compute(
    annex_a: Annotated[
        Path, typer.Argument(metavar="ANNEX_A", help="Workbook with Ofsted's Annex A lists. It is only read.")
    ],
    month: Annotated[str, typer.Option("--month", metavar="M", help="Year and month: 2022-12.")],
    engine: Annotated[
        str, typer.Option("--engine", help="What counts: pandas, duckdb (large lists) or spark.")
    ] = "pandas",
    supervision: Annotated[
        Path | None, typer.Option("--supervision", metavar="FILE", help=_FILE_HELP)
    ] = None,
    population: Annotated[
        int | None,
        typer.Option("--population", metavar="N", help="Children under 18 in the area, for the rates."),
    ] = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Compute the indicators of a month from Annex A's lists, as they stood when the month was over."""
    with reporting_faults(as_json=as_json):
        catalogue = load_catalogue(plugin or [])
        computed = compute_indicators(
            annex_a, month, catalogue, engine=engine, supervision=supervision, population=population
        )
        print_faults([*catalogue.findings, *computed.findings])
        if as_json:
            print_json(computed_json(computed))
        else:
            _show(computed)
        exit_with(computed.findings)


def _show(computed: ComputedMonth) -> None:
    rows = [
        (
            each.indicator.name,
            each.numerator,
            each.denominator,
            None if each.value is None else round(each.value, 1),
        )
        for each in computed.values
    ]
    print_table(f"Computed: {computed.month.label}", ["Indicator", "Numerator", "Out of", "Value"], rows)
    if computed.left_out:
        print_table(
            "Not computed", ["Indicator", "Why"], [(each.name, why) for each, why in computed.left_out]
        )
