"""Words that may name somebody: they are never shown among what is new."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from csc_qa.audits.themes.folded_text import sentences_of
from csc_qa.core.spelling import fold

_NAMING_COLUMNS = ("auditor", "practitioner", "child_id")
_OWNER_COLUMN = "action_owner"
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Owners of actions are often roles; these words of theirs name nobody.
_ROLE_WORDS = """
adviser advisor allocated area assistant business case chair child children conference coordinator deputy
director early education family foster health head help home independent key lead leader link manager
management nurse officer parent parents participation personal placement planning police practice
practitioner principal protection provider quality reviewing school senior service social student
supervising support systemic team the virtual visitor worker working youth
"""
_ROLES = frozenset(_ROLE_WORDS.split())


def words_of_people(table: pd.DataFrame) -> frozenset[str]:
    """Return the folded words of the names and identifiers that stand anywhere in the register.

    Args:
        table: the whole audits table.
    """
    people = {word for column in _NAMING_COLUMNS for word in _words_in(table, column)}
    return frozenset(people | (_words_in(table, _OWNER_COLUMN) - _ROLES))


def words_written_small(texts: Iterable[str]) -> frozenset[str]:
    """Return the folded words that somebody wrote without a capital.

    The others stand with a capital wherever they stand, as names do: of children, who are in no column of
    the register, of streets, schools and towns.
    """
    small = {
        word
        for text in texts
        for sentence in sentences_of(text)
        for word in _LETTERS.findall(sentence)
        if word[0].islower()
    }
    return frozenset(piece for word in small for piece in fold(word).split())


def _words_in(table: pd.DataFrame, column: str) -> set[str]:
    cells = table[column].dropna().unique() if column in table else ()
    return {word for cell in cells for word in fold(str(cell)).split()}
