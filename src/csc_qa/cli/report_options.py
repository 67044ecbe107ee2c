"""Arguments and options of `csc-qa report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.workflows.reports.kinds import report_kinds

KindArgument = Annotated[
    str, typer.Argument(metavar="KIND", help=f"Which report: {', '.join(report_kinds())}.")
]
PeriodOption = Annotated[
    str, typer.Option(help="2022, 2022-12, 2022-Q4, FY2022-23 or 2022-01/2022-10.", metavar="P")
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format", help="Formats, with commas between: xlsx, html, pptx, docx, json.", metavar="LIST"
    ),
]
ServiceAreaOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="The service area that an area report is about.")
]
PublicOption = Annotated[
    bool, typer.Option("--public", help="For publication: no names, no free text, small numbers hidden.")
]
KpiOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="KPI tables that are not in the workbook.")
]
TargetsOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Targets and comparators of the KPI tables.")
]
PublishedOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Folder with the Department's published tables.")
]
TemplateOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Your own .pptx or .docx file, whose looks are taken over; may be repeated."
    ),
]
