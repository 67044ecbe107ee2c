"""The authority's own template, or ours: open it and take out the slides it came with."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from csc_qa.core.errors import ReportError
from csc_qa.reports.pptx.design import make_own_look

_MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
# Templates, shows and files with macros hold the same parts under other names.
_OTHER_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:template|slideshow)"
    rb"|ms-powerpoint\.(?:template|slideshow|presentation)\.macroEnabled)\.main\+xml"
)
_CONTENT_TYPES = "[Content_Types].xml"
# Ours do not carry the template's macros or the picture of its first slide.
_LEFT_OUT = ("/vbaProject", "/thumbnail")
# What names slides that are no longer there, which PowerPoint would want to repair.
_NAMES_SLIDES = ("p:custShowLst", "p:extLst")


def open_template(path: Path | None) -> Deck:
    """Return an empty deck with the looks of the template, or with our own.

    Raises:
        ReportError: the file is not a PowerPoint file, or cannot be read, or has no layout.
    """
    if path is None:
        deck = Presentation()
        make_own_look(deck)
        return deck
    deck = _open(path)
    if not any(True for master in deck.slide_masters for _ in master.slide_layouts):
        raise ReportError.because("CSCQA-RPT-015", f'the template "{path.name}" has no slide layout')
    _take_out_slides(deck)
    return deck


def _open(path: Path) -> Deck:
    try:
        return Presentation(BytesIO(_as_presentation(path.read_bytes())))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReportError.because(
            "CSCQA-RPT-014", f'the template "{path.name}" cannot be read: {reason}'
        ) from None
    except (BadZipFile, KeyError, ValueError, AttributeError, XMLSyntaxError, PythonPptxError):
        raise ReportError.because(
            "CSCQA-RPT-014", f'the template "{path.name}" is not a PowerPoint file'
        ) from None


def _as_presentation(content: bytes) -> bytes:
    """Return the file with the main part of a presentation, whatever PowerPoint file it was."""
    with ZipFile(BytesIO(content)) as old:
        types = old.read(_CONTENT_TYPES)
        if not _OTHER_MAIN.search(types):
            return content
        buffer = BytesIO()
        with ZipFile(buffer, "w") as new:
            for name in old.namelist():
                is_list = name == _CONTENT_TYPES
                new.writestr(name, _OTHER_MAIN.sub(_MAIN, types) if is_list else old.read(name))
    return buffer.getvalue()


def _take_out_slides(deck: Deck) -> None:
    part, root = deck.part, deck.element
    for slide in list(root.get_or_add_sldIdLst()):
        part.drop_rel(slide.rId)
        slide.getparent().remove(slide)
    for name in _NAMES_SLIDES:
        for element in root.findall(qn(name)):
            root.remove(element)
    for relations in (part.rels, part.package._rels):
        for name in [key for key, each in relations.items() if each.reltype.endswith(_LEFT_OUT)]:
            relations.pop(name)
