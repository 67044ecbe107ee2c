"""The order in which sections are set, and their headings."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.report import Section


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
