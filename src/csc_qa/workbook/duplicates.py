"""Audits that stand twice in a register: counted once where they are the same, flagged where not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.table import PLACE_COLUMNS

# What must not differ between two rows with one reference for them to be the same audit.
_IDENTITY = (
    "child_id",
    "service_area",
    "tool",
    "auditor",
    "audit_month",
    "completed_on",
    "grade",
    "moderated_grade",
)


@dataclass
class Duplicates:
    """Positions of the rows to leave out, and the findings."""

    drop: list[int]
    findings: list[Finding]


def find_duplicates(table: pd.DataFrame, has_reference: pd.Series[bool]) -> Duplicates:
    """Find rows that repeat an audit.

    Rows with one reference are the same audit where no field that identifies it differs; the fuller
    row is kept. Rows without a reference are the same where every field is, and they name a child
    and a date; where they name no child nobody can tell, and they are flagged and counted.

    Args:
        table: audits table with a plain index.
        has_reference: for each row, whether the register gives it a reference.
    """
    found = Duplicates([], [])
    by_reference = table[has_reference & table["audit_id"].duplicated(keep=False)]
    for _, rows in by_reference.groupby("audit_id", sort=False):
        _judge_reference(rows, found)
    nameless = table[~has_reference]
    _judge_children(nameless, found)
    _judge_anonymous(nameless[nameless["child_id"].isna()], found)
    return found


def _judge_reference(rows: pd.DataFrame, found: Duplicates) -> None:
    kept = [rows.index[0]]
    for position in rows.index[1:]:
        twin = next((other for other in kept if _is_same(rows.loc[other], rows.loc[position])), None)
        if twin is None:
            kept.append(position)
            continue
        left_out = position
        if rows.loc[position].count() > rows.loc[twin].count():
            kept[kept.index(twin)], left_out, twin = position, twin, position
        _leave_out(rows, left_out, twin, found)
    other = f'sheet "{rows.loc[kept[0], "sheet"]}", row {rows.loc[kept[0], "row"]}'
    message = f"this audit reference stands on another audit too, in {other}; both were counted"
    found.findings += [_at(rows.loc[position], "CSCQA-REG-007", message) for position in kept[1:]]


def _judge_children(table: pd.DataFrame, found: Duplicates) -> None:
    key = ["child_id", "completed_on"]
    dated = table[table["child_id"].notna() & table["completed_on"].notna()]
    suspects = dated[dated.duplicated(key, keep=False)]
    content = _content(table)
    for _, rows in suspects.groupby(key, sort=False):
        repeated = rows.duplicated(content)
        first = rows.index[0]
        for position in rows.index[1:]:
            if repeated[position]:
                _leave_out(rows, position, first, found)
            else:
                found.findings.append(_at(rows.loc[position], "CSCQA-REG-021"))


def _judge_anonymous(table: pd.DataFrame, found: Duplicates) -> None:
    repeated = table[table.duplicated(["sheet", *_content(table)])]
    for sheet, rows in repeated.groupby("sheet", observed=True):
        message = f"{len(rows)} rows are the same as others and name no child or reference; all were counted"
        found.findings.append(make_finding("CSCQA-REG-022", message, sheet=str(sheet)))


def _content(table: pd.DataFrame) -> list[str]:
    return [name for name in table.columns if name not in ("audit_id", *PLACE_COLUMNS)]


def _is_same(one: pd.Series[Any], other: pd.Series[Any]) -> bool:
    left, right = one[list(_IDENTITY)], other[list(_IDENTITY)]
    return bool((left.isna() | right.isna() | (left == right)).all())


def _leave_out(rows: pd.DataFrame, position: int, kept: int, found: Duplicates) -> None:
    twin = rows.loc[kept]
    message = f'the same audit stands in sheet "{twin["sheet"]}", row {twin["row"]}; it was counted once'
    found.drop.append(position)
    found.findings.append(_at(rows.loc[position], "CSCQA-REG-006", message))


def _at(row: Any, code: str, message: str | None = None) -> Finding:
    return make_finding(code, message, sheet=str(row["sheet"]), row=int(str(row["row"])))
