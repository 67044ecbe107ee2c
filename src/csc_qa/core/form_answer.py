"""FormAnswer: one submission of an audit form, typed."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from csc_qa.core.model import FrozenModel

FieldValue = str | bool | date
"""A field of an answer: a text, yes or no, a date, or the key of a grade."""


class FormAnswer(FrozenModel):
    """What one auditor sent in. Answers are kept out of `repr`, so that they do not reach a log.

    Attributes:
        tool: id of the audit tool.
        response_id: the Id that Forms gave; empty where the export has none.
        started_at, completed_at, modified_at: as Forms took them; None where the export does not say.
        fields: `Audit` field to value; grades are keys of the scale, those of an analysis area stand
            under `grade_<area>`.
        answers: question id to the text as typed, whether or not it could be read as its kind.
        extra: header to text, of questions that the tool does not declare.
        row: in the export, from 1.
        source: name of the export, without its folder.
    """

    tool: str
    response_id: str
    started_at: datetime | None = None
    completed_at: datetime | None = None
    modified_at: datetime | None = None
    fields: dict[str, FieldValue] = Field(default_factory=dict, repr=False)
    answers: dict[str, str] = Field(default_factory=dict, repr=False)
    extra: dict[str, str] = Field(default_factory=dict, repr=False)
    row: int
    source: str

    def __hash__(self) -> int:
        return hash((self.tool, self.source, self.response_id, self.row))

    def __str__(self) -> str:
        return f"{self.source}, row {self.row} ({self.tool})"
