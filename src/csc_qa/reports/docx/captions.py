"""Captions of tables and figures, which Word numbers."""

from __future__ import annotations

from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.text import Ink, Setting, field, paragraph, run


def caption(
    body: Body, kind: str, number: int, title: str, *, size: float = 0.0, in_table: bool = False
) -> BaseOxmlElement:
    """Return a caption such as `Table 2: Grades`, kept with what follows it.

    Args:
        kind: `Table` or `Figure`.
        size: of its letters in points; that of its style where it is 0.
        in_table: it stands in a row, which keeps it with what follows without holding the next row.
    """
    ink = Ink(size=size)
    numbered = field(f"SEQ {kind} \\* ARABIC", str(number), ink)
    content = (run(f"{kind} ", ink), *numbered, run(f": {title}", ink))
    setting = Setting(body.styles["Caption"], keeps_next=not in_table)
    return paragraph(setting, *body.marks.around(body.marks.end(), *content))
