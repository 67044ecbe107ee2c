"""Recognise the audit tool of an export from its questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import process

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.spelling import Spellings, fold
from csc_qa.sources.export_headers import Header
from csc_qa.sources.match_questions import ToolMatch, match_tool
from csc_qa.sources.notes import Notes, quote

# A form is known where questions and headers cover each other as far as this.
_KNOWN = 0.75
# It is known too where all but a question or two are there, however many columns were put between them.
_ALL_FOUND = 0.95
# One tool is the form's where no other comes as near as this.
_CLEAR = 0.05


def recognise_tool(headers: Sequence[Header], tools: Mapping[str, AuditTool], notes: Notes) -> ToolMatch:
    """Return the tool whose questions the headers are.

    Raises:
        FormError: no tool has these questions, or more than one has.
    """
    ranked = _rank(headers, tools)
    if not ranked or not any(match.matches for match in ranked):
        raise notes.refusal("CSCQA-FRM-007")
    best = ranked[0]
    if best.score < _KNOWN and best.found < _ALL_FOUND:
        raise notes.refusal("CSCQA-FRM-008", _difference(best))
    rivals = [match for match in ranked[1:] if _is_rival(match, best)]
    if rivals:
        fitting = " or ".join(_name(match.tool) for match in (best, *rivals))
        raise notes.refusal("CSCQA-FRM-009", f"it may be {fitting}")
    return best


def use_tool(headers: Sequence[Header], tools: Mapping[str, AuditTool], name: str, notes: Notes) -> ToolMatch:
    """Return how the headers fit the tool that the user names, by id, name or alias.

    Raises:
        FormError: there is no such tool, or the export lacks most of its questions.
    """
    tool = find_tool(tools, name, notes)
    match = match_tool(tool, headers)
    if not match.matches:
        raise notes.refusal("CSCQA-FRM-007", f"{_name(tool)} was named")
    _check_required(match, notes)
    best = _rank(headers, tools)[0]
    if best.score > match.score + _CLEAR:
        notes.add("CSCQA-FRM-036", f"{_name(best.tool)}, not {_name(tool)}")
    return match


def _check_required(match: ToolMatch, notes: Notes) -> None:
    """Refuse a form that lacks most of what every answer of the named tool needs: it is another form."""
    required = [question for question in match.tool.questions if question.is_required]
    missing = [question for question in match.missing if question.is_required]
    if len(missing) * 2 > len(required):
        lacking = f"{len(missing)} of the {len(required)} questions that every answer needs have no column"
        message = f"{_name(match.tool)} was named, but {lacking}"
        raise notes.refusal("CSCQA-FRM-008", message, hint="Check the file and --tool.")


def find_tool(tools: Mapping[str, AuditTool], name: str, notes: Notes) -> AuditTool:
    """Return the tool that a user names.

    Raises:
        FormError: there is none of this id, name or alias.
    """
    known = Spellings((text, tool) for tool in tools.values() for text in (tool.id, tool.name))
    for tool in tools.values():
        for alias in tool.aliases:
            known.add(alias, tool)
    found = tools.get(name) or known.find(name)
    if found is not None:
        return found
    nearest = process.extractOne(fold(name), list(known.folded()))
    hint = f"Did you mean {_name(known.folded()[nearest[0]])}?" if nearest else None
    raise notes.refusal("CSCQA-FRM-010", f'"{name}". There are: {", ".join(tools)}', hint=hint)


def _rank(headers: Sequence[Header], tools: Mapping[str, AuditTool]) -> list[ToolMatch]:
    matches = [match_tool(tool, headers) for tool in tools.values()]
    return sorted(matches, key=lambda match: -match.score)


def _is_rival(match: ToolMatch, best: ToolMatch) -> bool:
    """Say whether a tool may be meant as well: nearly as near, or leaving fewer headers over."""
    return match.score > best.score - _CLEAR or (
        match.score >= _KNOWN and len(match.unknown) < len(best.unknown)
    )


def _difference(nearest: ToolMatch) -> str:
    counts = f"{len(nearest.matches)} of {len(nearest.tool.questions)} questions are there"
    parts = [f"the nearest tool is {_name(nearest.tool)}, of which {counts}"]
    if nearest.missing:
        parts.append(f"missing: {quote([question.text for question in nearest.missing])}")
    if nearest.unknown:
        parts.append(f"not among its questions: {quote([header.text for header in nearest.unknown])}")
    return "; ".join(parts)


def _name(tool: AuditTool) -> str:
    return f"{tool.name} ({tool.id})"
