"""Lists of the document: numbered paragraphs, recommendations and bullets, numbered by Word itself."""

from __future__ import annotations

from typing import NamedTuple

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.reports.docx.elements import make

_INDENT, _BULLET_INDENT = 567, 340


class Lists(NamedTuple):
    """Ids of the lists, as paragraphs name them."""

    paper: int
    recommendations: int
    bullets: int


def add_lists(document: Document) -> Lists:
    """Add the lists to those that the document has."""
    root = _numbering_of(document)
    levels = (("decimal", "%1."), ("lowerRoman", "(%1)"), ("bullet", "•"))
    return Lists(*(_add_list(root, form, text) for form, text in levels))


def _numbering_of(document: Document) -> BaseOxmlElement:
    part = document.part
    try:
        found = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        name = PackURI("/word/numbering.xml")
        found = XmlPart(name, CONTENT_TYPE.WML_NUMBERING, make("w:numbering"), part.package)
        part.relate_to(found, RELATIONSHIP_TYPE.NUMBERING)
    assert isinstance(found, XmlPart)
    root: BaseOxmlElement = found.element
    return root


def _add_list(root: BaseOxmlElement, form: str, text: str) -> int:
    abstract = _next(root, "w:abstractNum", "w:abstractNumId")
    indent = _BULLET_INDENT if form == "bullet" else _INDENT
    level = make(
        "w:lvl",
        make("w:start", val=1),
        make("w:numFmt", val=form),
        make("w:lvlText", val=text),
        make("w:lvlJc", val="left"),
        make("w:pPr", make("w:ind", left=indent, hanging=indent)),
        ilvl=0,
    )
    described = make(
        "w:abstractNum", make("w:multiLevelType", val="singleLevel"), level, abstractNumId=abstract
    )
    numbers = root.findall(qn("w:num"))
    if numbers:
        numbers[0].addprevious(described)
    else:
        root.insert(
            len(root.findall(qn("w:numPicBullet"))) + len(root.findall(qn("w:abstractNum"))), described
        )
    number = _next(root, "w:num", "w:numId")
    added = make("w:num", make("w:abstractNumId", val=abstract), numId=number)
    (root.findall(qn("w:num")) or [described])[-1].addnext(added)
    return number


def _next(root: BaseOxmlElement, tag: str, name: str) -> int:
    return max((int(each.get(qn(name), "0")) for each in root.findall(qn(tag))), default=0) + 1
