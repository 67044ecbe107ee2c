from __future__ import annotations

import random
import struct
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csc_qa.excel.desktop.vba_compression import compress

with warnings.catch_warnings():
    # oletools calls pyparsing by names that are on their way out.
    warnings.simplefilter("ignore", DeprecationWarning)
    from oletools.olevba import decompress_stream

MODEST = settings(max_examples=60, deadline=None)
LINES = ["Sub Run()", "    Dim answer As Variant", "    answer = Null", "End Sub", "", "' £ é"]
SOURCES = st.lists(st.sampled_from(LINES), max_size=400).map(
    lambda lines: "\r\n".join(lines).encode("cp1252")
)


def noise(size: int) -> bytes:
    """Bytes that do not repeat themselves, the same in every run."""
    return random.Random(size).randbytes(size)


# MS-OVBA 3.2.1 and 3.2.3.
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"abcdefghijklmnopqrstuv.",
            "0119b000616263646566676800696a6b6c6d6e6f70007172737475762e",
        ),
        (b"a" * 73, "0103b002614500"),
    ],
)
def test_examples_of_the_specification(data: bytes, expected: str) -> None:
    assert compress(data).hex() == expected


def test_no_data_is_a_container_without_chunks() -> None:
    assert compress(b"") == b"\x01"
    assert decompress_stream(compress(b"")) == b""


@MODEST
@given(st.binary(max_size=600))
def test_any_bytes_are_read_back(data: bytes) -> None:
    assert decompress_stream(compress(data)) == data


@MODEST
@given(st.binary(min_size=1, max_size=12), st.integers(1, 1200))
def test_repetition_over_several_chunks_is_read_back_and_shorter(unit: bytes, count: int) -> None:
    data = unit * count
    assert decompress_stream(compress(data)) == data
    assert len(compress(data)) <= len(data) / 8 + 40


@MODEST
@given(SOURCES)
def test_source_text_is_read_back(source: bytes) -> None:
    assert decompress_stream(compress(source)) == source


@pytest.mark.parametrize("size", [1, 2, 3, 4095, 4096, 4097, 8191, 8192, 8193])
def test_sizes_around_a_chunk(size: int) -> None:
    data = (b"Attribute VB_Name\r\n" * 500)[:size]
    assert decompress_stream(compress(data)) == data


# The number of bits for the offset changes one byte after each of these places.
@pytest.mark.parametrize("place", [16, 32, 64, 128, 256, 512, 1024, 2048])
@pytest.mark.parametrize("beside", [-1, 0, 1, 2])
def test_longest_copies_where_the_form_of_the_token_changes(place: int, beside: int) -> None:
    data = noise(place + beside) + b"a" * (4096 - place - beside)
    assert decompress_stream(compress(data)) == data


def test_full_chunk_of_noise_is_stored_raw() -> None:
    data = noise(8192)
    stored = compress(data)
    assert stored == b"\x01\xff\x3f" + data[:4096] + b"\xff\x3f" + data[4096:]
    assert decompress_stream(stored) == data


def test_chunk_may_fill_its_4096_bytes() -> None:
    # 3640 literals and a flag byte for each eight make 4095 bytes; the header counts from 0.
    data = noise(3640)
    header = struct.unpack_from("<H", compress(data), 1)[0]
    assert header == 0xB000 | 4094
    assert decompress_stream(compress(data)) == data


@pytest.mark.parametrize("size", [3641, 4095, 4096 + 3641])
def test_last_chunk_of_noise_that_would_grow_too_large_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="hardly repeat themselves"):
        compress(noise(size))


def test_last_chunk_with_a_little_repetition_is_read_back() -> None:
    data = noise(3500) + b"End Sub\r\n" * 50
    assert decompress_stream(compress(data)) == data
