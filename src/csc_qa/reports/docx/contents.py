"""The table of contents: links that are there at once, in a field to which Word adds page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.text import Setting, field, link, paragraph, run


class Entry(NamedTuple):
    """A heading, and the bookmark around it."""

    heading: str
    mark: str


def write_contents(body: Body, entries: Sequence[Entry]) -> None:
    """Write the table of contents; page numbers come when it is updated in Word."""
    body.write("TOC Heading", run("Contents"))
    *opening, _, closing = field('TOC \\o "1-1" \\h \\z \\u', "")
    setting = Setting(body.styles["toc 1"])
    for at, entry in enumerate(entries):
        before = opening if at == 0 else []
        after = [closing] if at == len(entries) - 1 else []
        body.add(paragraph(setting, *before, link(entry.mark, run(entry.heading)), *after))
