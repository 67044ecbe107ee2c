"""Words that stand in reports of every kind."""

from __future__ import annotations

from csc_qa.core.report import TextBlock

CONFIDENTIAL = "Confidential"
CONFIDENTIAL_BECAUSE = "for the authority and its partners; not for publication."
CONFIDENTIAL_LINE = f"{CONFIDENTIAL}: {CONFIDENTIAL_BECAUSE}"
DRAFT = "Draft"
_NOTHING_WRITTEN = "Nothing is written here yet."


def prompt_of(block: TextBlock) -> str:
    """Return what stands in a block that has no paragraphs."""
    return block.prompt or _NOTHING_WRITTEN


def says_draft(block: TextBlock) -> bool:
    """Say whether the block is to be called a draft: there is text in it, and no person's."""
    return block.is_draft and bool(block.paragraphs)
