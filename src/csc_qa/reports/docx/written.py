"""Read the texts of a report in Word as people left them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from csc_qa.reports.commentary.edited_file import edited_file
from csc_qa.reports.commentary.written import Texts, WrittenTexts
from csc_qa.reports.docx.edited_body import Block, read_body
from csc_qa.reports.docx.texts_part import NAMESPACE

_DOCUMENT = "word/document.xml"


def read_written(path: Path) -> WrittenTexts | None:
    """Return the texts of a report as it was written and as it stands in the file now.

    Changes that are tracked but not accepted count as accepted. It finds the texts in files saved by Word
    and by LibreOffice.

    Returns:
        None where the file is not a report of ours, or no longer says what its texts were.

    Raises:
        ReportError: the file cannot be read, or is broken.
    """
    with edited_file(path, "Word", "CSCQA-RPT-011") as package:
        return _read(package)


def _read(package: ZipFile) -> WrittenTexts | None:
    blocks = _blocks_of(package)
    if blocks is None or _DOCUMENT not in package.namelist():
        return None
    body = ElementTree.fromstring(package.read(_DOCUMENT))
    base: Texts = {name: block.paragraphs for name, block in blocks.items()}
    return WrittenTexts(base, read_body(body, blocks))


def _blocks_of(package: ZipFile) -> dict[str, Block] | None:
    """Return the blocks as they were written, by id."""
    for name in package.namelist():
        if name.startswith("customXml/item") and not name.startswith("customXml/itemProps"):
            root = ElementTree.fromstring(package.read(name))
            if root.tag == f"{{{NAMESPACE}}}texts":
                return {each.get("id", ""): _block(each) for each in root}
    return None


def _block(element: ElementTree.Element) -> Block:
    names = {"namespaces": {"t": NAMESPACE}}
    paragraphs = tuple(each.text or "" for each in element.findall("t:paragraph", **names))
    return Block(element.get("mark", ""), paragraphs, element.findtext("t:prompt", "", **names))
