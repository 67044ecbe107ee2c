"""What the register says of earlier audits: of which children, of whose cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.programme.allocation.auditor import person_key
from csc_qa.programme.allocation.find_cases import child_key

_DAYS = ("completed_on", "allocated_on", "audit_month")


@dataclass(frozen=True)
class EarlierAudits:
    """The audits of the last months.

    Attributes:
        children: keys of the children audited since.
        this_month: keys of the children who have an audit of the month itself.
        loads: key of a practitioner to the number of audits.
        findings: audits that cannot be told by child.
    """

    children: frozenset[str] = field(repr=False)
    this_month: frozenset[str] = field(repr=False)
    loads: dict[str, int] = field(repr=False)
    findings: list[Finding] = field(default_factory=list)


def earlier_audits(register: pd.DataFrame, month: date, allocated_on: date, months: int) -> EarlierAudits:
    """Return the audits that keep a child from being drawn.

    The day of an audit is that of its completion; one that is not completed counts by its allocation, or by
    its month. An audit on the very day so many months before no longer counts.

    Args:
        register: the audits table of a master workbook.
        month: first day of the month to allocate.
        allocated_on: the day of allocation.
        months: how long a child is left alone.
    """
    since = pd.Timestamp(allocated_on) - pd.DateOffset(months=months)
    day = register[_DAYS[0]].fillna(register[_DAYS[1]]).fillna(register[_DAYS[2]])
    recent = register[day > since]
    named = recent["child_id"].notna()
    workers = recent["practitioner"].dropna()
    of_month = register["audit_month"] == pd.Timestamp(month)
    return EarlierAudits(
        children=frozenset(map(child_key, recent.loc[named, "child_id"])),
        this_month=frozenset(map(child_key, register.loc[of_month, "child_id"].dropna())),
        loads=dict(Counter(map(person_key, workers))),
        findings=_nameless(int((~named).sum()), len(recent), undated=int(day.isna().sum())),
    )


def _nameless(nameless: int, audits: int, undated: int) -> list[Finding]:
    parts = [
        f"{nameless} of {audits} audits of the last months name no child" if nameless else "",
        f"{undated} audits have no date" if undated else "",
    ]
    said = "; ".join(part for part in parts if part)
    if not said:
        return []
    return [make_finding("CSCQA-ALC-019", f"{said}, so a child may be drawn again within twelve months")]
