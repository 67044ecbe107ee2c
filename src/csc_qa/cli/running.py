"""Run a command: faults become clear words and the right exit code, never a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import typer

from csc_qa.cli.output import count_of, finding_json, print_faults, print_json, say_line
from csc_qa.core.errors import CscQaError
from csc_qa.core.finding import Finding, has_errors
from csc_qa.core.finding_codes import Severity
from csc_qa.workflows.check import SHEET_NOT_READ, count_findings, findings_to_say, sheets_of

EXIT_FINDINGS = 1
EXIT_WRONG_USE = 2
# Plugins that failed, and rules of the framework that a setting does not change as was meant.
_OF_ALL_COMMANDS = ("CSCQA-PLG", "CSCQA-PRG-004", "CSCQA-PRG-005")
# Findings that a command prints beside its result; `csc-qa check` prints all.
MOST_SAID = 20


@contextmanager
def reporting_faults(*, as_json: bool) -> Iterator[None]:
    """Turn an error of csc_qa into its findings and exit code 2."""
    try:
        yield
    except CscQaError as error:
        print_faults(error.findings)
        if as_json:
            print_json(findings_json(error.findings))
        raise typer.Exit(EXIT_WRONG_USE) from error


def findings_json(findings: list[Finding]) -> dict[str, object]:
    """Return the JSON of `csc-qa check`."""
    severities = [finding.severity for finding in findings]
    return {
        "findings": [finding_json(finding) for finding in findings],
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
    }


def say_plugin_faults(findings: Iterable[Finding]) -> None:
    """Name plugins that failed, and settings that are not understood, on standard error."""
    print_faults(finding for finding in dict.fromkeys(findings) if finding.code.startswith(_OF_ALL_COMMANDS))


def say_findings(findings: Iterable[Finding]) -> None:
    """Print on standard error what a reader of the figures must know, and how to see all of it."""
    said = findings_to_say(findings)
    print_faults(said[:MOST_SAID])
    errors, sheets = count_findings(said)["errors"], len(sheets_of(said, SHEET_NOT_READ))
    if errors or sheets:
        say_line(f"{count_of(errors, 'error')}, {count_of(sheets, 'sheet')} not read: run csc-qa check")


def exit_with(findings: list[Finding]) -> None:
    """Leave with exit code 1 where any finding is an error."""
    if has_errors(findings):
        raise typer.Exit(EXIT_FINDINGS)
