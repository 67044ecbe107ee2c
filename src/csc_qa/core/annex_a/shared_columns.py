"""Columns that several lists share, and short ways to declare the others."""

from __future__ import annotations

from csc_qa.core.annex_a.code_set import CodeSet
from csc_qa.core.annex_a.codes_of_children import ETHNICITY, GENDER
from csc_qa.core.annex_a.columns import AnnexColumn, ColumnKind


def text(field: str, header: str, *others: str, extra: bool = False) -> AnnexColumn:
    """Declare a column of words."""
    return AnnexColumn(field=field, header=header, kind=ColumnKind.TEXT, other_headers=others, is_extra=extra)


def day(field: str, header: str, *others: str) -> AnnexColumn:
    """Declare a column of dates."""
    return AnnexColumn(field=field, header=header, kind=ColumnKind.DATE, other_headers=others)


def number(field: str, header: str, *others: str) -> AnnexColumn:
    """Declare a column of numbers."""
    return AnnexColumn(field=field, header=header, kind=ColumnKind.NUMBER, other_headers=others)


def yes_no(field: str, header: str, *others: str) -> AnnexColumn:
    """Declare a column that says yes or no."""
    return AnnexColumn(field=field, header=header, kind=ColumnKind.YES_NO, other_headers=others)


def code(field: str, header: str, codes: CodeSet) -> AnnexColumn:
    """Declare a column of codes."""
    return AnnexColumn(field=field, header=header, kind=ColumnKind.CODE, codes=codes)


CHILD_ID = AnnexColumn(
    field="child_id",
    header="Child Unique ID",
    kind=ColumnKind.IDENTIFIER,
    other_headers=("Child ID", "Child's Unique ID", "Unique Child ID", "Unique ID", "Person ID", "Client ID"),
)
FAMILY_ID = AnnexColumn(
    field="family_id",
    header="Family identifier",
    kind=ColumnKind.TEXT,
    other_headers=("Family ID", "Family Unique ID", "Sibling group", "Household ID"),
)
DATE_OF_BIRTH = day("date_of_birth", "Date of Birth", "DOB", "Date of birth or expected date of birth")
_AGE = number("age", "Age", "Age of Child (Years)")
GENDER_COLUMN = code("gender", "Gender", GENDER)
ETHNICITY_COLUMN = code("ethnicity", "Ethnicity", ETHNICITY)
DISABILITY = yes_no("has_disability", "Does the Child have a Disability", "Disability")
TEAM = text("allocated_team", "Allocated Team", "Team")
WORKER = text("allocated_worker", "Allocated Worker", "Worker", "Social worker")
WHO = (CHILD_ID, GENDER_COLUMN, ETHNICITY_COLUMN, DATE_OF_BIRTH, _AGE)

# No columns of Annex A, but councils add them, and the allocation reads them.
FAMILY_TOO = FAMILY_ID.model_copy(update={"is_extra": True})
AREA_TOO = text("service_area", "Service area", "Service", extra=True)
TEAM_TOO = TEAM.model_copy(update={"is_extra": True})
WORKER_TOO = WORKER.model_copy(update={"is_extra": True})
EXTRAS = (FAMILY_TOO, AREA_TOO)
EXTRAS_WITH_HOLDER = (TEAM_TOO, WORKER_TOO, FAMILY_TOO, AREA_TOO)
