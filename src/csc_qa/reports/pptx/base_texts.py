"""The texts of a report as they were written, kept in the file's own properties.

PowerPoint keeps custom parts and custom properties, LibreOffice only the properties; both keep properties
of up to 255 letters, so that the texts are packed and divided over as many as they need.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from itertools import count, takewhile
from typing import NamedTuple
from zlib import compress, decompress
from zlib import error as NotPacked  # noqa: N812

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation

from csc_qa.core.report import Report
from csc_qa.reports.commentary.written import Texts, block_id, texts_of

_NAME = "csc_qa texts {}"
_LETTERS = 240
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FIRST_ID = 2


class BaseTexts(NamedTuple):
    """What a deck was written with.

    Attributes:
        texts: paragraphs by `block_id`.
        prompts: what stands where there is no text yet, by `block_id`.
    """

    texts: Texts
    prompts: dict[str, str]


def base_texts_of(report: Report) -> BaseTexts:
    """Return what a deck of the report is written with."""
    prompts = {
        block_id(section.key, block.key): block.prompt
        for section in report.sections
        for block in section.blocks
        if block.prompt and not block.paragraphs
    }
    return BaseTexts(texts_of(report), prompts)


def keep_base_texts(presentation: Presentation, texts: BaseTexts) -> None:
    """Put the texts into the file, in place of those of a report that the template was made from."""
    package = presentation.part.package
    old = _properties_part(presentation)
    root = etree.fromstring(old.blob) if old else etree.Element(f"{{{_NS}}}Properties", nsmap=_namespaces())
    for each in [each for each in root if (each.get("name") or "").startswith(_NAME.format(""))]:
        root.remove(each)
    packed = b64encode(compress(json.dumps(texts._asdict(), ensure_ascii=False).encode(), 9)).decode()
    for at in range(0, len(packed), _LETTERS):
        _add_property(root, _NAME.format(at // _LETTERS + 1), packed[at : at + _LETTERS])
    for number, each in enumerate(root, start=_FIRST_ID):
        each.set("pid", str(number))
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if old:
        old._blob = content
    else:
        part = Part(PackURI("/docProps/custom.xml"), _CONTENT_TYPE, package, content)
        package.relate_to(part, RT.CUSTOM_PROPERTIES)


def base_texts(presentation: Presentation) -> BaseTexts | None:
    """Return the texts that the file keeps, or None where it keeps none that can be read."""
    part = _properties_part(presentation)
    if part is None:
        return None
    try:
        pieces = {each.get("name", ""): "".join(each.itertext()) for each in etree.fromstring(part.blob)}
        names = map(_NAME.format, count(1))
        packed = "".join(pieces[name].strip() for name in takewhile(pieces.__contains__, names))
        kept = json.loads(decompress(b64decode(packed, validate=True))) if packed else None
        return kept and BaseTexts({key: tuple(each) for key, each in kept["texts"].items()}, kept["prompts"])
    except (etree.XMLSyntaxError, NotBase64, NotPacked, ValueError, KeyError, TypeError, AttributeError):
        return None


def _properties_part(presentation: Presentation) -> Part | None:
    relations = presentation.part.package._rels.values()
    return next((each.target_part for each in relations if each.reltype == RT.CUSTOM_PROPERTIES), None)


def _namespaces() -> dict[str | None, str]:
    return {None: _NS, "vt": _TYPES}


def _add_property(root: etree._Element, name: str, text: str) -> None:
    added = etree.SubElement(root, f"{{{_NS}}}property", fmtid=_FORMAT_ID, pid="2", name=name)
    etree.SubElement(added, f"{{{_TYPES}}}lpwstr").text = text
