"""The compression of VBA sources: chunks of 4096 bytes, each with its own small sliding window.

Source: MS-OVBA 2.4.1. Reading it back is left to Office, and to oletools in the tests.
"""

from __future__ import annotations

import struct
from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import islice

CHUNK_BYTES = 4096
_SIGNATURE = b"\x01"
# The upper four bits of a chunk's header; the lower twelve hold the size of its body less one.
_COMPRESSED, _RAW = 0xB000, 0x3000
_SHORTEST_COPY = 3
# Of the places where the next three bytes stood before, only the latest are tried: text like "aaaa..."
# would else take a time that grows with the square of its length, and gain nothing.
_PLACES_TRIED = 64


def compress(data: bytes) -> bytes:
    """Return a CompressedContainer that holds the data.

    Source: MS-OVBA 2.4.1.3.6.

    Args:
        data: any bytes, of any length; no bytes give a container without chunks.
    Raises:
        ValueError: the last chunk holds 3641 to 4095 bytes with next to no repetition. It grows beyond
            4096 bytes as tokens, and as a raw chunk it would be read back with NULs behind it
            (2.4.1.3.10), so the format cannot hold it. Text of the sort that people write always fits.
    Example:
        >>> compress(b"a" * 73).hex(" ")
        '01 03 b0 02 61 45 00'
    """
    chunks = (data[start : start + CHUNK_BYTES] for start in range(0, len(data), CHUNK_BYTES))
    return _SIGNATURE + b"".join(_compress_chunk(chunk) for chunk in chunks)


def _compress_chunk(chunk: bytes) -> bytes:
    """Return one chunk with its header (MS-OVBA 2.4.1.3.7)."""
    body = b"".join(_token_sequences(chunk))
    if len(body) <= CHUNK_BYTES:
        return struct.pack("<H", _COMPRESSED | (len(body) - 1)) + body
    if len(chunk) == CHUNK_BYTES:
        return struct.pack("<H", _RAW | (CHUNK_BYTES - 1)) + chunk
    raise ValueError(
        f"the last {len(chunk)} bytes hardly repeat themselves, so VBA's compression cannot hold them. "
        "Next: make the text longer or shorter by some lines."
    )


def _token_sequences(chunk: bytes) -> Iterator[bytes]:
    """Yield the tokens in groups of eight, each behind its flag byte (MS-OVBA 2.4.1.3.8)."""
    tokens = _tokens(chunk)
    while group := list(islice(tokens, 8)):
        flags = sum(1 << bit for bit, token in enumerate(group) if len(token) == 2)
        yield bytes([flags]) + b"".join(group)


def _tokens(chunk: bytes) -> Iterator[bytes]:
    """Yield literal tokens (one byte) and copy tokens (two bytes) (MS-OVBA 2.4.1.3.9)."""
    places: defaultdict[bytes, deque[int]] = defaultdict(lambda: deque(maxlen=_PLACES_TRIED))
    here = 0
    while here < len(chunk):
        before, length = _longest_match(chunk, here, places[chunk[here : here + _SHORTEST_COPY]])
        if length:
            yield _copy_token(here, here - before, length)
        else:
            length = 1
            yield chunk[here : here + 1]
        for place in range(here, here + length):
            places[chunk[place : place + _SHORTEST_COPY]].append(place)
        here += length


def _longest_match(chunk: bytes, here: int, places: deque[int]) -> tuple[int, int]:
    """Return where the longest copy of what comes next begins, and its length: 0 where there is none."""
    longest = min(_longest_copy(here), len(chunk) - here)
    best_place, best_length = here, 0
    for place in reversed(places):
        length = _shared_length(chunk, place, here, longest)
        if length > best_length:
            best_place, best_length = place, length
        if length == longest:
            break
    return best_place, best_length


def _shared_length(chunk: bytes, place: int, here: int, longest: int) -> int:
    """Return how many bytes are the same from both places on; the two stretches may overlap."""
    length = 0
    while length < longest and chunk[place + length] == chunk[here + length]:
        length += 1
    return length


def _copy_token(here: int, offset: int, length: int) -> bytes:
    """Return a copy token (MS-OVBA 2.4.1.3.19.3)."""
    return struct.pack("<H", (offset - 1) << (16 - _offset_bits(here)) | (length - _SHORTEST_COPY))


def _longest_copy(here: int) -> int:
    return (0xFFFF >> _offset_bits(here)) + _SHORTEST_COPY


def _offset_bits(here: int) -> int:
    """Return how many of the 16 bits of a copy token hold the offset (MS-OVBA 2.4.1.3.19.1)."""
    return max((here - 1).bit_length(), 4)
