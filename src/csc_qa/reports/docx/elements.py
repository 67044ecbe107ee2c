"""Elements of WordprocessingML, made in one line each."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

POINTS = 20
"""Twentieths of a point, in which Word measures text, in a point."""

EMU_PER_TWIP = 635


def make(tag: str, *children: BaseOxmlElement | None, **attributes: str | int) -> BaseOxmlElement:
    """Return an element with these children, those that are None left out.

    Args:
        tag: with its prefix, such as `w:p`.
        attributes: take the prefix w where the tag has it, and none otherwise; `r__id` stands for `r:id`.

    Example:
        >>> made = make("w:pPr", make("w:pStyle", val="Heading1"))
        >>> made[0].get(qn("w:val"))
        'Heading1'
    """
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(_attribute(tag, name), str(value))
    made.extend([child for child in children if child is not None])
    return made


def _attribute(tag: str, name: str) -> str:
    if "__" in name:
        return qn(name.replace("__", ":"))
    return qn(f"w:{name}") if tag.startswith("w:") else name
