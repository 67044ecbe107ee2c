"""Who is late with which audit, where every audit stands, and how timely each service lead's area is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.overdue import OverdueStep, Timeliness
from csc_qa.programme.audit_state import CycleFlags, audit_states, flags_of_table
from csc_qa.programme.open_steps import DISPUTE, OVERSIGHT, open_steps
from csc_qa.programme.timeliness import measure_timeliness
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.step_days import due_of_steps, step_days

DISPUTE_NAME = "Dispute settled with the auditor"
_LEAD_SETTING = "Service lead, {area}"
NO_AREA = "Service area not recorded"
_DATES = {"completed_on": "completion", "overseen_on": "oversight", "uploaded_on": "upload"}
_DATE_CODES = ("CSCQA-PRG", "CSCQA-REG-012")


class ChaseList(NamedTuple):
    """What is late on a day.

    Attributes:
        overdue: the next step of each late audit, the latest first.
        states: state of every audit, in the order and with the index of the audits table.
        timeliness: by service lead, or by area where none is named, and step.
        findings: what keeps an audit from being tracked rightly.
    """

    as_of: date
    overdue: list[OverdueStep]
    states: pd.Series[str]
    timeliness: list[Timeliness]
    findings: list[Finding]


def chase(master: MasterWorkbook, *, as_of: date, leads: Mapping[str, str] | None = None) -> ChaseList:
    """Return who is late with what on a day.

    An audit counts for its next step only. An open dispute pauses the upload: once the day of the upload
    has passed, the list asks for the dispute to be settled instead.

    Args:
        as_of: the day from which to look; dates after it have not happened yet.
        leads: service area to the name of its service lead, where known.
    """
    table, fields = master.audits_table, master.register.fields
    worst = master.scale.keys[-1]
    flags = flags_of_table(table, worst=worst, as_of=as_of)
    due = due_of_steps(master)
    late = open_steps(table, flags, due, as_of)
    return ChaseList(
        as_of=as_of,
        overdue=_overdue(master, late, leads or {}),
        states=audit_states(table, worst=worst, as_of=as_of),
        timeliness=_timeliness(master, flags, due, as_of, leads or {}),
        findings=[*_findings_of_dates(master), *_findings_of_day(master, as_of), *_missing_columns(fields)],
    )


def leads_of(settings: Mapping[str, str], areas: list[str]) -> dict[str, str]:
    """Return service area to its service lead, as the sheet "QA Settings" names them."""
    return {area: settings[lead_setting(area)] for area in areas if lead_setting(area) in settings}


def lead_setting(area: str) -> str:
    """Return the name of the setting that names an area's service lead."""
    return _LEAD_SETTING.format(area=area)


def chase_json(found: ChaseList) -> dict[str, object]:
    """Return the JSON of `csc-qa chase`."""
    keys = {"audit_id", "step", "who", "due_on", "days_late"}
    return {"overdue": [each.model_dump(mode="json", include=keys) for each in found.overdue]}


def _overdue(master: MasterWorkbook, late: pd.DataFrame, leads: Mapping[str, str]) -> list[OverdueStep]:
    names = {step.key: step.name for step in master.catalogue.framework.process_steps}
    names[DISPUTE] = DISPUTE_NAME
    columns = ["audit_id", "auditor", "service_area", "sheet", "row"]
    rows = late.join(master.audits_table[columns])
    rows = rows.sort_values(["days_late", "audit_id"], ascending=[False, True], kind="stable")
    found = []
    for row in rows.astype(object).where(rows.notna(), None).to_dict("records"):
        who = _who(master, str(row["step"]), row["auditor"], row["service_area"], leads)
        found.append(
            OverdueStep(
                audit_id=row["audit_id"],
                step=names[row["step"]],
                who=who,
                due_on=row["due_on"].date(),
                days_late=row["days_late"],
                service_area=row["service_area"],
                sheet=str(row["sheet"]),
                row=row["row"],
            )
        )
    return found


def _who(
    master: MasterWorkbook, step: str, auditor: str | None, area: str | None, leads: Mapping[str, str]
) -> str:
    lead = leads.get(area or "") or (f"Service lead, {area}" if area else "Service lead")
    if step == OVERSIGHT:
        return lead
    if step == DISPUTE:
        return f"{lead}; {auditor or 'auditor'}"
    return auditor or master.catalogue.framework.step(step).who


def _timeliness(
    master: MasterWorkbook,
    flags: CycleFlags[Any],
    due: Mapping[str, pd.Series[Any]],
    as_of: date,
    leads: Mapping[str, str],
) -> list[Timeliness]:
    areas = master.audits_table["service_area"].fillna(NO_AREA)
    groups = areas.map(leads).fillna(areas) if leads else areas
    names = {step.key: step.name for step in master.catalogue.framework.process_steps}
    found: list[Timeliness] = []
    for step in step_days(master, flags, due):
        found += measure_timeliness(names[step.key], groups[step.due_on.index], *step.days, as_of)
    return sorted(found, key=lambda each: each.group)


def _findings_of_dates(master: MasterWorkbook) -> list[Finding]:
    return [finding for finding in master.findings if finding.code.startswith(_DATE_CODES)]


def _findings_of_day(master: MasterWorkbook, as_of: date) -> list[Finding]:
    table, headers = master.audits_table, master.register.headers
    found = []
    for field in _DATES:
        for sheet, dates in table.loc[table[field] > pd.Timestamp(as_of), "sheet"].value_counts().items():
            if dates:
                column = headers.get(str(sheet), {}).get(field, field)
                message = f"dates after {as_of} were read as not done yet: {dates}"
                found.append(make_finding("CSCQA-PRG-011", message, sheet=str(sheet), column=column))
    timeless = table[["audit_month", "allocated_on", "completed_on"]].isna().all(axis=1)
    undone = ~flags_of_table(table, as_of=as_of).completed
    for sheet, row in table.loc[timeless & undone, ["sheet", "row"]].to_numpy():
        found.append(make_finding("CSCQA-PRG-013", sheet=sheet, row=int(row)))
    return found


def _missing_columns(fields: set[str]) -> list[Finding]:
    missing = [name for field, name in _DATES.items() if field not in fields]
    message = "the registers have no column for the date of {}, so nobody is chased for it"
    return [make_finding("CSCQA-PRG-012", message.format(name)) for name in missing]
