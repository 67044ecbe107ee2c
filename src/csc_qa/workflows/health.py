"""The health of a workbook at a glance: what is wrong, and where the month stands."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pandas as pd

from csc_qa.core.finding_codes import Severity
from csc_qa.core.master_port import MasterPort
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.workflows.check import check_master
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.pages.check import place_of

MOST_SHOWN = 200


class ShownFinding(FrozenModel):
    """A finding with the cell that it leads to."""

    severity: Severity
    code: str
    message: str
    hint: str
    where: str
    sheet: str | None
    cell: str | None


class MonthPosition(FrozenModel):
    """Where a month's audits stand.

    Attributes:
        grades: grade name to number of audits, best first.
        ungraded: reviews without a grade.
        waiting: audits allocated, in this month or before, that are not completed.
        unmoderated_worst: audits of all time with the lowest grade that nobody has moderated.
    """

    label: str
    is_this_month: bool
    grades: dict[str, int]
    ungraded: int
    total: int
    waiting: int
    worst_name: str
    unmoderated_worst: int


class WorkbookHealth(FrozenModel):
    """What a person sees first.

    Attributes:
        findings: the most serious ones, at most 200.
    """

    workbook: str
    audits: int
    sheets: tuple[str, ...]
    errors: int
    warnings: int
    information: int
    findings: tuple[ShownFinding, ...]
    month: MonthPosition | None


def health_of(master: MasterPort) -> WorkbookHealth:
    """Return the health of a workbook.

    Raises:
        WorkbookError: there is no register.
    """
    opened: MasterWorkbook = master.read()
    findings = check_master(opened)
    counts = Counter(finding.severity for finding in findings)
    shown = tuple(
        ShownFinding(
            severity=finding.severity,
            code=finding.code,
            message=finding.message,
            hint=finding.hint,
            where=finding.where,
            sheet=finding.sheet,
            cell=place_of(finding, opened),
        )
        for finding in findings[:MOST_SHOWN]
    )
    return WorkbookHealth(
        workbook=master.name,
        audits=len(opened.audits_table),
        sheets=tuple(sheet.name for sheet in opened.register.sheets),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        information=counts[Severity.INFO],
        findings=shown,
        month=month_position(opened, master.today),
    )


def month_position(master: MasterWorkbook, today: date) -> MonthPosition | None:
    """Return the position of this month, or of the last month with audits; None where none has a date."""
    table, scale = master.audits_table, master.scale
    done = table[table["is_completed"]]
    days = done["belongs_on"].dropna()
    if days.empty:
        return None
    this_month = Period.month(today.year, today.month)
    latest = days[days <= pd.Timestamp(this_month.end)].max()
    if pd.isna(latest):
        latest = days.min()
    month = Period.month(latest.year, latest.month)
    counts = master.grade_counts_by("month", month).sum()
    worst = scale.grades[-1]
    return MonthPosition(
        label=month.label,
        is_this_month=month == this_month,
        grades={grade.name: int(counts[grade.key]) for grade in scale.grades},
        ungraded=int(counts["ungraded"]),
        total=int(counts["total"]),
        waiting=int(
            (
                ~table["is_completed"]
                & ~(table["belongs_on"].fillna(table["allocated_on"]) > pd.Timestamp(this_month.end))
            ).sum()
        ),
        worst_name=worst.name,
        unmoderated_worst=int((done["grade"].eq(worst.key) & done["moderated_grade"].isna()).sum()),
    )
