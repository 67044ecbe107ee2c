"""The texts of a report that people may edit, as they were written and as they stand in a file now."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.report import Report

# Block of a section's own sentences; other blocks have keys of their own.
SENTENCES = "sentences"

Texts = dict[str, tuple[str, ...]]


class WrittenTexts(NamedTuple):
    """What a file of ours says.

    Attributes:
        base: paragraphs as we wrote them, by `block_id`.
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


def texts_of(report: Report) -> Texts:
    """Return every text that people may edit: what each writer embeds as the base of later changes."""
    found: Texts = {}
    for section in report.sections:
        found[block_id(section.key, SENTENCES)] = section.sentences
        for block in section.blocks:
            found[block_id(section.key, block.key)] = block.paragraphs
    return found
