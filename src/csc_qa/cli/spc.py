"""`csc-qa spc`: a series on an XmR chart."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.running import exit_with, reporting_faults
from csc_qa.core.spc import SpcChart
from csc_qa.reports.spc_section import spc_sections, spc_sentence
from csc_qa.workflows.spc import chart_of_file, spc_json, write_chart

RebaseOption = Annotated[
    list[str] | None,
    typer.Option(
        help="Reckon limits anew from this day, with the reason: 2022-09-01=new form. May be repeated.",
        metavar="DATE[=REASON]",
    ),
]
FixAfterOption = Annotated[
    int | None, typer.Option(help="Take the limits from the first N points, 12 or more.", metavar="N")
]
OutFileOption = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="FILE", help="Write the chart: a picture (.png, .svg) or a workbook (.xlsx)."
    ),
]


def spc(  # noqa: PLR0913, PLR0917 - the options of a command
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
    fix_after: FixAfterOption = None,
    no_screen: Annotated[
        bool, typer.Option("--no-screen", help="Keep moving ranges of 3.267 times their mean or more.")
    ] = False,
    out: OutFileOption = None,
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
        written = write_chart(chart, out, series.stem, date.today()) if out else None
        print_faults(chart.findings)
        if as_json:
            print_json(spc_json(chart))
        else:
            _show(chart)
            print_lines(*([f"Wrote {written}"] if written else []))
        exit_with(list(chart.findings))


def _show(chart: SpcChart) -> None:
    head, points = spc_sections(chart, "")
    for table in (*head.tables, *points.tables):
        print_table(table.title, [column.title for column in table.columns], table.rows)
    print_lines(spc_sentence(chart))
