"""Print results: JSON for programs, tables for people, faults on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def print_json(value: object) -> None:
    """Print one JSON object on standard output."""
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table on standard output; columns of numbers stand to the right."""
    listed = [list(row) for row in rows]
    table = Table(title=title, title_justify="left", title_style="bold")
    for position, column in enumerate(columns):
        is_number = all(isinstance(row[position], int | float | None) for row in listed) and listed
        table.add_column(column, justify="right" if is_number else "left", overflow="fold")
    for row in listed:
        table.add_row(*(Text("–" if cell is None else str(cell)) for cell in row))
    Console().print(table)


def print_lines(*lines: str) -> None:
    """Print lines on standard output as they are."""
    for line in lines:
        Console(soft_wrap=True).print(Text(line))


def print_findings(findings: Sequence[Finding]) -> None:
    """Print findings on standard output, each with its place and next step."""
    console = Console()
    for finding in findings:
        head, _, following = str(finding).partition("\n")
        console.print(Text(f"{finding.severity:<8}", style=_STYLES[finding.severity]), Text(head))
        console.print(Text(f"         {following}", style="dim"))


def print_faults(findings: Iterable[Finding]) -> None:
    """Print findings on standard error."""
    console = Console(stderr=True, soft_wrap=True)
    for finding in findings:
        console.print(Text(str(finding), style=_STYLES[finding.severity]))


def finding_json(finding: Finding) -> dict[str, object]:
    """Return a finding as the commands print it."""
    keys = ("code", "severity", "sheet", "row", "column", "message", "hint")
    data = finding.model_dump(mode="json")
    return {key: data[key] for key in keys}
