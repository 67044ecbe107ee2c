"""When the steps of a workbook's audits are due, and when they were done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from csc_qa.audits.quality import due_dates
from csc_qa.core.framework import DayOfMonth
from csc_qa.programme.audit_state import CycleFlags
from csc_qa.programme.open_steps import COMPLETION, FIELDS, move_days_off
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workflows.open_master import MasterWorkbook


class StepDays(NamedTuple):
    """One step of the audits that may be judged by it.

    Attributes:
        key: of the step.
        due_on, done_on: days by audit, with the index of the audits table; missing where there is none.
    """

    key: str
    due_on: pd.Series[Any]
    done_on: pd.Series[Any]

    @property
    def days(self) -> tuple[pd.Series[Any], pd.Series[Any]]:
        """Both."""
        return self.due_on, self.done_on


def due_of_steps(master: MasterWorkbook) -> dict[str, pd.Series[Any]]:
    """Return when each step is due for each audit; missing where its register does not record the step."""
    framework, register = master.catalogue.framework, master.register
    sheets = master.audits_table["sheet"].astype("str")
    due = {}
    for step in framework.process_steps:
        field = FIELDS.get(step.key, "")
        if isinstance(step.due, DayOfMonth) and field in register.fields:
            recording = [sheet.name for sheet in register.sheets if _records(sheet, field)]
            days = move_days_off(due_dates(master.audits_table, step.due), framework.day_off)
            due[step.key] = days.where(sheets.isin(recording))
    return due


def step_days(
    master: MasterWorkbook, flags: CycleFlags[Any], due: Mapping[str, pd.Series[Any]]
) -> Iterator[StepDays]:
    """Return each step that is due, with the audits that may be judged by it.

    Reviews follow no cycle, and an open dispute pauses the steps that wait for it.

    Args:
        flags: what has happened to each audit by a day.
        due: of `due_of_steps`.
    """
    table = master.audits_table
    for key, due_on in due.items():
        done_on = table[FIELDS[key]]
        counts = ~flags.is_review & ~(flags.disputed & done_on.isna())
        if key == COMPLETION:
            # Done without a date: nobody can say whether it was in time.
            counts &= done_on.notna() | ~flags.completed
        yield StepDays(key, due_on[counts], done_on[counts])


def _records(sheet: RegisterSheet, field: str) -> bool:
    return any(match.field == field and match.is_confident for match in sheet.header.matches)
