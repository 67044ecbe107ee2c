"""The texts as they were written, in a part of the package that no reader sees.

They say of a text that somebody edited what it was before.
"""

from __future__ import annotations

from xml.etree import ElementTree

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from csc_qa.core.report import Report
from csc_qa.reports.commentary.written import block_id, texts_of
from csc_qa.reports.docx.marks import Marks

NAMESPACE = "urn:csc-qa:texts:1"
_PROPERTIES = (
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    'ds:itemID="{7B0C6C0B-6C63-4D0C-9A55-C5C0A0000001}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_PROPERTIES_TYPE = CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES


def add_texts(document: Document, report: Report, marks: Marks) -> None:
    """Add the texts of the report, each with the mark above it."""
    package = document.part.package
    taken = {str(part.partname) for part in package.iter_parts()}
    number = next(at for at in range(1, len(taken) + 2) if f"/customXml/item{at}.xml" not in taken)
    item = Part(PackURI(f"/customXml/item{number}.xml"), CONTENT_TYPE.XML, _texts_xml(report, marks), package)
    properties = PackURI(f"/customXml/itemProps{number}.xml")
    described = Part(properties, _PROPERTIES_TYPE, _PROPERTIES.encode(), package)
    item.relate_to(described, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _texts_xml(report: Report, marks: Marks) -> bytes:
    marked = {block: mark for mark, block in marks.blocks.items()}
    prompts = {
        block_id(section.key, block.key): block.prompt
        for section in report.sections
        for block in section.blocks
    }
    root = ElementTree.Element("texts", xmlns=NAMESPACE)
    for name, paragraphs in texts_of(report).items():
        block = ElementTree.SubElement(root, "block", id=name, mark=marked.get(name, ""))
        for text in paragraphs:
            ElementTree.SubElement(block, "paragraph").text = text
        if prompts.get(name):
            ElementTree.SubElement(block, "prompt").text = prompts[name]
    written: bytes = ElementTree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written
