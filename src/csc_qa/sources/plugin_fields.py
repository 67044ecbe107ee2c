"""Take the fields that a plugin reads from an answer, if they are fields and of their type."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from csc_qa.core.audit import Audit
from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.form_answer import FieldValue
from csc_qa.core.grade import Grade, GradeScale
from csc_qa.sources.safe_text import is_too_long, without_unfit

ParseAnswer = Callable[[AuditTool, dict[str, str]], Mapping[str, Any]]

_AREA_GRADE = "grade_"
# What says where an audit stands, and is no answer.
_NOT_ANSWERED = {"audit_id", "area_grades", "sheet", "row"}


@cache
def field_types() -> Mapping[str, type]:
    """Return each field that an answer can give, and the type of its value.

    Example:
        >>> field_types()["completed_on"].__name__, field_types()["moderated_grade"].__name__
        ('date', 'Grade')
    """
    hints = typing.get_type_hints(Audit)
    return {name: _type_of(hints[name]) for name in Audit.model_fields if name not in _NOT_ANSWERED}


def take_field(name: object, value: object, scale: GradeScale) -> FieldValue | None:
    """Return a value as answers keep it; None where it is no field, or not of the field's type."""
    if not isinstance(name, str):
        return None
    expected = Grade if name.startswith(_AREA_GRADE) else field_types().get(name)
    if expected is Grade:
        return _grade_key(value, scale)
    if expected is date and isinstance(value, datetime):
        return value.date()
    if expected is None or type(value) is not expected:
        return None
    return _fit(value) if isinstance(value, str) else value if isinstance(value, bool | date) else None


def _grade_key(value: object, scale: GradeScale) -> str | None:
    text = value.key if isinstance(value, Grade) else value
    grade = scale.find(text) if isinstance(text, str) else None
    return grade.key if grade else None


def _fit(text: str) -> str | None:
    fit = without_unfit(text)
    return None if is_too_long(fit) else fit


def _type_of(hint: Any) -> type:
    members: tuple[type, ...] = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return next(member for member in members if member is not types.NoneType)
