"""The document that a report is written into: our own, or one made from the authority's file."""

from __future__ import annotations

import zlib
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

from csc_qa.core.errors import ReportError

_CONTENT_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))
# What a document needs besides its text; all else belongs to the text, and goes with it.
_KEPT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.HEADER,
    RELATIONSHIP_TYPE.FOOTER,
    RELATIONSHIP_TYPE.FOOTNOTES,
    RELATIONSHIP_TYPE.ENDNOTES,
    RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT,
)


def open_own() -> Document:
    """Return an empty document of ours."""
    document = docx.Document()
    package = document.part.package
    for key, relationship in list(package.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    _empty(document)
    return document


def open_template(path: Path) -> Document:
    """Return a document with styles, page, heads and feet of the authority's file, and without its text.

    Raises:
        ReportError: it cannot be read, or is not a document or template of Word.
    """
    try:
        document = docx.Document(BytesIO(_as_document(path.read_bytes())))
    except OSError as error:
        raise _refusal(path, f"cannot be read ({error.strerror})") from error
    except (BadZipFile, KeyError, ValueError, OpcError, SyntaxError, zlib.error) as error:
        raise _refusal(path, "is not a document or template of Word") from error
    _empty(document)
    return document


def _refusal(path: Path, why: str) -> ReportError:
    return ReportError.because("CSCQA-RPT-010", f'the template "{path.name}" {why}')


def _as_document(content: bytes) -> bytes:
    """Return a template (.dotx) as the document that it would begin."""
    with ZipFile(BytesIO(content)) as source:
        types = source.read(_CONTENT_TYPES)
        if _TEMPLATE_TYPE.encode() not in types:
            return content
        types = types.replace(_TEMPLATE_TYPE.encode(), CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
        buffer = BytesIO()
        with ZipFile(buffer, "w") as target:
            for name in source.namelist():
                target.writestr(name, types if name == _CONTENT_TYPES else source.read(name))
    return buffer.getvalue()


def _empty(document: Document) -> None:
    """Take the text out; the page of its last section stays, with the heads and feet that it shows."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    sections = list(body.iter(qn("w:sectPr")))
    for section in reversed(sections[:-1]):
        _take_references(last, section)
    for child in list(body):
        if child is not last:
            body.remove(child)
    for tag in ("w:type", "w:cols"):
        for each in last.findall(qn(tag)):
            last.remove(each)
    _set_upright(document)
    relationships = document.part.rels
    for key, relationship in list(relationships.items()):
        if relationship.reltype not in _KEPT:
            del relationships[key]


def _set_upright(document: Document) -> None:
    section = document.sections[-1]
    width, height = section.page_width or Cm(21), section.page_height or Cm(29.7)
    section.page_width, section.page_height = min(width, height), max(width, height)
    section.orientation = WD_ORIENT.PORTRAIT


def _take_references(last: BaseOxmlElement, earlier: BaseOxmlElement) -> None:
    """Give the last section the heads and feet that it takes over from one before it."""
    known = {_kind(each) for each in last if each.tag in _REFERENCES}
    for each in earlier:
        if each.tag in _REFERENCES and _kind(each) not in known:
            last.insert(0, deepcopy(each))


def _kind(reference: BaseOxmlElement) -> tuple[str, str]:
    return str(reference.tag), reference.get(qn("w:type"), "default")
