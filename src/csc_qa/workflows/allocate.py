"""Allocate the audits of a month: who audits which child's case, drawn by the rules of the framework."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

import pandas as pd

from csc_qa.core.errors import AllocationError, EditError
from csc_qa.core.finding import Finding, has_errors, make_finding
from csc_qa.core.period import Period
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.programme.allocation import AllocationRules, Auditor, Case, Draw, ThemeOfMonth, draw_audits
from csc_qa.programme.allocation.earlier import earlier_audits
from csc_qa.programme.allocation.find_cases import find_cases
from csc_qa.programme.allocation.forms import Forms
from csc_qa.programme.allocation.rules import why_left_out
from csc_qa.programme.allocation.team_areas import TeamAreas
from csc_qa.programme.allocation.themes import themes_of_month
from csc_qa.reports.page_mark import was_edited
from csc_qa.sources.annex_a import read_annex_a
from csc_qa.workbook.editing import EditResult, apply_edit, plan_edit
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workflows.allocation import AllocatedAudit, Allocation, LeftOut
from csc_qa.workflows.allocation_files import write_auditor_files
from csc_qa.workflows.allocation_inputs import (
    Days,
    allocated_before,
    days_of,
    month_of,
    roster_of,
    themed_audits_of,
)
from csc_qa.workflows.allocation_sheet import ALLOCATION_SHEET, allocation_sheet
from csc_qa.workflows.masters import FileMaster

BACKUPS_KEPT = 10


@dataclass(frozen=True)
class WrittenAllocation:
    """Where an allocation was written: the workbook and its backup, and the auditors' files."""

    workbook: EditResult
    files: list[Path]


def allocate_audits(
    master: FileMaster,
    case_lists: Path,
    month: str,
    *,
    seed: int,
    roster_file: Path | None = None,
    rules: AllocationRules | None = None,
) -> Allocation:
    """Draw the audits of a month. Nothing is written.

    Args:
        case_lists: an Ofsted Annex A workbook.
        month: such as `2023-01`.
        seed: the same one draws the same again, from the same inputs.
        roster_file: csv or workbook; without one the workbook's sheet "QA Roster" is read.

    Raises:
        AllocationError: roster, lists or programme have errors; it carries all findings.
        AnnexAError: the case lists cannot be read.
        WorkbookError: the master workbook cannot be read, or has no register.
    """
    rules, catalogue = rules or AllocationRules(), master.catalogue
    given = _gather(master, case_lists, month_of(month), roster_file, rules)
    findings, areas = given.findings, _area_names(catalogue)
    present, left_out = _present(given.auditors, given.days, rules, areas)
    draw = draw_audits(present, given.cases, themes=given.themes, loads=given.loads, rules=rules, seed=seed)
    forms = Forms(catalogue.audit_tools.values(), catalogue.service_areas.values(), given.lists)
    audits = _in_words(draw, forms, areas)
    findings += [*forms.findings, *_about(draw, left_out)]
    on, due = given.days.allocated_on, given.days.due_on
    return Allocation(month_of(month), seed, on, due, audits, draw.unfilled, left_out, areas, findings)


@dataclass(frozen=True)
class _Given:
    """All that a draw is made from; no finding is an error."""

    auditors: list[Auditor]
    cases: list[Case]
    themes: list[ThemeOfMonth]
    loads: dict[str, int]
    days: Days
    lists: Mapping[int, pd.DataFrame]
    findings: list[Finding]


