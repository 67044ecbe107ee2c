"""Allocate the audits of a month: who audits which child's case, drawn by the rules of the framework."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pandas as pd

from csc_qa.core.errors import AllocationError
from csc_qa.core.finding import Finding, has_errors, make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.period import Period
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.register_audit import RegisterAudit
from csc_qa.programme.allocation import AllocationRules, Auditor, Case, Draw, ThemeOfMonth, draw_audits
from csc_qa.programme.allocation.earlier import earlier_audits
from csc_qa.programme.allocation.find_cases import find_cases
from csc_qa.programme.allocation.forms import Forms
from csc_qa.programme.allocation.rules import why_left_out
from csc_qa.programme.allocation.team_areas import TeamAreas
from csc_qa.programme.allocation.themes import themes_of_month
from csc_qa.sources.annex_a import AnnexA, read_annex_a
from csc_qa.workflows.allocation import NO_AREA, AllocatedAudit, Allocation, LeftOut
from csc_qa.workflows.allocation_inputs import (
    Days,
    allocated_before,
    days_of,
    month_of,
    roster_of,
    themed_audits_of,
)
from csc_qa.workflows.importing.register_state import RegisterState, state_of
from csc_qa.workflows.waiting_rows import WaitingRows, allocated_rows, plan_waiting_rows


def allocate_audits(
    master: MasterPort,
    case_lists: Path | AnnexA,
    month: str,
    *,
    seed: int,
    roster_file: Path | None = None,
    rules: AllocationRules | None = None,
) -> Allocation:
    """Draw the audits of a month. Nothing is written.

    Args:
        case_lists: an Ofsted Annex A workbook, or its lists.
        month: such as `2023-01`.
        seed: the same one draws the same again, from the same inputs.
        roster_file: csv or workbook; without one the workbook's sheet "QA Roster" is read.

    Raises:
        AllocationError: roster, lists or programme have errors, or the month was allocated otherwise before;
            it carries all findings.
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
    rows = _rows_of(audits, given, month_of(month))
    findings += [*forms.findings, *_about(draw, left_out), *rows.findings]
    on, due = given.days.allocated_on, given.days.due_on
    return Allocation(month_of(month), seed, on, due, audits, draw.unfilled, left_out, areas, findings, rows)


def _rows_of(audits: Sequence[AllocatedAudit], given: _Given, month: Period) -> WaitingRows:
    """Return the rows that the audits need in the register.

    Raises:
        AllocationError: an earlier allocation of the month put other audits there.
    """
    rows = plan_waiting_rows(
        [audit.record(month, given.days.allocated_on) for audit in audits], given.state, month.start
    )
    others = len(given.allocated) - rows.already_there
    if others > 0:
        message = f"{month.label} was allocated already, with {others} audits that this draw does not give"
        raise AllocationError.because("CSCQA-ALC-032", message)
    return rows


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
    state: RegisterState
    allocated: list[tuple[FormRecord, RegisterAudit]]


def _gather(
    master: MasterPort,
    case_lists: Path | AnnexA,
    month: Period,
    roster_file: Path | None,
    rules: AllocationRules,
) -> _Given:
    state = state_of(master)
    catalogue = state.catalogue
    findings: list[Finding] = []
    days = days_of(catalogue.framework, month, findings)
    themed = themed_audits_of(catalogue, month, findings)
    roster, sheet = roster_of(master.own_sheets, roster_file, catalogue)
    lists = read_annex_a(case_lists) if isinstance(case_lists, Path) else case_lists
    themes = themes_of_month(themed, lists.tables, roster.auditors)
    areas = TeamAreas(roster.auditors, catalogue.service_areas.values(), sheet)
    # The same seed draws the same again once its rows are there.
    allocated = allocated_rows(state, month.start)
    register = _without(state.register.table, {(audit.sheet, audit.row) for _, audit in allocated})
    earlier = earlier_audits(register, month.start, days.allocated_on, rules.months_between_audits)
    recent = earlier.children | allocated_before(master.own_sheets, month)
    cases = find_cases(lists.tables, areas, themes.children, recent, earlier.this_month)
    for found in (roster.findings, lists.findings, areas.findings, earlier.findings, cases.findings):
        findings += found
    findings += themes.findings if themed else []
    if has_errors(findings):
        raise AllocationError(*findings)
    return _Given(
        roster.auditors,
        cases.cases,
        themes.themes,
        earlier.loads,
        days,
        lists.tables,
        findings,
        state,
        allocated,
    )


def _without(table: pd.DataFrame, places: set[tuple[str, int]]) -> pd.DataFrame:
    if not places:
        return table
    is_gone = [place in places for place in zip(table["sheet"].astype(str), table["row"], strict=True)]
    return table[~pd.Series(is_gone, index=table.index)]


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
            service_area=names.get(audit.case.service_area or "", NO_AREA),
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
