"""ColumnSynonyms: further header words for a field of the audit register."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class ColumnSynonyms(FrozenModel):
    """Headers under which a unit keeps a field.

    Example:
        >>> ColumnSynonyms(field="grade", headers=("Overall judgement",)).field
        'grade'
    """

    field: str
    headers: tuple[str, ...]
