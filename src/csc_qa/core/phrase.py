"""Phrase: words in a row, as a theme names them, in every form in which people write them."""

from __future__ import annotations

import re
from typing import NamedTuple

from csc_qa.core.spelling import fold

GAP = "..."
# Other words that may stand where a phrase has its gap.
LONGEST_GAP = 4
_POSSESSIVE = re.compile(r"['’]s?\b")
_BETWEEN = rf" (?:[0-9a-z]+ ){{0,{LONGEST_GAP}}}"


class PhraseWord(NamedTuple):
    """One way to write a word of a phrase.

    Attributes:
        stem: folded, without case, accents and punctuation.
        is_open: any letters may follow.
    """

    stem: str
    is_open: bool = False

    @property
    def pattern(self) -> str:
        """Regular expression of its forms: a closed word has its plural and possessive too."""
        if self.is_open:
            return f"{self.stem}[0-9a-z]*"
        if len(self.stem) < 3 or self.stem.isdigit():
            return self.stem
        return f"{self.stem[:-1]}(?:y|ys|ies)" if self.stem.endswith("y") else f"{self.stem}(?:s|es)?"

    @property
    def prefix(self) -> str:
        """With what all its forms begin."""
        return self.stem[:-1] if self.stem.endswith("y") and not self.is_open else self.stem


class Phrase(NamedTuple):
    """Words in a row, each with the ways to write it.

    Attributes:
        words: for each place the words that may stand there.
        gaps: for each place but the last whether up to four other words may follow.
    """

    words: tuple[tuple[PhraseWord, ...], ...]
    gaps: tuple[bool, ...]

    @property
    def pattern(self) -> str:
        """Regular expression that finds it in a folded text, within one sentence."""
        parts = [f"(?:{'|'.join(word.pattern for word in words)})" for words in self.words]
        joints = [_BETWEEN if gap else " " for gap in self.gaps]
        return r"\b" + "".join(a + b for a, b in zip(parts, [*joints, ""], strict=True)) + r"\b"


def parse_phrase(text: str) -> Phrase:
    """Read a phrase as themes write them.

    Case, hyphens, apostrophes and accents do not matter, and a word matches its plural and possessive.
    `visit*` matches every word that begins so, `child/baby` either word, and `plan ... date` leaves room
    for up to four words between.

    Raises:
        ValueError: it has no word, or begins or ends with a gap.

    Example:
        >>> parse_phrase("Child's voice").pattern
        '\\\\b(?:child(?:s|es)?) (?:voice(?:s|es)?)\\\\b'
    """
    words: list[tuple[PhraseWord, ...]] = []
    gaps: list[bool] = []
    pieces = re.sub(r"(?<=\w)[-‐‑–](?=\w)", " ", text.replace("…", f" {GAP} ")).split()
    if not pieces or GAP in (pieces[0], pieces[-1]):
        raise ValueError(f'"{text}" is no phrase: it begins and ends with a word')
    for piece in pieces:
        if piece == GAP:
            gaps[-1] = True
            continue
        words.append(tuple(_word(each, text) for each in piece.split("/")))
        gaps.append(False)
    return Phrase(tuple(words), tuple(gaps[:-1]))


def _word(piece: str, text: str) -> PhraseWord:
    stem = fold(_POSSESSIVE.sub("", piece.rstrip("*")))
    if not stem or " " in stem or "*" in piece.rstrip("*"):
        raise ValueError(f'"{piece}" in the phrase "{text}" is no word; a * may stand at its end')
    return PhraseWord(stem, piece.endswith("*"))
