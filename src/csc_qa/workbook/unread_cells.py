"""Cells of audits that read as blank though they are not: Excel errors, formulas without a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import Severity
from csc_qa.workbook.header import HeaderMatch
from csc_qa.workbook.package_scan import SheetScan
from csc_qa.workbook.places import Places
from csc_qa.workbook.register_sheet import RegisterSheet

# A blank in one of these puts an audit into the wrong place of the figures: an error, not a warning.
_DECIDING_FIELDS = {"grade", "moderated_grade", "service_area", "completed_on", "audit_month"}


def unread_cells(
    sheets: Sequence[RegisterSheet], scans: Mapping[str, SheetScan], places: Places
) -> list[Finding]:
    """Return a finding for every such cell that stands in an audit's row and a column that is read."""
    audits: dict[str, set[int]] = {sheet.name: set() for sheet in sheets}
    seen = [sheet for sheet in sheets if (scan := scans.get(sheet.name)) and (scan.errors or scan.no_result)]
    for sheet in seen:
        audits[sheet.name] = {int(row) for row in places.rows[places.sheets == sheet.name]}
    return [finding for sheet in seen for finding in _in_sheet(sheet, scans[sheet.name], audits[sheet.name])]


def _in_sheet(sheet: RegisterSheet, scan: SheetScan, rows: set[int]) -> list[Finding]:
    matches = {match.column: match for match in sheet.header.matches if match.is_confident}
    kinds = [("CSCQA-REG-017", scan.errors), ("CSCQA-REG-018", scan.no_result)]
    return [
        _finding(code, sheet.name, row, matches[column])
        for code, cells in kinds
        for row, column in sorted(cells)
        if row in rows and column in matches
    ]


def _finding(code: str, sheet: str, row: int, match: HeaderMatch) -> Finding:
    finding = make_finding(code, sheet=sheet, row=row, column=match.header)
    decides = match.field in _DECIDING_FIELDS
    return finding.model_copy(update={"severity": Severity.ERROR}) if decides else finding
