"""AuditTool: a service area's audit form, its questions, and where each answer belongs."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from csc_qa.core.case_condition import OnList
from csc_qa.core.model import FrozenModel


class ToolStatus(StrEnum):
    """Whether the form may be used."""

    APPROVED = "approved"
    AWAITING_APPROVAL = "awaiting final approval"


class AnswerKind(StrEnum):
    """What kind of answer a question takes."""

    TEXT = "text"
    NAME = "name"
    IDENTIFIER = "identifier"
    DATE = "date"
    YES_NO = "yes or no"
    CHOICE = "choice"
    CHOICES = "choices"
    GRADE = "grade"


class Question(FrozenModel):
    """One question of a form.

    Attributes:
        id: stable id within the tool.
        text: as the auditor reads it.
        former_texts: how earlier versions of the form worded it.
        kind: kind of answer.
        area: key of the analysis area it answers, or None.
        field: name of the `Audit` field the answer goes to, or None where it stays an answer.
        choices: the choices offered, where the kind is a choice.
        is_required: the form cannot be sent without it.
        is_illustrative: made up for this project, because the real form is not published.
    """

    id: str
    text: str
    kind: AnswerKind = AnswerKind.TEXT
    area: str | None = None
    field: str | None = None
    choices: tuple[str, ...] = ()
    is_required: bool = False
    is_illustrative: bool = True
    former_texts: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every wording that is declared."""
        return (self.text, *self.former_texts)


class AuditTool(FrozenModel):
    """A form.

    Attributes:
        id: stable id, such as `crs_1`.
        name: as the framework lists it.
        service_areas: ids of the areas that use it.
        questions: in the order of the form.
        version: of the form.
        status: approved, or awaiting approval.
        link: address of the form; None while it awaits approval.
        aliases: how people write it.
        criteria: conditions on Annex A's lists that a case of this form meets, one of which is enough;
            where an area has several forms, one whose condition is met goes before one that has none.
    """

    id: str
    name: str
    service_areas: tuple[str, ...]
    questions: tuple[Question, ...]
    version: str
    status: ToolStatus
    link: str | None = None
    aliases: tuple[str, ...] = ()
    criteria: tuple[OnList, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> AuditTool:
        ids = [question.id for question in self.questions]
        twice = sorted({each for each in ids if ids.count(each) > 1})
        if twice:
            raise ValueError(f"the tool {self.id} has two questions with the id {', '.join(twice)}")
        return self

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it that is declared."""
        return (self.name, self.id, *self.aliases)

    @property
    def has_illustrative_questions(self) -> bool:
        """Say whether any question is made up, because the real form is not published."""
        return any(question.is_illustrative for question in self.questions)

    def questions_on(self, area: str) -> tuple[Question, ...]:
        """Return the questions that answer an analysis area."""
        return tuple(question for question in self.questions if question.area == area)

    def __str__(self) -> str:
        return self.name
