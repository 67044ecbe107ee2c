"""The texts of a report that people may edit, as they were written and as they stand in a file now."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from csc_qa.core.report import Report

# Block of a section's own sentences; other blocks have keys of their own.
SENTENCES = "sentences"
_SHOWN = "shown:"

Texts = dict[str, tuple[str, ...]]


class WrittenTexts(NamedTuple):
    """What a file of ours says.

    Attributes:
        base: what `texts_of` gave when it was written.
        now: paragraphs as they stand in the file; a block that a person took out whole is absent.
    """

    base: Texts
    now: Texts


def block_id(section: str, block: str) -> str:
    """Return the name of a block in a file, from the key of its section and its own.

    Example:
        >>> block_id("grades", SENTENCES)
        'grades/sentences'
    """
    return f"{section}/{block}"


def shown_id(block: str) -> str:
    """Return the name under which a file keeps the digest of what it showed in place of a draft."""
    return f"{_SHOWN}{block}"


def is_shown_id(name: str) -> bool:
    """Say whether it is the name of such a digest, not of a text."""
    return name.startswith(_SHOWN)


def digest(paragraphs: Sequence[str]) -> str:
    """Return what tells whether a text has the same words, wherever its lines end.

    Example:
        >>> digest(["Two  words.", "Three."]) == digest(["Two words. Three."])
        True
    """
    flat = " ".join(word for each in paragraphs for word in each.split())
    return sha256(flat.encode("utf-8", "surrogatepass")).hexdigest()


def texts_of(report: Report) -> Texts:
    """Return every text that people may edit, as drafted: what each writer embeds in its file.

    Where a person's text was kept, that is the draft it stands in for, so that it is known for a person's
    when the report is made once more. Of what is shown instead a digest stands under `shown_id`, so that a
    file that nobody touched since is known too; the words themselves would stay in a file from which a person
    has taken them out.
    """
    shown = shown_texts(report)
    changed = (name for name, text in shown.items() if text != report.drafts.get(name, text))
    kept = {shown_id(name): (digest(shown[name]),) for name in changed}
    return {**shown, **report.drafts, **kept}


def shown_texts(report: Report) -> Texts:
    """Return the same texts as they are shown."""
    found: Texts = {}
    for section in report.sections:
        found[block_id(section.key, SENTENCES)] = section.sentences
        for block in section.blocks:
            found[block_id(section.key, block.key)] = block.paragraphs
    return found
