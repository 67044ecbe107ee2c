"""Documents as the tests read them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.core.report import Report
from csc_qa.reports.docx.writer import render_docx


def document_of(report: Report, template: Path | None = None) -> Document:
    return docx.Document(BytesIO(render_docx(report, template)))


def all_of(document: Document, tag: str) -> list[BaseOxmlElement]:
    return list(document.element.body.iter(qn(tag)))


def value_of(element: BaseOxmlElement, path: str, name: str = "w:val") -> str | None:
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn(name))


def text_of(element: BaseOxmlElement) -> str:
    """Return the text of a paragraph or cell, fields as they are shown."""
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def lines_of(document: Document) -> list[str]:
    """Return the text of every paragraph, those in tables and content controls too."""
    return [text_of(each) for each in all_of(document, "w:p")]


def starting_with(document: Document, text: str) -> BaseOxmlElement:
    """Return the first paragraph of the body that begins so."""
    return next(each for each in all_of(document, "w:p") if text_of(each).startswith(text))