def _gather(
    master: FileMaster, case_lists: Path, month: Period, roster_file: Path | None, rules: AllocationRules
) -> _Given:
    catalogue = master.catalogue
    findings: list[Finding] = []
    days = days_of(catalogue.framework, month, findings)
    themed = themed_audits_of(catalogue, month, findings)
    roster, sheet = roster_of(master.own_sheets, roster_file, catalogue)
    lists = read_annex_a(case_lists)
    themes = themes_of_month(themed, lists.tables, roster.auditors)
    areas = TeamAreas(roster.auditors, catalogue.service_areas.values(), sheet)
    register, window = master.read().audits_table, rules.months_between_audits
    earlier = earlier_audits(register, month.start, days.allocated_on, window)
    recent = earlier.children | allocated_before(master.own_sheets, month)
    cases = find_cases(lists.tables, areas, themes.children, recent, earlier.this_month)
    for found in (roster.findings, lists.findings, areas.findings, earlier.findings, cases.findings):
        findings += found
    findings += themes.findings if themed else []
    if has_errors(findings):
        raise AllocationError(*findings)
    return _Given(roster.auditors, cases.cases, themes.themes, earlier.loads, days, lists.tables, findings)


def write_allocation(
    allocation: Allocation, master: FileMaster, folder: Path, *, now: datetime
) -> WrittenAllocation:
    """Write the sheet "QA Allocation" into the workbook, and a list and an email draft for each auditor.

    Raises:
        EditError: the workbook cannot be changed without a loss, or somebody typed into the sheet. Nothing
            was written.
        ReportError: a file of an auditor cannot be written. The sheet stands in the workbook by then; the
            same seed writes the rest once the cause is gone.
    """
    _check_untouched(master.own_sheets)
    plan = plan_edit(master.path, [allocation_sheet(allocation, master.today)])
    workbook = apply_edit(plan, out=None, backups_kept=BACKUPS_KEPT, now=now)
    return WrittenAllocation(workbook, write_auditor_files(allocation, folder, master.today))


def _check_untouched(own_sheets: Mapping[str, Rows]) -> None:
    rows = own_sheets.get(ALLOCATION_SHEET)
    if rows is not None and was_edited(rows):
        raise EditError(make_finding("CSCQA-WRT-009", sheet=ALLOCATION_SHEET))


def _present(
    auditors: list[Auditor], days: Days, rules: AllocationRules, areas: Mapping[str, str]
) -> tuple[list[Auditor], list[LeftOut]]:
    present, left_out = [], []
    for auditor in auditors:
        why = why_left_out(auditor, days.allocated_on, days.due_on, rules)
        if why is None:
            present.append(auditor)
        else:
            left_out.append(LeftOut(auditor, areas.get(auditor.service_area or "", "All areas"), why))
    return present, left_out


def _in_words(draw: Draw, forms: Forms, names: Mapping[str, str]) -> list[AllocatedAudit]:
    """Return the audits with the names of their areas and their forms, which the seed draws too."""
    rng = Random(draw.seed)
    return [
        AllocatedAudit(
            auditor=audit.auditor,
            service_area=names.get(audit.case.service_area or "", "not known"),
            child_id=audit.case.child_id,
            practitioner=audit.case.practitioner,
            team=audit.case.team,
            tool=forms.choose(audit.case.service_area, audit.case.child_id, rng),
            theme=audit.theme,
        )
        for audit in draw.audits
    ]


def _area_names(catalogue: Catalogue) -> dict[str, str]:
    return {area.id: area.name for area in catalogue.service_areas.values()}


def _about(draw: Draw, left_out: list[LeftOut]) -> list[Finding]:
    """Return what the draw itself is to be told of, by number and not by name."""
    findings = []
    if draw.unfilled:
        none = sum(not each.got for each in draw.unfilled)
        message = f"fewer audits than the roster asks for: {len(draw.unfilled)} auditors, {none} of them none"
        findings.append(make_finding("CSCQA-ALC-020", message))
    for reason, number in Counter(each.reason for each in left_out).items():
        message = f"auditors left out, because {reason}: {number}"
        findings.append(make_finding("CSCQA-ALC-021", message))
    return findings


def folder_for(workbook: Path, month: str) -> Path:
    """Return where the auditors' files go unless somebody says otherwise: beside the workbook."""
    return workbook.parent / f"Allocation {month}"
