"""One list and one email draft for each auditor of an allocation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import csc_qa
from csc_qa.core.page import Page
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.email_draft import email_draft
from csc_qa.reports.file_writing import make_folder, write_whole
from csc_qa.reports.pages.workbook import render_pages
from csc_qa.workflows.allocation import AllocatedAudit, Allocation

_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def write_auditor_files(allocation: Allocation, folder: Path, today: date) -> list[Path]:
    """Write `<month> <auditor>.xlsx` and `.eml` for everybody who has an audit, and return the paths.

    Raises:
        ReportError: the folder or a file cannot be written.
    """
    make_folder(folder)
    written = []
    taken: set[str] = set()
    for audits in allocation.by_auditor().values():
        stem = _free_stem(f"{allocation.month} {_file_words(audits[0].auditor.name)}", taken)
        page = auditor_page(allocation, audits)
        contents = {
            ".xlsx": render_pages([page], version=csc_qa.__version__, day=today),
            ".eml": auditor_email(allocation, audits),
        }
        for ending, content in contents.items():
            path = folder / f"{stem}{ending}"
            write_whole(path, content)
            written.append(path)
    return written


def auditor_page(allocation: Allocation, audits: Sequence[AllocatedAudit]) -> Page:
    """Return an auditor's list."""
    titles = ("Child identifier", "Service area", "Allocated worker", "Team", "Audit tool", "Form", "Theme")
    columns = (
        *(TableColumn(title=title) for title in titles),
        TableColumn(title="Due on", format=ColumnFormat.DATE),
    )
    rows = tuple(
        (
            audit.child_id,
            audit.service_area,
            audit.practitioner or None,
            audit.team or None,
            audit.tool.name if audit.tool else None,
            audit.tool.link if audit.tool else None,
            audit.theme,
            allocation.due_on.isoformat(),
        )
        for audit in audits
    )
    table = Table(title="Your audits", columns=columns, rows=rows)
    section = Section(key="audits", title="", sentences=(_please(allocation, audits),), tables=(table,))
    title = f"Case audits for {allocation.month.label}: {audits[0].auditor.name}"
    return Page(sheet="QA Audits", title=title, sections=(section,))


def auditor_email(allocation: Allocation, audits: Sequence[AllocatedAudit]) -> bytes:
    """Return an auditor's email draft. The subject tells nothing of a child."""
    due = _day(allocation.due_on)
    lines = [f"Dear {audits[0].auditor.name},", "", _please(allocation, audits), ""]
    for number, audit in enumerate(audits, start=1):
        lines += [f"{number}. Child identifier {audit.child_id}", *_details(audit), ""]
    lines += [
        "Please audit the case together with its allocated worker, and tell the Quality Assurance Unit at "
        "once if you find a serious or immediate safeguarding concern.",
        "",
        "Quality Assurance Unit",
    ]
    subject = f"Case audits for {allocation.month.label}, due {due}"
    return email_draft(to=audits[0].auditor.email, subject=subject, body="\n".join(lines) + "\n")


def _details(audit: AllocatedAudit) -> list[str]:
    parts = {
        "Service area": audit.service_area,
        "Allocated worker": audit.practitioner,
        "Team": audit.team,
        "Theme": audit.theme or "",
        "Form": " ".join(filter(None, (audit.tool.name, audit.tool.link))) if audit.tool else "",
    }
    return [f"   {label}: {text}" for label, text in parts.items() if text]


def _please(allocation: Allocation, audits: Sequence[AllocatedAudit]) -> str:
    cases = "one case" if len(audits) == 1 else f"{len(audits)} cases"
    return (
        f"You have {cases} to audit for {allocation.month.label}. "
        f"Please complete {'it' if len(audits) == 1 else 'them'} by {_day(allocation.due_on)}."
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _file_words(name: str) -> str:
    return " ".join(_UNFIT.sub(" ", name).split()).strip(". ") or "auditor"


def _free_stem(stem: str, taken: set[str]) -> str:
    """Return a name for the files that no other auditor of this allocation has."""
    number, free = 1, stem
    while free.casefold() in taken:
        number += 1
        free = f"{stem} ({number})"
    taken.add(free.casefold())
    return free
