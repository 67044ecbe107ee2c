"""QA_AUDIT_QUALITY: are the audits themselves worth their while?"""

from __future__ import annotations

from datetime import date
from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.read_range import quality_of_range


def audit_quality(
    register: list[list[Any]], *, as_of: date | None = None, catalogue: Catalogue
) -> list[list[Any]]:
    """Return a row for each measure: name, number, out of, percent; None where no column shows it.

    Raises:
        CellError: the range is no register.
    """
    measures = quality_of_range(register, as_of or date.today(), catalogue)
    rows = [[each.name, each.count, each.of, _percent(each.count, each.of)] for each in measures]
    return [["Measure", "Audits", "Of", "Percent"], *rows]


def _percent(count: int | None, of: int) -> float | None:
    return None if count is None or not of else 100 * count / of


FUNCTION = WorksheetFunction(
    name="audit_quality",
    group="Audits",
    summary="How many graded audits name improvements, actions and learning, and kept their deadlines.",
    function=audit_quality,
    arguments=(
        Argument(
            name="register",
            description="The register with its header row and all columns",
            kind=CellKind.RAW,
            takes=Takes.WHOLE_RANGE,
        ),
        Argument(
            name="as_of",
            description="The day from which deadlines are looked at; today where left out",
            kind=CellKind.DATE,
            is_optional=True,
        ),
    ),
    example="=QA_AUDIT_QUALITY(A4:Z300)",
)
