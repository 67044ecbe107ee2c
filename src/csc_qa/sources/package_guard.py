"""Look through the package of a workbook before it is opened: bombs, links, size, cells with errors.

The sizes that a package states may be lies, so every part is unpacked here, piece by piece, until it is
whole or too much. Only then does the reader, which takes all of a part into memory, get to see it.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from csc_qa.sources.notes import Notes
from csc_qa.sources.sheet_reach import SheetReach

MOST_BYTES = 400 * 1024**2
MOST_RATIO = 200
# A part that is smaller than this can do no harm, however well it was packed.
_HARMLESS = 1024**2
_PIECE = 1 << 18
_LOCAL_HEADER = 30
_LINKS = "xl/externalLinks/"
# What zipfile, struct and zlib raise on a damaged package.
_DAMAGED = (zipfile.BadZipFile, struct.error, zlib.error, EOFError, ValueError, RuntimeError)


class UnpacksTooFarError(Exception):
    """A part unpacks to more than a workbook can need."""


@dataclass
class PackageLook:
    """What was seen.

    Attributes:
        parts: name of an XML part to how far its cells reach and which show an error. Sheets may have any
            name, so all parts are looked into.
        has_links: there are links to other files.
    """

    parts: dict[str, SheetReach] = field(default_factory=dict)
    has_links: bool = False


def look_through(path: Path, notes: Notes) -> PackageLook:
    """Unpack every part once, keeping none.

    Raises:
        FormError: a part unpacks too far, or the package is damaged.
    """
    try:
        with zipfile.ZipFile(path) as package, path.open("rb") as file:
            return _look(package, file)
    except UnpacksTooFarError as error:
        raise notes.refusal("CSCQA-FRM-011") from error
    except _DAMAGED as error:
        raise notes.refusal("CSCQA-FRM-002", "it is damaged") from error


def _look(package: zipfile.ZipFile, file: BinaryIO) -> PackageLook:
    look = PackageLook()
    total = 0
    for info in package.infolist():
        name = info.filename.replace("\\", "/")
        look.has_links |= name.startswith(_LINKS)
        reach = SheetReach() if name.casefold().endswith(".xml") else None
        for piece in _unpack(info, file):
            total += len(piece)
            if total > MOST_BYTES:
                raise UnpacksTooFarError
            if reach is not None:
                reach.read(piece)
        if reach is not None:
            look.parts[name] = reach
    return look


def _unpack(info: zipfile.ZipInfo, file: BinaryIO) -> Iterator[bytes]:
    """Yield a part in pieces, whatever size the package states.

    Raises:
        UnpacksTooFarError: it grows more than a workbook's parts do.
    """
    pieces = _inflate(info, file) if info.compress_type == zipfile.ZIP_DEFLATED else _stored(info, file)
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > max(_HARMLESS, MOST_RATIO * info.compress_size):
            raise UnpacksTooFarError
        yield piece


def _stored(info: zipfile.ZipInfo, file: BinaryIO) -> Iterator[bytes]:
    if info.compress_type != zipfile.ZIP_STORED:
        raise zipfile.BadZipFile("packed in a way that Excel does not know")
    return _packed(info, file)


def _inflate(info: zipfile.ZipInfo, file: BinaryIO) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for packed in _packed(info, file):
        left = packed
        while left and not inflater.eof:
            yield inflater.decompress(left, _PIECE)
            left = inflater.unconsumed_tail
    if not inflater.eof:
        yield inflater.flush(_PIECE)


def _packed(info: zipfile.ZipInfo, file: BinaryIO) -> Iterator[bytes]:
    if info.header_offset < 0:  # the beginning of the file is gone
        raise EOFError
    file.seek(info.header_offset)
    name_length, extra_length = struct.unpack("<26xHH", file.read(_LOCAL_HEADER))
    file.seek(name_length + extra_length, 1)
    left = info.compress_size
    while left > 0:
        packed = file.read(min(_PIECE, left))
        if not packed:
            raise EOFError
        left -= len(packed)
        yield packed
