"""Print results: JSON for programs, tables for people, faults on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from csc_qa.cli.table_widths import fit_widths
from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def print_json(value: object) -> None:
    """Print one JSON object on standard output."""
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table on standard output; columns of numbers stand to the right.

    Where it is wider than the terminal, texts go over several lines but no word of theirs is broken, as
    far as that can be; headers of numbers are cut first.
    """
    listed = [list(row) for row in rows]
    texts = [["–" if cell is None else str(cell) for cell in row] for row in listed]
    numbers = [bool(listed) and all(_is_number(row[at]) for row in listed) for at in range(len(columns))]
    console = Console()
    widths = fit_widths(columns, texts, numbers, console.width - len(columns) + 1)
    table = Table(
        title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, show_edge=False, padding=0
    )
    for column, is_number, width in zip(columns, numbers, widths, strict=True):
        table.add_column(
            Text(column, overflow="ellipsis" if is_number else "fold"),
            justify="right" if is_number else "left",
            overflow="fold",
            width=width,
        )
    for row in texts:
        table.add_row(*map(Text, row))
    console.print(table)


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float | None)


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


def say_line(line: str) -> None:
    """Print a line on standard error as it is."""
    Console(stderr=True, soft_wrap=True).print(Text(line))


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun.

    Example:
        >>> count_of(1, "error"), count_of(2, "error")
        ('1 error', '2 errors')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def finding_json(finding: Finding) -> dict[str, object]:
    """Return a finding as the commands print it."""
    keys = ("code", "severity", "sheet", "row", "column", "message", "hint")
    data = finding.model_dump(mode="json")
    return {key: data[key] for key in keys}
