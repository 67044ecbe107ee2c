"""The `dir` stream of a VBA project: its properties, references and modules as records.

Source: MS-OVBA 2.3.4.2. Each record is an id (16 bits), a size in bytes (32 bits) and the data.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

CODE_PAGE = "cp1252"
_WIN32 = 1
_ENGLISH_US = 0x409
# What Excel refers to in every new project; on macOS it finds the libraries by their GUIDs.
_REFERENCES = {
    "stdole": r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb"
    "#OLE Automation",
    "Office": r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0"
    r"#C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL"
    "#Microsoft Office 16.0 Object Library",
}


def directory_stream(project: str, modules: Mapping[str, bool]) -> bytes:
    """Return the `dir` stream, not yet compressed.

    Args:
        project: the project's name.
        modules: the name of each module, and whether it is a standard module; False is for classes and
            for the modules of documents. The stream of a module has the module's name.
    Raises:
        UnicodeEncodeError: a name has a character that is not in code page 1252.
    """
    references = (_reference(name, library) for name, library in _REFERENCES.items())
    records = (_module(name, is_standard) for name, is_standard in modules.items())
    return b"".join([_properties(project), *references, _count(len(modules)), *records, _record(0x10)])


def _properties(project: str) -> bytes:
    """Return the PROJECTINFORMATION records (2.3.4.2.1)."""
    return b"".join(
        [
            _number(0x01, _WIN32),
            _number(0x02, _ENGLISH_US),
            _number(0x14, _ENGLISH_US),
            _record(0x03, struct.pack("<H", 1252)),
            _record(0x04, project.encode(CODE_PAGE)),
            # Description, help file (twice), help context and flags: none.
            _text(0x05, 0x40, ""),
            _record(0x06) + _record(0x3D),
            _number(0x07, 0),
            _number(0x08, 0),
            # The version has a fixed "size" of 4 before its six bytes: major and minor.
            struct.pack("<HIIH", 0x09, 4, 1, 1),
            # Constants for conditional compilation: none.
            _text(0x0C, 0x3C, ""),
        ]
    )


def _reference(name: str, library: str) -> bytes:
    """Return the records of a reference to a registered type library (2.3.4.2.2.5)."""
    path = library.encode("ascii")
    return _text(0x16, 0x3E, name) + _record(0x0D, struct.pack("<I", len(path)) + path + bytes(6))


def _count(modules: int) -> bytes:
    """Return the records that open the list of modules (2.3.4.2.3)."""
    return _record(0x0F, struct.pack("<H", modules)) + _no_cookie(0x13)


def _module(name: str, is_standard: bool) -> bytes:
    """Return the MODULE records (2.3.4.2.3.2)."""
    return b"".join(
        [
            _text(0x19, 0x47, name),
            _text(0x1A, 0x32, name),
            # Description: none. The source begins at byte 0 of the stream: there is no compiled code.
            _text(0x1C, 0x48, ""),
            _number(0x31, 0),
            _number(0x1E, 0),
            _no_cookie(0x2C),
            _record(0x21 if is_standard else 0x22),
            _record(0x2B),
        ]
    )


def _record(record_id: int, content: bytes = b"") -> bytes:
    return struct.pack("<HI", record_id, len(content)) + content


def _number(record_id: int, value: int) -> bytes:
    return _record(record_id, struct.pack("<I", value))


def _text(record_id: int, unicode_id: int, text: str) -> bytes:
    """Return a text twice: in the project's code page, then as UTF-16."""
    return _record(record_id, text.encode(CODE_PAGE)) + _record(unicode_id, text.encode("utf-16-le"))


def _no_cookie(record_id: int) -> bytes:
    # MS-OVBA asks writers for 0xFFFF and readers to ignore it.
    return _record(record_id, b"\xff\xff")
