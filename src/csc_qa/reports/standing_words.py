"""Words that stand in reports of every kind, and the headings of their sections."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.report import ColumnFormat, IconCard, Section, TextBlock

CONFIDENTIAL = "Confidential"
CONFIDENTIAL_BECAUSE = "for the authority and its partners; not for publication."
CONFIDENTIAL_LINE = f"{CONFIDENTIAL}: {CONFIDENTIAL_BECAUSE}"
DRAFT = "Draft"
_NOTHING_WRITTEN = "Nothing is written here yet."


class HeadedSection(NamedTuple):
    """A section with the heading that it has in the report."""

    heading: str
    section: Section


def headed_sections(sections: tuple[Section, ...]) -> tuple[HeadedSection, ...]:
    """Return the sections in the order in which they are set: appendices last, as Appendix 1 and on."""
    body = [HeadedSection(one.title, one) for one in sections if not one.is_appendix]
    appendices = [one for one in sections if one.is_appendix]
    return (
        *body,
        *(HeadedSection(f"Appendix {at}: {one.title}", one) for at, one in enumerate(appendices, start=1)),
    )


def prompt_of(block: TextBlock) -> str:
    """Return what stands in a block that has no paragraphs."""
    return block.prompt or _NOTHING_WRITTEN


def says_draft(block: TextBlock) -> bool:
    """Say whether the block is to be called a draft: there is text in it, and no person's."""
    return block.is_draft and bool(block.paragraphs)


class IconWord(NamedTuple):
    """What an icon says: whose icon it is, its form and its word."""

    label: str
    form: ColumnFormat
    word: str


def icon_words(card: IconCard) -> tuple[IconWord, ...]:
    """Return the icons that the card has, in the order in which they stand."""
    every = (
        IconWord("Variation", ColumnFormat.VARIATION, card.variation),
        IconWord("Assurance", ColumnFormat.ASSURANCE, card.assurance),
        IconWord("Status", ColumnFormat.RAG, card.rag),
    )
    return tuple(one for one in every if one.word)
