"""Run declared checks over the audits table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw
import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.register_check import RegisterCheck

Headers = Mapping[str, Mapping[str, str]]


def run_checks(
    table: pd.DataFrame, checks: Iterable[RegisterCheck], fields: set[str], headers: Headers
) -> list[Finding]:
    """Return a finding for every row that breaks a check.

    A check whose fields the register lacks is not run. One that fails itself is reported as a fault
    of its plugin, and the others go on.

    Args:
        headers: sheet to field to header, for naming the column as the unit does.
    """
    findings: list[Finding] = []
    frame = nw.from_native(table, eager_only=True)
    for check in checks:
        if not fields.issuperset(check.needs):
            continue
        try:
            rows = _rows_that_fail(frame, check)
        except Exception as fault:  # a plugin's expression may fail in any way
            message = f'the check "{check.code}" failed: {type(fault).__name__}'
            findings.append(make_finding("CSCQA-PLG-002", message))
            continue
        findings += [_finding(check, sheet, row, headers) for sheet, row in rows]
    return findings


def _rows_that_fail(frame: nw.DataFrame[pd.DataFrame], check: RegisterCheck) -> list[tuple[str, int]]:
    place = (nw.col("sheet").cast(nw.String), nw.col("row"))
    judged = frame.select(*place, check.fails.alias("fails"))
    return judged.filter(nw.col("fails")).select("sheet", "row").rows()


def _finding(check: RegisterCheck, sheet: str, row: int, headers: Headers) -> Finding:
    column = headers.get(sheet, {}).get(check.column, check.column)
    return Finding(
        code=check.code,
        severity=check.severity,
        message=check.message,
        hint=check.hint,
        sheet=sheet,
        row=row,
        column=column,
    )
