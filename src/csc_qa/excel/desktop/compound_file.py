"""Write an OLE compound file: streams in nested storages, in sectors of 512 bytes.

The allocation table may take up to 109 sectors, those that the header can list. That is enough for
about 6.8 MB of streams, where an add-in has a tenth of one.

Source: MS-CFB, version 3.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

SECTOR_BYTES = 512
MINI_SECTOR_BYTES = 64
# Streams below this size lie in mini sectors.
MINI_CUTOFF_BYTES = 4096
LONGEST_NAME = 31
# What stands in an allocation table besides the number of the next sector (2.1).
_FREE_SECTOR, _END_OF_CHAIN, _TABLE_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LINKS_PER_SECTOR = SECTOR_BYTES // 4
_MOST_TABLE_SECTORS = 109
_HEADER = struct.Struct("<8s16x5H6x9I109I")
_ENTRY = struct.Struct("<64sHBBIII16xIQQIQ")
_NO_ENTRY = 0xFFFFFFFF
_RED, _BLACK = 0, 1


class _Kind(IntEnum):
    STORAGE = 1
    STREAM = 2
    ROOT = 5


@dataclass(eq=False)
class _Entry:
    """A storage or stream as the directory knows it; other entries are given by number (2.6.1)."""

    name: str
    kind: _Kind
    content: bytes = b""
    children: dict[bytes, _Entry] = field(default_factory=dict)
    number: int = 0
    left: int = _NO_ENTRY
    right: int = _NO_ENTRY
    child: int = _NO_ENTRY
    colour: int = _BLACK
    start: int = 0
    size: int = 0

    def add(self, name: str, kind: _Kind, content: bytes = b"") -> _Entry:
        """Return a new entry in this one."""
        key = _comparable(name)
        if self.kind is _Kind.STREAM or key in self.children:
            raise ValueError(f'"{name}" stands twice in one storage; capitals make no difference')
        self.children[key] = entry = _Entry(name, kind, content)
        return entry

    def storage(self, name: str) -> _Entry:
        """Return the storage of that name in this one, new where there was none."""
        found = self.children.get(_comparable(name))
        if found is None or found.kind is not _Kind.STORAGE or found.name != name:
            return self.add(name, _Kind.STORAGE)
        return found

    def walk(self) -> Iterator[_Entry]:
        """Yield this entry and all below."""
        yield self
        for child in self.children.values():
            yield from child.walk()

    def packed(self) -> bytes:
        """Return the 128 bytes of the directory; the times are left at "not known"."""
        name = self.name.encode("utf-16-le") + b"\0\0"
        links = (self.left, self.right, self.child)
        return _ENTRY.pack(name, len(name), self.kind, self.colour, *links, 0, 0, 0, self.start, self.size)


class _Sectors:
    """Sectors of one size, and the table that holds for each the number of the next."""

    def __init__(self, sector_bytes: int) -> None:
        self.sector_bytes = sector_bytes
        self.content = bytearray()
        self.links: list[int] = []

    def store(self, stream: bytes) -> int:
        """Append a stream, filled up with NULs; return the number of its first sector."""
        if not stream:
            return _END_OF_CHAIN
        first = len(self.links)
        count = -(-len(stream) // self.sector_bytes)
        self.content += stream.ljust(count * self.sector_bytes, b"\0")
        self.links += [*range(first + 1, first + count), _END_OF_CHAIN]
        return first

    def store_own_table(self) -> range:
        """Append the table of these sectors, which lists itself too (2.3); return its sectors' numbers."""
        first = len(self.links)
        # Each sector of the table has room for its own number and 127 others.
        count = -(-first // (_LINKS_PER_SECTOR - 1))
        if count > _MOST_TABLE_SECTORS:
            raise ValueError(f"the streams take {first} sectors, more than this writer can list")
        self.links += [_TABLE_SECTOR] * count
        self.content += _packed_links(self.links)
        return range(first, first + count)


def write_compound_file(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file that holds the streams.

    The same streams in the same order give the same bytes.

    Source: MS-CFB 2.2 to 2.6.

    Args:
        streams: path to content. The parts of a path are divided by `/`, all but the last naming
            storages: `VBA/dir`. Storages that hold nothing cannot be written.
    Raises:
        ValueError: a part of a path is empty, longer than 31 UTF-16 units or has one of `\\ : !`; a name
            stands twice in one storage (capitals make no difference); or the streams are too large.
    """
    root = _tree(streams)
    entries = list(root.walk())
    _link_entries(entries)
    sectors, mini_sectors = _Sectors(SECTOR_BYTES), _Sectors(MINI_SECTOR_BYTES)
    for entry in entries:
        if entry.kind is _Kind.STREAM:
            target = mini_sectors if len(entry.content) < MINI_CUTOFF_BYTES else sectors
            entry.start, entry.size = target.store(entry.content), len(entry.content)
    root.start, root.size = sectors.store(bytes(mini_sectors.content)), len(mini_sectors.content)
    mini_table = _packed_links(mini_sectors.links)
    mini_table_start = sectors.store(mini_table)
    directory_start = sectors.store(_directory(entries))
    table = sectors.store_own_table()
    header = _header(table, directory_start, mini_table_start, len(mini_table) // SECTOR_BYTES)
    return header + bytes(sectors.content)


def _tree(streams: Mapping[str, bytes]) -> _Entry:
    root = _Entry("Root Entry", _Kind.ROOT)
    for path, content in streams.items():
        *folders, name = path.split("/")
        for part in (*folders, name):
            _check_name(part, path)
        storage = root
        for folder in folders:
            storage = storage.storage(folder)
        storage.add(name, _Kind.STREAM, content)
    return root


def _check_name(name: str, path: str) -> None:
    if not 0 < len(name.encode("utf-16-le")) // 2 <= LONGEST_NAME or set(name) & set("\\:!\0"):
        raise ValueError(
            f'path "{path}": the name "{name}" cannot be written. '
            f"Expected: 1 to {LONGEST_NAME} characters, without \\ : ! and NUL."
        )


def _comparable(name: str) -> bytes:
    """Return the name in capitals, as entries are told apart and put in order (2.6.4)."""
    # Only simple capitals count: those that are one character, as "ß" has none.
    capitals = (char.upper() if len(char.upper()) == 1 else char for char in name)
    return "".join(capitals).encode("utf-16-be")


def _link_entries(entries: Sequence[_Entry]) -> None:
    """Number the entries, and make a search tree of what each storage holds (2.6.4)."""
    for number, entry in enumerate(entries):
        entry.number = number
    for entry in entries:
        in_order = sorted(entry.children, key=lambda key: (len(key), key))
        siblings = [entry.children[key] for key in in_order]
        entry.child = _search_tree(siblings, len(siblings).bit_length())
        if siblings:
            entries[entry.child].colour = _BLACK


def _search_tree(siblings: Sequence[_Entry], levels: int) -> int:
    """Link entries in order as a red-black tree; return the number of the one at the top.

    The tree is as even as can be, so only its last level may have gaps. With that level red and the
    others black, every way down meets as many black entries.
    """
    if not siblings:
        return _NO_ENTRY
    middle = len(siblings) // 2
    top = siblings[middle]
    top.colour = _RED if levels == 1 else _BLACK
    top.left = _search_tree(siblings[:middle], levels - 1)
    top.right = _search_tree(siblings[middle + 1 :], levels - 1)
    return top.number


def _directory(entries: Sequence[_Entry]) -> bytes:
    """Return the directory, its last sector filled up with unused entries (2.6.3)."""
    unused = _ENTRY.pack(b"", 0, 0, 0, _NO_ENTRY, _NO_ENTRY, _NO_ENTRY, 0, 0, 0, 0, 0)
    packed = b"".join(entry.packed() for entry in entries)
    return packed + unused * (-len(entries) % (SECTOR_BYTES // _ENTRY.size))


def _packed_links(links: Sequence[int]) -> bytes:
    """Return an allocation table in whole sectors, what is over marked as free (2.3)."""
    padded = [*links, *[_FREE_SECTOR] * (-len(links) % _LINKS_PER_SECTOR)]
    return struct.pack(f"<{len(padded)}I", *padded)


def _header(table: range, directory_start: int, mini_table_start: int, mini_table_sectors: int) -> bytes:
    """Return the first 512 bytes of the file (2.2)."""
    # Version 3.62, little-endian; sectors of 2**9 bytes, mini sectors of 2**6.
    form = (0x3E, 3, 0xFFFE, 9, 6)
    # No count of directory sectors in version 3, no transactions, and no list of tables beyond the header.
    places = (0, len(table), directory_start, 0, MINI_CUTOFF_BYTES, mini_table_start, mini_table_sectors)
    listed = [*table, *[_FREE_SECTOR] * (_MOST_TABLE_SECTORS - len(table))]
    return _HEADER.pack(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", *form, *places, _END_OF_CHAIN, 0, *listed)
