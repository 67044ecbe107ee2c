"""Exports of audit forms for audits that were allocated. Every answer is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.grade import GradeScale
from csc_qa.sample.form_answers import Answer, SampleSubmission, invent_submission
from csc_qa.sample.form_files import write_export_workbook
from csc_qa.sample.form_table import tabulate
from csc_qa.sample.working_days import working_day_from

_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|]')
# Days of the month after which forms come in, so that none is late.
_FIRST_DAY, _DAYS = 8, 14


@dataclass(frozen=True)
class AllocatedForm:
    """An audit to answer for: `fields` are fields of `Audit`, and what the form says in them."""

    tool: str
    fields: Mapping[str, Answer] = field(repr=False)


def write_allocated_forms(
    folder: Path,
    audits: Iterable[AllocatedForm],
    tools: Mapping[str, AuditTool],
    scale: GradeScale,
    month: date,
    *,
    seed: int,
) -> list[Path]:
    """Write an export for every tool, with a form for each of its audits: the same answers for one seed.

    Args:
        folder: where to write; it is there already.
        audits: in the order in which their forms are sent; `tool` is the tool's name.
        month: its first day.
    """
    by_name = {tool.name: tool for tool in tools.values()}
    asked: dict[str, list[AllocatedForm]] = {}
    for audit in audits:
        asked.setdefault(audit.tool, []).append(audit)
    files = []
    for number, (name, listed) in enumerate(asked.items()):
        tool, rng = by_name[name], Random(f"{seed} {name}")
        sent = [_submission(tool, scale, audit, month, rng) for audit in listed]
        stem = _NOT_IN_FILE_NAMES.sub("-", f"{name} audit form(1-{len(sent)})")
        table = tabulate(tool, scale, sent, number, rng)
        files.append(write_export_workbook(folder / f"{stem}.xlsx", table))
    return files


def _submission(
    tool: AuditTool, scale: GradeScale, audit: AllocatedForm, month: date, rng: Random
) -> SampleSubmission:
    invented = invent_submission(tool, scale, [month], rng)
    done_on = working_day_from(month + timedelta(days=_FIRST_DAY + rng.randrange(_DAYS)))
    said = {"audit_month": month, "completed_on": done_on, "safeguarding_concern": "No", **audit.fields}
    answers = {each.id: said[each.field] for each in tool.questions if each.field in said}
    moved = datetime.combine(done_on, invented.started_at.time()) - invented.started_at
    return invented.changed(moved, answers, str(said.get("auditor") or invented.name))
