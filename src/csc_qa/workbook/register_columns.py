"""Turn the gathered cells of a register into typed columns, noting every fault at its place."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import Spellings
from csc_qa.core.typed_dates import NotADateError, read_month
from csc_qa.workbook.distinct import Cells, DistinctColumn
from csc_qa.workbook.fields import FieldKind, RegisterField
from csc_qa.workbook.places import Places
from csc_qa.workbook.read_cells import read_dates, read_flags, read_free_text
from csc_qa.workbook.read_named import read_free_names, read_grades, read_names
from csc_qa.workbook.table import blank_column, grade_dtype
from csc_qa.workbook.vocabulary import Vocabulary

# Text by which audits are grouped; forms that differ in case or space only are one.
_GROUPING_FIELDS = {"theme", "programme", "auditor", "practitioner", "action_owner"}
_RESULT_FIELDS = ("grade", "moderated_grade", "strengths", "areas_for_improvement", "actions", "learning")
_NO_REFERENCE = {"-", "–", "?", "n/a", "na", "tbc", "none", "nil"}


class RegisterColumns:
    """The columns of the audits table in the making.

    Attributes:
        findings: faults met so far.
        has_reference: for each row, whether the register gives it a reference.
    """

    def __init__(
        self, vocabulary: Vocabulary, cells: dict[str, Cells], places: Places, given_area: Cells
    ) -> None:
        self._vocabulary = vocabulary
        self._cells = cells
        self._places = places
        self._given_area = given_area
        self._length = len(places.rows)
        self.findings: list[Finding] = []
        self.has_reference: pd.Series[bool] = pd.Series(dtype=bool)

    def read(self) -> pd.DataFrame:
        """Return the audits table."""
        columns: dict[str, Any] = {}
        columns["tool"] = self._names("tool", self._vocabulary.tool_names, "CSCQA-REG-010")
        columns["service_area"] = self._service_areas(columns["tool"])
        columns["grade"] = self._grades("grade", columns["service_area"])
        for name, field in self._vocabulary.fields.items():
            if name not in columns:
                columns[name] = self._read_field(field, columns)
        order = ["audit_id", *(name for name in self._vocabulary.fields if name != "audit_id")]
        table = pd.DataFrame({name: columns[name] for name in order})
        table["sheet"] = pd.Categorical(self._places.sheets)
        table["row"] = self._places.rows
        self._fill_references(table)
        return self._place_in_time(table)

    def _read_field(self, field: RegisterField, columns: dict[str, Any]) -> pd.Series[Any]:
        cells = self._cells.get(field.name)
        if cells is None:
            return blank_column(field, self._length, self._vocabulary.scale)
        if field.kind in (FieldKind.DATE, FieldKind.MONTH):
            dates, column = read_dates(cells, as_months=field.kind is FieldKind.MONTH)
            return self._noting(field.name, column, dates)
        if field.kind is FieldKind.YES_NO:
            flags, column = read_flags(cells)
            return self._noting(field.name, column, flags)
        if field.kind is FieldKind.GRADE:
            return self._grades(field.name, columns["service_area"], columns["grade"])
        if field.name in _GROUPING_FIELDS:
            return _as_text(read_free_names(cells))
        return read_free_text(cells)

    def _names(self, name: str, known: Spellings[str], unknown_code: str) -> pd.Series[str]:
        cells = self._cells.get(name)
        if cells is None:
            return pd.Series([None] * self._length, dtype="str")
        column = read_names(cells, known, unknown_code)
        return self._noting(name, column, _as_text(column))

    def _service_areas(self, tools: pd.Series[str]) -> pd.Series[str]:
        areas = self._names("service_area", self._vocabulary.area_names, "CSCQA-REG-008")
        if not areas.hasnans:
            return areas
        areas = areas.fillna(pd.Series(self._given_area, dtype="str"))
        areas = areas.fillna(tools.map(self._vocabulary.area_of_tool).astype("str"))
        for position in np.flatnonzero(areas.isna()):
            self.findings.append(self._places.at(int(position), "service_area", "CSCQA-REG-013"))
        return areas

    def _grades(
        self, name: str, areas: pd.Series[str], original: pd.Series[Any] | None = None
    ) -> pd.Series[Any]:
        cells = self._cells.get(name)
        scale = self._vocabulary.scale
        if cells is None:
            return blank_column(self._vocabulary.fields[name], self._length, scale)
        before = _objects(original) if original is not None and name == "moderated_grade" else None
        column = read_grades(cells, scale, _objects(areas), self._vocabulary.grade_keys_by_area, before)
        expected = ", ".join(grade.name for grade in scale.grades)
        for fault in column.faults.values():
            if fault.code == "CSCQA-REG-003":
                fault.message = f"not a grade. Expected: {expected}, or blank for an ungraded review"
        return self._noting(
            name, column, pd.Series(pd.Categorical(column.by_row(), dtype=grade_dtype(scale)))
        )

    def _noting(self, name: str, column: DistinctColumn, read: pd.Series[Any]) -> pd.Series[Any]:
        self.findings += self._places.of_column(name, column)
        return read

    def _fill_references(self, table: pd.DataFrame) -> None:
        given = table["audit_id"]
        self.has_reference = given.notna() & ~given.str.casefold().isin(_NO_REFERENCE)
        if not self.has_reference.all():
            places = table["sheet"].astype("str") + "!" + table["row"].astype("str")
            table["audit_id"] = given.where(self.has_reference, places)

    def _place_in_time(self, table: pd.DataFrame) -> pd.DataFrame:
        has_result = table[list(_RESULT_FIELDS)].notna().any(axis=1)
        waiting = table["allocated_on"].notna() & table["completed_on"].isna() & ~has_result
        table["is_completed"] = ~waiting
        table["belongs_on"] = table["completed_on"].fillna(table["audit_month"])
        undated = table["belongs_on"].isna() & ~waiting
        if undated.any():
            self._take_months_of_sheets(table, undated)
        for position in np.flatnonzero(waiting):
            self.findings.append(self._places.at(int(position), "completed_on", "CSCQA-REG-020"))
        for position in np.flatnonzero(table["belongs_on"].isna() & ~waiting):
            self.findings.append(self._places.at(int(position), "completed_on", "CSCQA-REG-005"))
        return table

    def _take_months_of_sheets(self, table: pd.DataFrame, undated: pd.Series[bool]) -> None:
        for sheet in table["sheet"][undated].unique():
            month = _month_named(sheet)
            if month is not None:
                rows = undated & (table["sheet"] == sheet)
                table.loc[rows, "belongs_on"] = pd.Timestamp(month)
                message = f"{rows.sum()} audits without a date were put into {month:%B %Y}, the sheet's name"
                self.findings.append(make_finding("CSCQA-REG-023", message, sheet=sheet))


def _month_named(sheet: str) -> date | None:
    try:
        return read_month(sheet)
    except NotADateError:
        return None


def _as_text(column: DistinctColumn) -> pd.Series[str]:
    return pd.Series(pd.array(list(column.values), dtype="str").take(column.codes))


def _objects(series: pd.Series[Any]) -> Cells:
    cells: Cells = series.astype(object).to_numpy(dtype=object, copy=True)
    cells[series.isna().to_numpy()] = None
    return cells
