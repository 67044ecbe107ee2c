"""Invented answers to audit forms, by question id; nobody in them exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from csc_qa.core.audit_tool import AnswerKind, AuditTool, Question
from csc_qa.core.grade import GradeScale
from csc_qa.sample import texts
from csc_qa.sample.people import TEAMS, Team
from csc_qa.sample.published_figures import TOOLS_BY_AREA
from csc_qa.sample.working_days import month_after, working_day_from

# No case of the sample register has a number below nine million.
_CASE_NUMBERS = range(8_000_000, 9_000_000)
_GRADE_WEIGHTS = (1, 6, 4, 1)
_MOST_AT_ONCE = 2
_OPTIONAL = 0.8
_CONCERN = 0.05

Answer = str | date | None


@dataclass(frozen=True)
class SampleSubmission:
    """One submission: when, by whom, and what.

    Attributes:
        answers: question id to answer; yes and no, grades and choices in words.
    """

    started_at: datetime
    completed_at: datetime
    name: str
    answers: dict[str, Answer]
    modified_at: datetime | None = None

    def changed(self, later: timedelta, answers: dict[str, Answer], name: str = "") -> SampleSubmission:
        """Return a later submission that differs in some answers."""
        return replace(
            self,
            started_at=self.started_at + later,
            completed_at=self.completed_at + later,
            name=name or self.name,
            answers={**self.answers, **{key: each for key, each in answers.items() if key in self.answers}},
        )


def team_of(tool: AuditTool) -> Team:
    """Return the invented people of an area that uses the tool, of any area where the sample has none."""
    areas = (area for area, tools in TOOLS_BY_AREA.items() if tool.name in tools)
    return TEAMS[next(areas, next(iter(TEAMS)))]


def invent_submission(
    tool: AuditTool, scale: GradeScale, months: Sequence[date], rng: Random
) -> SampleSubmission:
    """Return a submission for one of the months."""
    month = rng.choice(months)
    completed_on = working_day_from(month + timedelta(days=rng.randrange(8, 25)))
    auditor = rng.choice(team_of(tool).auditors)
    started_at = datetime.combine(
        completed_on, time(9 + rng.randrange(7), rng.randrange(60), rng.randrange(60))
    )
    answers = {question.id: _answer(question, tool, scale, rng) for question in tool.questions}
    own: dict[str | None, Answer] = {"audit_month": month, "completed_on": completed_on, "auditor": auditor}
    own["action_due_on"] = working_day_from(month_after(month) + timedelta(days=rng.randrange(14)))
    answered = [each for each in tool.questions if each.field in own and answers[each.id] is not None]
    answers |= {question.id: own[question.field] for question in answered}
    return SampleSubmission(
        started_at, started_at + timedelta(minutes=rng.randrange(20, 90)), auditor, answers
    )


def _answer(question: Question, tool: AuditTool, scale: GradeScale, rng: Random) -> Answer:
    if not question.is_required and rng.random() > _OPTIONAL:
        return None
    if question.field == "practitioner":
        return rng.choice(team_of(tool).practitioners)
    if question.kind is AnswerKind.GRADE:
        weights = [*_GRADE_WEIGHTS, *(1 for _ in scale.grades)][: len(scale.grades)]
        return rng.choices(scale.grades, weights)[0].name
    return _ANSWERS[question.kind](question, rng)


def _identifier(_: Question, rng: Random) -> Answer:
    return str(rng.choice(_CASE_NUMBERS))


def _name(_: Question, rng: Random) -> Answer:
    """Return who does something; more than one as Forms lists them."""
    count = rng.randint(1, _MOST_AT_ONCE)
    return "".join(f"{owner};" for owner in rng.sample(texts.ACTION_OWNERS, count))


def _choice(question: Question, rng: Random) -> Answer:
    return rng.choice(question.choices or ("Other",))


def _choices(question: Question, rng: Random) -> Answer:
    options = question.choices or ("Other",)
    return "".join(f"{each};" for each in rng.sample(options, min(_MOST_AT_ONCE, len(options))))


def _yes_no(question: Question, rng: Random) -> Answer:
    likelihood = _CONCERN if question.field == "safeguarding_concern" else 0.5
    return "Yes" if rng.random() < likelihood else "No"


def _date(_: Question, rng: Random) -> Answer:
    return working_day_from(date(2022, 12, 1) + timedelta(days=rng.randrange(40)))


def _text(question: Question, rng: Random) -> Answer:
    pools = {
        "theme": texts.THEMES,
        "strengths": texts.STRENGTHS,
        "areas_for_improvement": texts.AREAS_FOR_IMPROVEMENT,
        "actions": texts.ACTIONS,
        "learning": texts.LEARNING,
    }
    pool = pools.get(question.field or "", (*texts.STRENGTHS, *texts.AREAS_FOR_IMPROVEMENT))
    if question.field == "theme":
        return rng.choice(pool)
    return rng.choice(("\n", " ", "\n\n- ")).join(rng.sample(pool, rng.randint(1, _MOST_AT_ONCE)))


_ANSWERS = {
    AnswerKind.IDENTIFIER: _identifier,
    AnswerKind.NAME: _name,
    AnswerKind.CHOICE: _choice,
    AnswerKind.CHOICES: _choices,
    AnswerKind.YES_NO: _yes_no,
    AnswerKind.DATE: _date,
    AnswerKind.TEXT: _text,
}
