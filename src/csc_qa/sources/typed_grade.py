"""Read a grade as forms offer it: a name, a rank, or a label that begins with one of them."""

from __future__ import annotations

import re

from csc_qa.core.grade import Grade, GradeScale
from csc_qa.core.spelling import fold
from csc_qa.sources.unreadable_answer import UnreadableAnswerError

_NOT_A_GRADE = "CSCQA-FRM-026"
# "Good - plans are clear", "3: Requires improvement", "Inadequate (children are not safe)".
_LABEL = re.compile(r"(.+?)(?:\s+[-–—]\s*|\s*[:(]\s*)(.+)", re.DOTALL)
_DASHES = "-–—. "


def read_grade(text: str, scale: GradeScale) -> str | None:
    """Return the key of a grade; None where the text says that there is none.

    Raises:
        UnreadableAnswerError: it is none, or names another one besides.
    """
    if grade := scale.find(text):
        return grade.key
    if scale.is_ungraded(text) or not text.strip(_DASHES):
        return None
    label = _LABEL.fullmatch(text)
    if label is None or _is_letter(label[1]):
        raise UnreadableAnswerError(_NOT_A_GRADE)
    grade = scale.find(label[1])
    if _names_another(label[2], grade, scale) or not (grade or scale.is_ungraded(label[1])):
        raise UnreadableAnswerError(_NOT_A_GRADE)
    return grade.key if grade else None


def _is_letter(text: str) -> bool:
    """Say whether a text is one letter, which before a dash is hardly a grade."""
    return len(fold(text)) == 1 and text.isalpha()


def _names_another(text: str, grade: Grade | None, scale: GradeScale) -> bool:
    said = f" {fold(text)} "
    spelt = ((spelling, each) for spelling, each in scale.table.folded().items() if len(spelling) > 1)
    return any(each != grade and f" {spelling} " in said for spelling, each in spelt)
