"""Turn the bytes of a csv file into text, whatever program wrote them."""

from __future__ import annotations

import codecs
import re

from csc_qa.sources.notes import Notes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Beginnings of workbooks, packages, PDF, pictures and compressed files.
_OTHER_FILES = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
)
_HEAD = 4096
_REPLACED = "\ufffd"
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f]")
_MOST_CONTROLS = 0.1
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def decode_csv(content: bytes, notes: Notes) -> str:
    """Return the text of a csv file: UTF-8, UTF-16, or else Windows-1252 as Excel writes it.

    Raises:
        FormError: it is no text.
    """
    if content.startswith(_OTHER_FILES):
        raise notes.refusal("CSCQA-FRM-013")
    text = decode_text(content)
    head = text[:_HEAD]
    if "\0" in text or len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head):
        raise notes.refusal("CSCQA-FRM-013")
    if _REPLACED in text:
        notes.add("CSCQA-FRM-040")
    return text


def decode_text(content: bytes) -> str:
    """Return bytes as text: UTF-8, UTF-16, or else Windows-1252; what cannot be read becomes `\ufffd`."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if unmarked := _unmarked_utf_16(content[:_HEAD]):
        return content.decode(unmarked, errors="replace")
    text = content.decode("utf-8", errors="replace")
    lost = text.count(_REPLACED)
    # Hardly a letter of Windows-1252 is UTF-8 by chance; of a damaged UTF-8 file most still are.
    is_utf_8 = not lost or 2 * lost <= sum(1 for _ in _BEYOND_ASCII.finditer(text))
    return text if is_utf_8 else content.decode("cp1252", errors="replace")


def _unmarked_utf_16(head: bytes) -> str | None:
    """Return which UTF-16 it is, by the zeros that every second byte of English text is."""
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if odd > len(head) / 4 and not even:
        return "utf-16-le"
    if even > len(head) / 4 and not odd:
        return "utf-16-be"
    return None
