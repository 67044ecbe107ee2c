"""Check what the cells say together: rows without a child, impossible days, lists that differ."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pandas as pd

from csc_qa.core.annex_a import ANNEX_A_LISTS, AnnexList, ColumnKind
from csc_qa.core.finding import Finding, make_finding
from csc_qa.sources.annex_a.columns import WHO_THE_CHILD_IS

# Plans for unborn children are made, so a day counts as too early only before the pregnancy.
_PREGNANCY = timedelta(days=294)


def check_list(
    table: pd.DataFrame, which: AnnexList, sheet: str, headers: Mapping[str, str]
) -> list[Finding]:
    """Return what is wrong within one list.

    Args:
        headers: field to header as it stands on the sheet.
    """
    findings: list[Finding] = []

    def note(code: str, rows: pd.Series[bool], field: str) -> None:
        column = headers.get(field)
        findings.extend(
            make_finding(code, sheet=sheet, row=int(row), column=column) for row in table.loc[rows, "row"]
        )

    identifier = which.identifier.field
    if identifier in headers:
        note("CSCQA-ANX-020", table[identifier].isna(), identifier)
    if "date_of_birth" in table:
        for column in which.columns:
            if column.kind is ColumnKind.DATE and column.field != "date_of_birth":
                too_early = table[column.field] < table["date_of_birth"] - _PREGNANCY
                note("CSCQA-ANX-029", too_early, column.field)
    if which.starts and which.ends:
        note("CSCQA-ANX-030", table[which.ends] < table[which.starts], which.ends)
    same = table.drop(columns="row").duplicated() & table[identifier].notna()
    note("CSCQA-ANX-032", same, identifier)
    return findings


def check_between_lists(tables: Mapping[int, pd.DataFrame], sheets: Mapping[int, str]) -> list[Finding]:
    """Return where a list says otherwise of a child than the first list that names the child."""
    findings: list[Finding] = []
    for field in WHO_THE_CHILD_IS:
        parts = [
            tables[number][["child_id", field, "row"]].assign(number=number)
            for number in tables
            if "child_id" in tables[number]
        ]
        said = pd.concat(parts).dropna(subset=["child_id", field])
        first = said.groupby("child_id", sort=False)[field].transform("first")
        differs = said[said[field] != first]
        for number, row in zip(differs["number"], differs["row"], strict=True):
            header = ANNEX_A_LISTS[number].column(field).header
            findings.append(make_finding("CSCQA-ANX-031", sheet=sheets[number], row=int(row), column=header))
    return findings
