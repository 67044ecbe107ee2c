"""The sheet "QA Chase list": who is late with which audit, where all stand, how timely each lead is."""

from __future__ import annotations

import pandas as pd

from csc_qa.core.master_port import MasterPort
from csc_qa.core.overdue import OverdueStep
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.programme.audit_state import AuditState
from csc_qa.workflows.chase import NO_AREA, ChaseList
from csc_qa.workflows.chase_master import chase_master
from csc_qa.workflows.open_master import MasterWorkbook

CHASE_SHEET = "QA Chase list"
MOST_FINDINGS = 200
_HINT = "Name the service leads on the sheet QA Settings; press Connect workbook where it is not there."
_DISPUTES = "An open dispute pauses the upload: once its day has passed, the dispute is to be settled."


def chase_page(master: MasterPort) -> Page:
    """Return who is late on the day the button is pressed.

    Raises:
        WorkbookError: there is no register.
    """
    opened, found = chase_master(master)
    day = f"{found.as_of.day} {found.as_of:%B %Y}"
    head = Section(
        key="late",
        title="",
        sentences=(_count(found), _DISPUTES, _HINT),
        tables=(_overdue_table(found.overdue),),
    )
    sections = [head, _states_section(opened, found), _timeliness_section(found)]
    if found.findings:
        sections.append(_findings_section(found))
    return Page(sheet=CHASE_SHEET, title=f"Chase list, {day}", sections=tuple(sections))


def _count(found: ChaseList) -> str:
    late = len(found.overdue)
    return f"{late} of {len(found.states)} audits and reviews wait for a step whose day has passed."


def _overdue_table(overdue: list[OverdueStep]) -> LinkedTable:
    return LinkedTable(
        title="Late",
        columns=(
            TableColumn(title="Who"),
            TableColumn(title="Step"),
            TableColumn(title="Days late", format=ColumnFormat.COUNT),
            TableColumn(title="Due on", format=ColumnFormat.DATE),
            TableColumn(title="Audit"),
            TableColumn(title="Service area"),
        ),
        rows=tuple(
            (each.who, each.step, each.days_late, str(each.due_on), each.audit_id, each.service_area or "")
            for each in overdue
        ),
        links=tuple(
            CellLink(row=at, column=4, sheet=each.sheet, cell=f"A{each.row}")
            for at, each in enumerate(overdue)
            if each.sheet and each.row
        ),
    )


def _states_section(opened: MasterWorkbook, found: ChaseList) -> Section:
    areas = opened.audits_table["service_area"].fillna(NO_AREA).astype("str")
    counts = pd.crosstab(areas, found.states)
    counts = counts.reindex(columns=[state.value for state in AuditState], fill_value=0)
    rows = tuple((str(area), *map(int, row), int(sum(row))) for area, *row in counts.itertuples())
    sums = [int(counts[name].sum()) for name in counts.columns]
    table = Table(
        title="Audits and reviews by state",
        columns=(
            TableColumn(title="Service area"),
            *(TableColumn(title=name.capitalize(), format=ColumnFormat.COUNT) for name in counts.columns),
            TableColumn(title="Total", format=ColumnFormat.COUNT),
        ),
        rows=rows,
        total=("Total", *sums, sum(sums)),
        note="Closed: on the child's file, moderated where it must be, and nothing more to do in the cycle.",
    )
    return Section(key="states", title="Where the audits stand", tables=(table,))


def _timeliness_section(found: ChaseList) -> Section:
    titles = ("Audits", "In time", "Late", "Not done")
    table = Table(
        title="Steps in time, by service lead or area",
        columns=(
            TableColumn(title="Service lead or area"),
            TableColumn(title="Step"),
            *(TableColumn(title=title, format=ColumnFormat.COUNT) for title in titles),
            TableColumn(title="In time %", format=ColumnFormat.PERCENT),
        ),
        rows=tuple(
            (each.group, each.step, each.of, each.in_time, each.late, each.open, each.exact_percent)
            for each in found.timeliness
        ),
        note="Steps whose day has passed, or that are done. A percentage of few audits says little.",
    )
    return Section(key="timeliness", title="Timeliness", tables=(table,))


def _findings_section(found: ChaseList) -> Section:
    shown = found.findings[:MOST_FINDINGS]
    rows = tuple((each.where, f"{each.message}. {each.hint}", each.code) for each in shown)
    titles = ("Where", "What is wrong, and what to do", "Code")
    table = Table(title="Findings", columns=tuple(TableColumn(title=title) for title in titles), rows=rows)
    more = len(found.findings) - len(shown)
    sentences = (f"{more} more are not shown.",) if more else ()
    return Section(
        key="findings", title="What keeps audits from being tracked", sentences=sentences, tables=(table,)
    )
