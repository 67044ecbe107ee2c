"""The audits table: its columns, their types, and one cell at a time as an Audit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from csc_qa.core.audit import Audit
from csc_qa.core.grade import GradeScale
from csc_qa.workbook.fields import AREA_GRADE_PREFIX, FieldKind, RegisterField

PLACE_COLUMNS = ("sheet", "row")


def blank_column(field: RegisterField, length: int, scale: GradeScale) -> pd.Series[Any]:
    """Return a column of the field's type with nothing in it."""
    if field.kind in (FieldKind.DATE, FieldKind.MONTH):
        return pd.Series(pd.NaT, index=range(length), dtype="datetime64[s]")
    if field.kind is FieldKind.YES_NO:
        return pd.Series(pd.NA, index=range(length), dtype="boolean")
    if field.kind is FieldKind.GRADE:
        return pd.Series(pd.Categorical([None] * length, dtype=grade_dtype(scale)))
    return pd.Series([None] * length, dtype="str")


def grade_dtype(scale: GradeScale) -> pd.CategoricalDtype:
    """Return the ordered type of a column of grade keys: the worst is the least."""
    return pd.CategoricalDtype(list(reversed(scale.keys)), ordered=True)


def audits_of(table: pd.DataFrame, scale: GradeScale) -> list[Audit]:
    """Return the rows of the table as typed audits."""
    columns = {name: _as_python(table[name]) for name in table.columns if name in Audit.model_fields}
    for name in ("grade", "moderated_grade"):
        columns[name] = [scale[key] if key is not None else None for key in columns[name]]
    area_grades = _area_grades(table, scale)
    rows = zip(*columns.values(), strict=True)
    return [
        Audit.model_construct(**dict(zip(columns, row, strict=True)), area_grades=grades)
        for row, grades in zip(rows, area_grades, strict=True)
    ]


def _area_grades(table: pd.DataFrame, scale: GradeScale) -> list[dict[str, Any]]:
    names = [name for name in table.columns if name.startswith(AREA_GRADE_PREFIX)]
    columns = {name.removeprefix(AREA_GRADE_PREFIX): _as_python(table[name]) for name in names}
    return [
        {area: scale[cells[row]] for area, cells in columns.items() if cells[row] is not None}
        for row in range(len(table))
    ]


def _as_python(column: pd.Series[Any]) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.dt.date
    cells = column.astype(object)
    return [None if missing else cell for cell, missing in zip(cells, column.isna(), strict=True)]
