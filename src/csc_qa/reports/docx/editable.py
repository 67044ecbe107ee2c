"""Texts that people may edit, each in a content control of its own."""

from __future__ import annotations

from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.core.report import Report, Section, TextBlock
from csc_qa.reports.commentary.written import SENTENCES, block_id
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.elements import make
from csc_qa.reports.docx.marks import TAG
from csc_qa.reports.docx.styles import ALARM, PROMPT
from csc_qa.reports.docx.text import Ink, Setting, paragraph, run
from csc_qa.reports.standing_words import DRAFT, says_draft

RECOMMENDATIONS = "recommendations"


def write_sentences(body: Body, report: Report, section: Section) -> None:
    """Write the sentences of a section, below its heading."""
    if section.sentences:
        style = body.styles["Normal"]
        setting = Setting(style, numbering=_list_of(body, report, section, section.key))
        lines = [paragraph(setting, run(text)) for text in section.sentences]
        body.add(_control(body, block_id(section.key, SENTENCES), section.title, lines))


def write_block(body: Body, report: Report, section: Section, block: TextBlock) -> None:
    """Write a text block with its title, which says where its text is a draft that no person has changed."""
    name = block_id(section.key, block.key)
    title = [run(block.title)]
    if says_draft(block):
        title.append(run(f"  {DRAFT}", Ink(italic=True, colour=ALARM, size=10)))
    body.write("Heading 2", *body.marks.around(body.marks.block(name), *title))
    numbering = _list_of(body, report, section, block.key)
    setting = Setting(body.styles["Normal"], numbering=numbering)
    if block.paragraphs:
        lines = [paragraph(setting, run(text)) for text in block.paragraphs]
        body.add(_control(body, name, block.title, lines))
    elif block.prompt:
        prompt = paragraph(Setting(body.styles[PROMPT], numbering=numbering), run(block.prompt))
        body.add(_control(body, name, block.title, [prompt], is_prompt=True))


def _list_of(body: Body, report: Report, section: Section, key: str) -> int:
    """Return the list that numbers these paragraphs; only papers number them, and not in appendices."""
    if not report.is_paper or section.is_appendix:
        return 0
    return body.lists.recommendations if key == RECOMMENDATIONS else body.lists.paper


def _control(
    body: Body, name: str, title: str, lines: list[BaseOxmlElement], *, is_prompt: bool = False
) -> BaseOxmlElement:
    """Return a content control; a prompt in it is gone when somebody begins to write."""
    look = make(
        "w:sdtPr",
        make("w:alias", val=title),
        make("w:tag", val=f"{TAG}{name}"),
        make("w:id", val=next(body.ids)),
        make("w:showingPlcHdr") if is_prompt else None,
    )
    return make("w:sdt", look, make("w:sdtContent", *lines))
