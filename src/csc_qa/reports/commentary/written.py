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
    """Return the name under which a file keeps what it showed in place of a draft."""
    return f"shown:{block}"


def texts_of(report: Report) -> Texts:
    """Return every text that people may edit, as drafted: what each writer embeds in its file.

    Where a person's text was kept, that is the draft it stands in for, so that it is known for a person's
    when the report is made once more; what is shown instead stands under `shown_id`, so that a file that
    nobody touched since is known too.
    """
    shown = shown_texts(report)
    kept = {shown_id(name): text for name, text in shown.items() if text != report.drafts.get(name, text)}
    return {**shown, **report.drafts, **kept}


def shown_texts(report: Report) -> Texts:
    """Return the same texts as they are shown."""
    found: Texts = {}
    for section in report.sections:
        found[block_id(section.key, SENTENCES)] = section.sentences
        for block in section.blocks:
            found[block_id(section.key, block.key)] = block.paragraphs
    return found
