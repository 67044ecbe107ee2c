from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from typing import Any

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csc_qa.excel.desktop.compound_file import write_compound_file

RED, BLACK = 0, 1
NO_ENTRY = 0xFFFFFFFF
EDGES = [0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 4608, 70_000]
MODEST = settings(max_examples=40, deadline=None)
NAMES = st.text("abcdefgh_XYZ1é", min_size=1, max_size=31)


def open_file(content: bytes) -> Any:
    return olefile.OleFileIO(io.BytesIO(content), raise_defects=olefile.DEFECT_INCORRECT)


def read_back(content: bytes) -> dict[str, bytes]:
    with open_file(content) as ole:
        assert not ole.parsing_issues
        return {"/".join(path): ole.openstream(path).read() for path in ole.listdir()}


def pattern(size: int) -> bytes:
    return bytes(place % 251 for place in range(size))


@pytest.mark.parametrize("size", EDGES)
def test_stream_of_each_size_is_read_back(size: int) -> None:
    streams = {"Stream": pattern(size)}
    assert read_back(write_compound_file(streams)) == streams


def test_small_and_large_streams_stand_side_by_side() -> None:
    streams = {f"Stream {size}": pattern(size) for size in EDGES}
    assert read_back(write_compound_file(streams)) == streams


def test_no_streams_are_an_empty_file() -> None:
    assert read_back(write_compound_file({})) == {}


def test_nested_storages() -> None:
    streams = {"a/b/c/deep": b"1", "a/b/side": b"2", "a/side": b"3", "z": b"4", "a/b/c/large": pattern(5000)}
    assert read_back(write_compound_file(streams)) == streams


@MODEST
@given(st.dictionaries(NAMES, st.integers(0, 9000), max_size=40))
def test_streams_of_any_names_and_sizes(sizes: Mapping[str, int]) -> None:
    one_of_each = {name.upper(): name for name in sizes}
    streams = {f"Folder/{name}": pattern(sizes[name]) for name in one_of_each.values()}
    assert read_back(write_compound_file(streams)) == streams


def test_same_streams_give_the_same_bytes() -> None:
    streams = {"VBA/dir": pattern(700), "PROJECT": pattern(5000)}
    assert write_compound_file(streams) == write_compound_file(dict(streams))


# From one sector of the allocation table on to two, where the table begins to list itself.
@pytest.mark.parametrize("sectors", [*range(122, 129), 250, 253, 254, 1000])
def test_allocation_table_lists_every_sector_once(sectors: int) -> None:
    streams = {"Large": pattern(sectors * 512)}
    content = write_compound_file(streams)
    assert read_back(content) == streams
    count_of_tables = struct.unpack_from("<I", content, 0x2C)[0]
    tables = struct.unpack_from(f"<{count_of_tables}I", content, 0x4C)
    links = [link for table in tables for link in struct.unpack_from("<128I", content, 512 * (table + 1))]
    in_file = len(content) // 512 - 1
    assert all(link != 0xFFFFFFFF for link in links[:in_file])
    assert all(link == 0xFFFFFFFF for link in links[in_file:])
    assert [place for place, link in enumerate(links) if link == 0xFFFFFFFD] == list(tables)


def ordered_names(ole: Any, number: int, black_left: list[int], black: int = 0) -> list[str]:
    """Names below an entry, in the order of the search tree; gathers the black entries on each way down."""
    if number == NO_ENTRY:
        black_left.append(black)
        return []
    entry = ole.direntries[number] or ole._load_direntry(number)
    sides = (entry.sid_left, entry.sid_right)
    if entry.color == RED:
        assert all(side == NO_ENTRY or ole.direntries[side].color == BLACK for side in sides)
    before, after = (ordered_names(ole, side, black_left, black + entry.color) for side in sides)
    return [*before, entry.name, *after]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 8, 12, 15, 16, 31, 40])
def test_directory_is_a_red_black_tree_in_the_order_of_the_specification(count: int) -> None:
    names = [f"{'xYz'[place % 3]}{place * 37 % 101}" for place in range(count)]
    with open_file(write_compound_file(dict.fromkeys(names, b""))) as ole:
        top = ole.root.sid_child
        black_entries: list[int] = []
        found = ordered_names(ole, top, black_entries)
        assert ole.direntries[top].color == BLACK
    assert found == sorted(names, key=lambda name: (len(name), name.upper()))
    assert len(set(black_entries)) == 1


def test_unused_entries_of_the_directory_are_blank() -> None:
    content = write_compound_file({"one": b"", "two": b""})
    start = struct.unpack_from("<I", content, 0x30)[0]
    last = content[512 * (start + 1) + 3 * 128 : 512 * (start + 2)]
    assert last == bytes(68) + b"\xff" * 12 + bytes(48)


@pytest.mark.parametrize(
    "path", ["", "a//b", "/a", "a/", "a:b", "a\\b", "what!", "nul\0", "x" * 32, "é/" + "😀" * 16]
)
def test_path_that_cannot_be_written(path: str) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        write_compound_file({path: b""})


def test_longest_name_is_written() -> None:
    streams = {"x" * 31: b"1", "é" * 31 + "/" + "y" * 31: b"2"}
    assert read_back(write_compound_file(streams)) == streams


@pytest.mark.parametrize(
    "paths", [("dir", "DIR"), ("a/É", "a/é"), ("VBA/x", "vba/y"), ("a", "a/b"), ("a/b", "a")]
)
def test_name_that_stands_twice(paths: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="stands twice"):
        write_compound_file(dict.fromkeys(paths, b""))


def test_streams_beyond_the_table_of_the_header() -> None:
    # 109 sectors of the table list 13,952 sectors: themselves, one of the directory, and the stream.
    room = 512 * (109 * 128 - 109 - 1)
    assert len(write_compound_file({"Large": bytes(room)})) == 512 * (109 * 128 + 1)
    with pytest.raises(ValueError, match="more than this writer can list"):
        write_compound_file({"Large": bytes(room + 1)})
