"""CodeSet: the codes that may stand in a column, and the ways in which people write them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import Spellings, fold

_LETTER = re.compile(r"^\s*[a-z]{1,2}\d?\)\s*", re.IGNORECASE)


class Code(NamedTuple):
    """One code: how tables write it, the standard spelling in the lists, and what else people write."""

    key: str
    standard: str
    others: tuple[str, ...] = ()


class ReadCode(NamedTuple):
    """A code that was read, and whether it was written as the standard says."""

    key: str
    is_standard: bool


class CodeSet(FrozenModel):
    """The codes of a column.

    Example:
        >>> gender = CodeSet(name="gender", codes=(Code("Female", "b) Female", ("F",)),))
        >>> gender.find("b) Female"), gender.find("female"), gender.find("x")
        (ReadCode(key='Female', is_standard=True), ReadCode(key='Female', is_standard=False), None)
    """

    name: str
    codes: tuple[Code, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The codes as tables write them."""
        return tuple(code.key for code in self.codes)

    def find(self, text: str) -> ReadCode | None:
        """Return what a text means; None where it is none of the codes."""
        key = self._standard.get(" ".join(text.split()))
        if key is not None:
            return ReadCode(key, is_standard=True)
        plain = _LETTER.sub("", text)
        found = self._spellings.find(text) or self._spellings.find(plain) or self._first_word(plain)
        return ReadCode(found, is_standard=False) if found else None

    def _first_word(self, plain: str) -> str | None:
        """Return the code that a text begins with, before a colon or a dash: `N1 - abuse`."""
        parts = re.split(r"\s*[:–—-]\s*", plain, maxsplit=1)
        return self._codes_alone.get(fold(parts[0])) if len(parts) > 1 else None

    @cached_property
    def _standard(self) -> dict[str, str]:
        return {code.standard: code.key for code in self.codes}

    @cached_property
    def _codes_alone(self) -> dict[str, str]:
        return {fold(code.key): code.key for code in self.codes}

    @cached_property
    def _spellings(self) -> Spellings[str]:
        table: Spellings[str] = Spellings()
        for code in self.codes:
            plain = _LETTER.sub("", code.standard)
            for spelling in (code.standard, code.key, plain, *code.others):
                table.add(spelling, code.key)
        words = [
            (re.split(r":| - ", _LETTER.sub("", code.standard), maxsplit=1), code) for code in self.codes
        ]
        tails = [fold(parts[1]) for parts, _ in words if len(parts) > 1]
        for parts, code in words:
            if len(parts) > 1 and tails.count(fold(parts[1])) == 1:
                table.add(parts[1], code.key)
        return table
