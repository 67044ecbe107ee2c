"""Match the headers of an export to the questions of one audit tool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from csc_qa.core.audit_tool import AuditTool, Question
from csc_qa.core.spelling import fold
from csc_qa.sources.export_headers import Header
from csc_qa.sources.question_likeness import likeness

# Where two questions, or two headers, are as like as this, nobody can tell which is meant.
_APART = 3.0
# As it stands, as a second question of the same text, and as a statement of a Likert question.
_WORDINGS: tuple[tuple[Callable[[Header], str], float], ...] = (
    (lambda header: header.folded, 100.0),
    (lambda header: header.unnumbered, 100.0),
    (lambda header: header.statement, 99.0),
)


@dataclass(frozen=True)
class QuestionMatch:
    """A header taken for a question; `likeness` is 100 where it is worded as declared."""

    question: Question
    header: Header
    likeness: float


@dataclass(frozen=True)
class ToolMatch:
    """How the headers of an export fit a tool.

    Attributes:
        matches: in the order of the tool's questions.
        missing: questions without a header.
        unknown: headers that are none of its questions.
    """

    tool: AuditTool
    matches: list[QuestionMatch] = field(default_factory=list)
    missing: list[Question] = field(default_factory=list)
    unknown: list[Header] = field(default_factory=list)

    @property
    def found(self) -> float:
        """The share of its questions that have a header."""
        return self._matched / len(self.tool.questions) if self.tool.questions else 0.0

    @property
    def explained(self) -> float:
        """The share of headers that are its questions."""
        headers = len(self.matches) + len(self.unknown)
        return self._matched / headers if headers else 0.0

    @property
    def score(self) -> float:
        """The harmonic mean of both shares."""
        both = self.found + self.explained
        return 2 * self.found * self.explained / both if both else 0.0

    @property
    def _matched(self) -> float:
        return sum(match.likeness for match in self.matches) / 100


def match_tool(tool: AuditTool, headers: Sequence[Header]) -> ToolMatch:
    """Return which header is which question: first those worded as declared, then the most alike."""
    exact = _match_exactly(tool, headers)
    alike = _match_alike(
        [question for question in tool.questions if question.id not in exact],
        [header for header in headers if header not in {match.header for match in exact.values()}],
    )
    by_id = {**exact, **alike}
    taken = {match.header for match in by_id.values()}
    return ToolMatch(
        tool=tool,
        matches=[by_id[question.id] for question in tool.questions if question.id in by_id],
        missing=[question for question in tool.questions if question.id not in by_id],
        unknown=[header for header in headers if header not in taken],
    )


def _match_exactly(tool: AuditTool, headers: Sequence[Header]) -> dict[str, QuestionMatch]:
    waiting: dict[str, list[Question]] = defaultdict(list)
    for question in tool.questions:
        for text in dict.fromkeys(map(fold, question.texts)):
            waiting[text].append(question)
    matches: dict[str, QuestionMatch] = {}
    left = list(headers)
    for wording, likeness_of_it in _WORDINGS:
        for header in tuple(left):
            asked = waiting.get(wording(header), ())
            free = next((question for question in asked if question.id not in matches), None)
            if free is not None:
                matches[free.id] = QuestionMatch(free, header, likeness_of_it)
                left.remove(header)
    return matches


def _match_alike(questions: list[Question], headers: list[Header]) -> dict[str, QuestionMatch]:
    pairs = [
        QuestionMatch(question, header, score)
        for question in questions
        for header in headers
        if (score := _likeness(question, header))
    ]
    pairs.sort(key=lambda pair: -pair.likeness)
    matches: dict[str, QuestionMatch] = {}
    while pairs:
        best = pairs.pop(0)
        rivals = [pair for pair in pairs if _is_rival(pair, best)]
        if all(best.likeness - rival.likeness >= _APART for rival in rivals):
            matches[best.question.id] = best
            pairs = [pair for pair in pairs if pair not in rivals]
        else:
            pairs = [pair for pair in pairs if pair not in rivals or best.likeness - pair.likeness >= _APART]
    return matches


def _is_rival(pair: QuestionMatch, best: QuestionMatch) -> bool:
    return pair.question.id == best.question.id or pair.header == best.header


def _likeness(question: Question, header: Header) -> float:
    return max(likeness(header.folded, fold(text)) for text in question.texts)
