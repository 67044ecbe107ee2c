from __future__ import annotations

import pytest

from csc_qa.core.spelling import fold
from csc_qa.sources.practice_run import practice_word

PRACTICE = ("test", "TEST 123", "Test-0001", "test123", "xxx", "XXXX", "xxx xxx", "dummy", "Dummy child 2")
MORE_PRACTICE = (
    "practice",
    "Practice 1",
    "practice test",
    "This is only a test, please ignore",
    "Test auditor",
)
REAL = ("8123456", "", "123", "Practice manager", "Practice lead", "Testa May", "Anna Test", "Xara", "xx")
MORE_REAL = ("X12345", "Case worker", "Child 3", "Contest", "Dummyson")


@pytest.mark.parametrize("text", PRACTICE + MORE_PRACTICE)
def test_practice(text: str) -> None:
    assert practice_word(text) in fold(text)
    assert practice_word(text)


@pytest.mark.parametrize("text", REAL + MORE_REAL)
def test_real(text: str) -> None:
    assert practice_word(text) == ""
