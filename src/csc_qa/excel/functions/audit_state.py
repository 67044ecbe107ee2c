"""QA_AUDIT_STATE: where an audit stands, from its dates."""

from __future__ import annotations

from datetime import date

from csc_qa.core.audit import Audit
from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.typed_text import NeitherYesNorNoError, read_yes_no
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.programme.audit_state import audit_state


def state_of(  # noqa: PLR0913 - each is an argument of the worksheet function
    allocated: date,
    *,
    completed: date | None = None,
    overseen: date | None = None,
    uploaded: date | None = None,
    moderated: date | None = None,
    disputed: str = "",
    grade: str = "",
    catalogue: Catalogue,
) -> str:
    """Return the state: allocated, completed, overseen, disputed, uploaded, moderated or closed.

    Raises:
        CellError: disputed is neither yes nor no.
        GradeError: the grade is none.
    """
    scale = catalogue.framework.grade_scale
    audit = Audit(
        audit_id="cell",
        allocated_on=allocated,
        completed_on=completed,
        overseen_on=overseen,
        uploaded_on=uploaded,
        moderated_on=moderated,
        is_disputed=_flag(disputed),
        grade=scale.parse(grade) if grade else None,
    )
    return str(audit_state(audit, worst=scale.keys[-1]))


def _flag(text: str) -> bool | None:
    try:
        return read_yes_no(text)
    except NeitherYesNorNoError as error:
        raise CellError.because("CSCQA-REG-011", "disputed is neither yes nor no") from error


def _date(name: str, description: str) -> Argument:
    return Argument(name=name, description=description, kind=CellKind.DATE, is_optional=True)


FUNCTION = WorksheetFunction(
    name="audit_state",
    group="Audit cycle",
    summary="Where an audit stands: allocated, completed, overseen, disputed, uploaded, moderated, closed.",
    function=state_of,
    arguments=(
        Argument(name="allocated", description="When it was allocated", kind=CellKind.DATE),
        _date("completed", "When it was completed"),
        _date("overseen", "When the service lead recorded oversight"),
        _date("uploaded", "When it was uploaded to the child's file"),
        _date("moderated", "When it was moderated"),
        Argument(
            name="disputed", description="Yes while it is disputed", kind=CellKind.TEXT, is_optional=True
        ),
        Argument(
            name="grade",
            description="The auditor's grade: the worst must be moderated before the audit is closed",
            kind=CellKind.TEXT,
            is_optional=True,
        ),
    ),
    example="=QA_AUDIT_STATE(H5:H300, I5:I300, J5:J300, K5:K300)",
)
