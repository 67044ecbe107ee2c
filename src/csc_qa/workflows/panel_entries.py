"""What panels typed on the sheet "QA Moderation", read back beside the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from csc_qa.core.finding import Finding
from csc_qa.core.grade import GradeScale
from csc_qa.core.panel_sheet import DRAW_TITLES, MODERATED_ON, PANEL_SHEET, PANEL_TITLES
from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.workbook.own_tables import OwnRow, read_own_tables
from csc_qa.workbook.read_named import AGREED
from csc_qa.workbook.register import Register
from csc_qa.workbook.sheet_cells import Rows

_GRADE, _DAY = "Moderated grade", MODERATED_ON


class PanelSheet(NamedTuple):
    """The rows of the sheet: one for each audit that was sampled, one for each draw."""

    entries: list[OwnRow]
    draws: list[OwnRow]


class _Result(NamedTuple):
    grade: str
    moderated_on: date | None
    row: OwnRow


def read_panel_sheet(own_sheets: Mapping[str, Rows]) -> PanelSheet:
    """Return the rows of the sheet "QA Moderation"; none where there is no such sheet."""
    rows = own_sheets.get(PANEL_SHEET, [])
    return PanelSheet(*read_own_tables(PANEL_SHEET, rows, (PANEL_TITLES, DRAW_TITLES)))


def with_panel_entries(register: Register, scale: GradeScale) -> tuple[Register, dict[str, OwnRow]]:
    """Return the register with moderated grades and dates that panels gave and it does not have itself.

    The register's own come first; where the two differ, a finding says so.

    Returns:
        The register, and reference of the audit to the row of the sheet from which its grade was taken.
    """
    entries = read_panel_sheet(register.own_sheets).entries
    if not any(row.text(_GRADE) or row.text(_DAY) for row in entries):
        return register, {}
    table, findings = register.table.copy(), list[Finding]()
    places = {audit_id: at for at, audit_id in enumerate(table["audit_id"])}
    taken: dict[str, OwnRow] = {}
    for audit_id, result in _results(entries, table, places, scale, findings).items():
        if table["moderated_grade"].isna().iat[places[audit_id]]:
            taken[audit_id] = result.row
        _fill(table, places[audit_id], result, findings)
    fields = register.fields | {"moderated_grade", "moderated_on"}
    return replace(register, table=table, fields=fields, findings=[*register.findings, *findings]), taken


def _results(
    entries: list[OwnRow],
    table: pd.DataFrame,
    places: Mapping[str, int],
    scale: GradeScale,
    findings: list[Finding],
) -> dict[str, _Result]:
    found: dict[str, _Result] = {}
    for row in entries:
        if not (row.text(_GRADE) or row.text(_DAY)):
            continue
        place = places.get(row.text("Audit"))
        if place is None or not _is_area(table["service_area"].iat[place], row.text("Service area")):
            findings.append(row.finding("CSCQA-MOD-008", "Audit"))
            continue
        result = _read(row, table["grade"].iat[place], scale, findings)
        if result is not None:
            earlier = found.get(row.text("Audit"))
            if earlier and earlier[:2] != result[:2]:
                findings.append(row.finding("CSCQA-MOD-010", _GRADE))
            found[row.text("Audit")] = result
    return found


def _is_area(area: object, text: str) -> bool:
    """Say whether it is still the audit that was sampled, and not another that came into its row."""
    return text == (area if isinstance(area, str) else "")


def _read(row: OwnRow, original: object, scale: GradeScale, findings: list[Finding]) -> _Result | None:
    try:
        day = read_date(row.cells[_DAY])
    except NotADateError:
        day = None
        findings.append(row.finding("CSCQA-MOD-005", _DAY))
    text = row.text(_GRADE)
    if not text or scale.is_ungraded(text):
        return None
    if AGREED.find(text) and isinstance(original, str):
        return _Result(original, day, row)
    grade = scale.find(text)
    if grade is None:
        findings.append(row.finding("CSCQA-MOD-004", _GRADE))
        return None
    return _Result(grade.key, day, row)


def _fill(table: pd.DataFrame, place: int, result: _Result, findings: list[Finding]) -> None:
    known = table["moderated_grade"].iat[place]
    if isinstance(known, str) and known != result.grade:
        findings.append(result.row.finding("CSCQA-MOD-006", _GRADE))
        return
    table.loc[table.index[place], "moderated_grade"] = result.grade
    if result.moderated_on and table["moderated_on"].isna().iat[place]:
        table.loc[table.index[place], "moderated_on"] = pd.Timestamp(result.moderated_on)
