"""Tell a submission that only tries the form from a real one."""

from __future__ import annotations

import re

from csc_qa.core.spelling import fold

_PARTS = re.compile(r"[a-z]+|\d+")
_ROW_OF_X = re.compile(r"x{3,}")
# What saves looking at most texts word by word.
_HINT = re.compile("test|dummy|xxx|practice", re.IGNORECASE)
_TEST = frozenset({"test", "tests", "testing", "tester", "dummy"})
# What may stand beside a word of the above; a name or a case number beside it makes a real answer.
_BESIDE = (
    "a an audit auditor case child delete entry form id ignore is just my name no number only person please"
    " practice practitioner response submission the this trial user worker"
)
# "Practice manager" is who somebody is, so these alone go with "practice".
_BESIDE_PRACTICE = "case child entry form only practice run submission"


def practice_word(text: str) -> str:
    """Return the word by which a case number or a name says that this is no real answer; empty without one.

    Example:
        >>> [practice_word(each) for each in ("TEST 123", "xxx", "practice", "Practice manager", "Testa May")]
        ['test', 'xxx', 'practice', '', '']
    """
    if text.isascii() and not _HINT.search(text):
        return ""
    words = [word for word in _PARTS.findall(fold(text)) if not word.isdigit()]
    tests = [word for word in words if word in _TEST or _ROW_OF_X.fullmatch(word)]
    if tests:
        return tests[0] if set(words) <= {*tests, *_BESIDE.split()} else ""
    return "practice" if "practice" in words and set(words) <= set(_BESIDE_PRACTICE.split()) else ""
