"""Join what a person changed in a text with what the figures say now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz, process

# From this on, of 100, two sentences are taken for the same one with other figures or other words.
_SAME = 60
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Merged(NamedTuple):
    """A text with a person's changes in it.

    Attributes:
        paragraphs: as they are to be shown.
        is_edited: a person changed, added or took out something.
        outdated: the person's paragraphs whose draft has other words or figures now.
        left_out: sentences of today's draft that stay out because the person took out an earlier one of
            theirs, which had other words or figures.
    """

    paragraphs: tuple[str, ...]
    is_edited: bool
    outdated: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def merge_texts(base: Sequence[str], now: Sequence[str], new: Sequence[str]) -> Merged:
    """Return the new draft with everything kept that a person did to the old one.

    What the person left alone follows the new draft; what they changed or added stays; what they took out
    stays out. Sentences that are new in the draft come in after the one they follow there.

    Args:
        base: paragraphs as drafted when the file was written.
        now: paragraphs as they stand in it.
        new: paragraphs as drafted from today's figures.

    Example:
        >>> merge_texts(["12 audits.", "All on time."], ["12 audits.", "All but one on time."],
        ...             ["14 audits.", "All on time."]).paragraphs
        ('14 audits.', 'All but one on time.')
    """
    if _same_texts(base, now):
        return Merged(tuple(new), is_edited=False)
    became = _counterparts(base, new)
    shown: list[tuple[str, int | None]] = []
    outdated: list[str] = []
    origins = _origins(base, now)
    for text, at in origins:
        target = became.get(at) if at is not None else None
        if at is None or not _is_same(base[at], text):
            shown.append((text, target))
            if at is not None and (target is None or not _is_same(base[at], new[target])):
                outdated.append(text)
        elif target is not None:
            shown.append((new[target], target))
    paragraphs = _with_new(shown, new, set(became.values()))
    taken_out = sorted(set(became) - {at for _, at in origins if at is not None})
    left_out = [new[became[at]] for at in taken_out if not _is_same(base[at], new[became[at]])]
    return Merged(paragraphs, is_edited=True, outdated=tuple(outdated), left_out=tuple(left_out))


def _with_new(shown: list[tuple[str, int | None]], new: Sequence[str], known: set[int]) -> tuple[str, ...]:
    """Put in the sentences that the old draft did not have, each after the one it follows in the new."""
    result = list(shown)
    for at, text in enumerate(new):
        if at in known:
            continue
        places = [place for place, (_, target) in enumerate(result) if target is not None and target < at]
        result.insert(max(places) + 1 if places else 0, (text, at))
    return tuple(text for text, _ in result)


def _origins(base: Sequence[str], now: Sequence[str]) -> list[tuple[str, int | None]]:
    """Return every paragraph of now with the place in base that it came from; None where it was added.

    What stands where something was taken out came from there, however little of it is left: so somebody who
    puts a sentence into quite other words is told when its figures change.
    """
    left, right = [_plain(each) for each in base], [_plain(each) for each in now]
    found: list[tuple[str, int | None]] = []
    for tag, b1, b2, n1, n2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [(now[n], b) for b, n in zip(range(b1, b2), range(n1, n2), strict=True)]
        elif tag != "delete":
            pairs = _with_rest(_counterparts(now[n1:n2], base[b1:b2]), n2 - n1, b2 - b1)
            found += [(now[n], b1 + pairs[n - n1] if n - n1 in pairs else None) for n in range(n1, n2)]
    return found


def _with_rest(pairs: dict[int, int], one: int, other: int) -> dict[int, int]:
    """Pair what is left of both sides in its order."""
    left = (at for at in range(one) if at not in pairs)
    right = [at for at in range(other) if at not in pairs.values()]
    return {**pairs, **dict(zip(left, right, strict=False))}


def _counterparts(one: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Return which paragraph of the one is which of the other: the likest first, each at most once."""
    if not one or not other:
        return {}
    likeness = process.cdist(
        [_skeleton(each) for each in one], [_skeleton(each) for each in other], scorer=fuzz.ratio
    )
    order = sorted(
        (-float(likeness[a][b]), abs(a - b), a, b) for a in range(len(one)) for b in range(len(other))
    )
    found: dict[int, int] = {}
    for score, _, a, b in order:
        if -score >= _SAME and a not in found and b not in found.values():
            found[a] = b
    return found


def _skeleton(text: str) -> str:
    """Return the sentence without its figures, so that the same one of another month is known again."""
    return _NUMBER.sub("#", _plain(text)).lower()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _same_texts(one: Sequence[str], other: Sequence[str]) -> bool:
    return [_plain(each) for each in one] == [_plain(each) for each in other]
