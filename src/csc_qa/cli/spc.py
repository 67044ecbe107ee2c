"""`csc-qa spc`: a series on an XmR chart."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults
from csc_qa.core.spc import SpcChart
from csc_qa.workflows.spc import chart_of_file, spc_json

RebaseOption = Annotated[
    list[str] | None,
    typer.Option(
        help="Reckon limits anew from this day, with the reason: 2022-09-01=new form. May be repeated.",
        metavar="DATE[=REASON]",
    ),
]


def spc(
    series: Annotated[
        Path, typer.Argument(metavar="SERIES.csv", help="A csv file with the columns date and value.")
    ],
    direction: Annotated[
        str, typer.Option(help="The direction of improvement.", metavar="increase|decrease|neutral")
    ],
    target: Annotated[
        float | None, typer.Option(help="In the unit of the values; gives the assurance.", metavar="X")
    ] = None,
    rebase: RebaseOption = None,
    fix_after: Annotated[
        int | None, typer.Option(help="Take the limits from the first N points, 12 or more.", metavar="N")
    ] = None,
    no_screen: Annotated[
        bool, typer.Option("--no-screen", help="Keep moving ranges of 3.267 times their mean or more.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Draw up a series for statistical process control, as the NHS's Making Data Count does."""
    with reporting_faults(as_json=as_json):
        chart = chart_of_file(
            series,
            direction,
            target=target,
            rebases=rebase or [],
            fix_after=fix_after,
            screen=not no_screen,
        )
        print_faults(chart.findings)
        if as_json:
            print_json(spc_json(chart))
        else:
            _show(chart)
        exit_with(list(chart.findings))


def _show(chart: SpcChart) -> None:
    rows = [
        (str(each.start), each.points, *map(_short, (each.mean, each.lower, each.upper)), each.reason)
        for each in chart.segments
    ]
    print_table("Limits", ["From", "Points", "Mean", "Lower", "Upper", "Rebased because"], rows)
    points = [
        (str(each.date), _short(each.value), each.special_cause, each.variation) for each in chart.points
    ]
    print_table("Points", ["Date", "Value", "Special cause", "Variation"], points)
    latest = f" ({chart.latest.special_cause})" if chart.latest.special_cause else ""
    assurance = f" Assurance against {chart.target:g}: {chart.assurance}." if chart.assurance else ""
    print_lines(f"Variation at {chart.latest.date}: {chart.variation}{latest}.{assurance}")


def _short(number: float | None) -> float | None:
    return None if number is None else round(number, 2)
