"""The sheet "QA Moderation": dip samples for panels to fill in, and how they were drawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.core.dip_sample import DipSample, SampledAudit
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.panel_sheet import DRAW_TITLES, MODERATED_ALREADY, PANEL_ENTRIES, PANEL_SHEET, PANEL_TITLES
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.workbook.own_tables import OwnRow
from csc_qa.workflows.panel_entries import PanelSheet

_DATES = {"Moderated on", "Drawn on"}
_AUDIT = PANEL_TITLES.index("Audit")


def panel_page(sample: DipSample, audits: Mapping[str, Audit], sheet: PanelSheet, drawn_on: date) -> Page:
    """Return the sheet: the new sample first, then those of other months as they stand.

    Args:
        audits: of the month, by reference.
        sheet: what stands on the sheet now; what panels typed is taken over.
    """
    month = str(sample.month)
    typed = {row.text("Audit"): row for row in sheet.entries if row.text("Month") == month}
    rows = [_row(month, each, audits[each.audit_id], typed.get(each.audit_id)) for each in sample.audits]
    rows += [_kept(row, PANEL_TITLES) for row in sheet.entries if row.text("Month") != month]
    draw = (
        month,
        str(sample.seed),
        str(sample.size),
        str(sample.least_per_area),
        drawn_on.isoformat(),
    )
    draws = [draw, *(_kept(row, DRAW_TITLES) for row in sheet.draws if row.text("Month") != month)]
    sentences = (
        "Type into the last four columns; what stands there is kept when the sheet is made anew. A grade in "
        "any spelling will do, and agreed or upheld where the auditor's grade stands.",
        f"{len(sample.audits)} audits were drawn for {sample.month.label} with the seed {sample.seed}. "
        "The same seed, size, minimum and register give the same sample.",
        *(f"{finding.message[:1].upper()}{finding.message[1:]}." for finding in sample.findings),
    )
    table = LinkedTable(
        title="Audits to moderate",
        columns=_columns(PANEL_TITLES),
        rows=tuple(rows),
        links=_links(sample, audits),
    )
    drawn = Table(title="Draws", columns=_columns(DRAW_TITLES), rows=tuple(draws))
    return Page(
        sheet=PANEL_SHEET,
        title="Dip samples for moderation",
        sections=(Section(key="panel", title="", sentences=sentences, tables=(table, drawn)),),
        entry_columns=tuple(PANEL_TITLES.index(title) for title in PANEL_ENTRIES),
    )


def _row(month: str, sampled: SampledAudit, audit: Audit, typed: OwnRow | None) -> tuple[str, ...]:
    grade = audit.grade.name if audit.grade else "Ungraded"
    entries = [typed.kept(title) for title in PANEL_ENTRIES] if typed else [""] * len(PANEL_ENTRIES)
    # Not copied into the panel's own columns, where the register's grade could not be told from theirs.
    is_known = audit.moderated_grade is not None and not entries[0]
    reason = f"{sampled.reason}{MODERATED_ALREADY}" if is_known else sampled.reason
    known = (sampled.audit_id, audit.service_area or "", audit.tool or "", grade, reason)
    return (month, *known, *entries)


def _kept(row: OwnRow, titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row.kept(title) for title in titles)


def _columns(titles: tuple[str, ...]) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(title=title, format=ColumnFormat.DATE if title in _DATES else ColumnFormat.TEXT)
        for title in titles
    )


def _links(sample: DipSample, audits: Mapping[str, Audit]) -> tuple[CellLink, ...]:
    return tuple(
        CellLink(row=at, column=_AUDIT, sheet=audit.sheet, cell=f"A{audit.row}")
        for at, each in enumerate(sample.audits)
        if (audit := audits[each.audit_id]).sheet and audit.row
    )
