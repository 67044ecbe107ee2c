"""How the headers of sample exports look: worded as declared, with the dirt that Forms and people add."""

from __future__ import annotations

from random import Random

from csc_qa.core.audit_tool import AuditTool

_TRAILING = (" ", "\u00a0", "  ", "\n")
_DIRTY = 0.3
_CURLY = 0.5


def dirty_headers(tool: AuditTool, rng: Random) -> list[str]:
    """Return a header for each question of a tool, no two alike."""
    seen: dict[str, int] = {}
    return [_numbered(_dirty(question.text, rng), seen) for question in tool.questions]


def _dirty(text: str, rng: Random) -> str:
    if rng.random() < _CURLY:
        text = text.replace("'", "’")
    if rng.random() < _DIRTY:
        text = _joined(text, rng)
    return text + rng.choice(_TRAILING) if rng.random() < _DIRTY else text


def _joined(text: str, rng: Random) -> str:
    """Put a space that does not break, or a line break, between two of the words."""
    words = text.split(" ")
    place = rng.randrange(len(words))
    return rng.choice(("\u00a0", "\n")).join(filter(None, (" ".join(words[:place]), " ".join(words[place:]))))


def _numbered(text: str, seen: dict[str, int]) -> str:
    """Number a text that is there already, as Forms does."""
    key = text.strip().casefold()
    seen[key] = seen.get(key, 0) + 1
    return text if seen[key] == 1 else f"{text.rstrip()}{seen[key]}"
