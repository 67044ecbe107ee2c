from __future__ import annotations

import io
import random
import re
import struct
import warnings
from dataclasses import replace

import olefile
import pytest

from csc_qa.excel.desktop.vba_project import ModuleKind, VbaModule, write_vba_project
from csc_qa.excel.desktop.vba_protection import scramble

with warnings.catch_warnings():
    # oletools calls pyparsing by names that are on their way out.
    warnings.simplefilter("ignore", DeprecationWarning)
    from oletools.olevba import VBA_Parser, decompress_stream

GUID = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"


def module(name: str, kind: ModuleKind = ModuleKind.MODULE, code: str = "") -> VbaModule:
    return VbaModule(name, kind, f'Attribute VB_Name = "{name}"\n{code}')


DOCUMENT = module("ThisWorkbook", ModuleKind.DOCUMENT, "Attribute VB_PredeclaredId = True\n")
CLASS = module("Dictionary", ModuleKind.CLASS, "Private items As Collection\n")
STANDARD = module("Ribbon", ModuleKind.MODULE, "' £5 – naïve\nSub Run()\n    Beep\nEnd Sub\n" * 300)
MODULES = [DOCUMENT, CLASS, STANDARD]


def read_stream(content: bytes, path: str) -> bytes:
    with olefile.OleFileIO(io.BytesIO(content), raise_defects=olefile.DEFECT_INCORRECT) as ole:
        return bytes(ole.openstream(path).read())


def read_modules(content: bytes) -> dict[str, str]:
    parser = VBA_Parser("vbaProject.bin", data=content)
    try:
        return {file: source for _, _, file, source in parser.extract_macros()}
    finally:
        parser.close()


def unscramble(project_id: str, text: str) -> bytes:
    """Return the plain value (MS-OVBA 2.4.3.3)."""
    seed, version, key, *scrambled = bytes.fromhex(text)
    project_key = key ^ seed
    assert version ^ seed == 2
    assert project_key == sum(project_id.encode("ascii")) & 0xFF
    plain = bytearray()
    plain_before, scrambled_before, scrambled_earlier = project_key, key, version
    for byte in scrambled:
        plain_before = byte ^ ((scrambled_earlier + plain_before) & 0xFF)
        plain.append(plain_before)
        scrambled_before, scrambled_earlier = byte, scrambled_before
    padding = (seed & 6) // 2
    size = struct.unpack_from("<I", plain, padding)[0]
    value = bytes(plain[padding + 4 :])
    assert len(value) == size
    return value


def test_modules_are_read_back_as_written() -> None:
    found = read_modules(write_vba_project("CscQa", MODULES, guid=GUID))
    expected = {"ThisWorkbook.cls": DOCUMENT, "Dictionary.cls": CLASS, "Ribbon.bas": STANDARD}
    assert found == {file: module.source.replace("\n", "\r\n") for file, module in expected.items()}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_newlines_become_crlf(newline: str, end: str) -> None:
    source = f'Attribute VB_Name = "Ribbon"\n\nSub Run()\x0c\nEnd Sub{end}'.replace("\n", newline)
    content = write_vba_project("CscQa", [VbaModule("Ribbon", ModuleKind.MODULE, source)], guid=GUID)
    expected = b'Attribute VB_Name = "Ribbon"\r\n\r\nSub Run()\x0c\r\nEnd Sub\r\n'
    assert decompress_stream(read_stream(content, "VBA/Ribbon")) == expected


def test_same_sources_give_the_same_bytes() -> None:
    first = write_vba_project("CscQa", MODULES, guid=GUID)
    assert first == write_vba_project("CscQa", list(MODULES), guid=GUID)
    assert first == write_vba_project("CscQa", MODULES, guid=GUID.strip("{}").lower())
    assert first != write_vba_project("CscQa", MODULES, guid=GUID.replace("6F", "70"))


def test_project_stream_lists_the_modules_and_leaves_the_project_open() -> None:
    text = read_stream(write_vba_project("CscQa", MODULES, guid=GUID), "PROJECT").decode("cp1252")
    lines = text.split("\r\n")
    assert lines[:5] == [
        f'ID="{GUID}"',
        "Document=ThisWorkbook/&H00000000",
        "Class=Dictionary",
        "Module=Ribbon",
        'Name="CscQa"',
    ]
    values = dict(re.findall(r'^(CMG|DPB|GC)="([0-9A-F]+)"\r$', text, re.MULTILINE))
    plain = {name: unscramble(GUID, value) for name, value in values.items()}
    assert plain == {"CMG": bytes(4), "DPB": b"\0", "GC": b"\xff"}
    # MS-OVBA 2.3.1.15 to 2.3.1.17 say how many digits there may be.
    assert 22 <= len(values["CMG"]) <= 28
    assert len(values["DPB"]) >= 16
    assert 16 <= len(values["GC"]) <= 22
    assert lines[-4:] == [f"{module.name}=0, 0, 0, 0, C" for module in MODULES] + [""]


def test_values_that_excel_wrote_are_unscrambled() -> None:
    # From a workbook made by Excel: what shows that the reading above is right, and not only like ours.
    project_id = "{E166F130-7A7D-463D-A36A-DF5CC07216B9}"
    assert unscramble(project_id, "1C1EFBF0B83CBC3CBC3CBC3CBC") == bytes(4)
    assert unscramble(project_id, "1C1EFBF0B839B939B9C6") == b"\xff"


@pytest.mark.parametrize("seed", range(0, 256, 5))
def test_scrambled_value_is_read_back_with_every_padding(seed: int) -> None:
    assert unscramble(GUID, scramble(GUID, b"any value", seed=seed)) == b"any value"


def test_name_map_and_absent_cache() -> None:
    content = write_vba_project("CscQa", [module("Café")], guid=GUID)
    assert read_stream(content, "PROJECTwm") == b"Caf\xe9\0C\0a\0f\0\xe9\0\0\0\0\0"
    assert read_stream(content, "VBA/_VBA_PROJECT") == b"\xcc\x61\xff\xff\0\0\0"


def read_records(directory: bytes) -> list[tuple[int, bytes]]:
    """The records of the dir stream: id and data."""
    records, place = [], 0
    while place < len(directory):
        record_id, size = struct.unpack_from("<HI", directory, place)
        # PROJECTVERSION says 4 and has six bytes (2.3.4.2.1.11).
        size = 6 if record_id == 0x09 else size
        records.append((record_id, directory[place + 6 : place + 6 + size]))
        place += 6 + size
    return records


def test_directory_has_a_record_for_each_module() -> None:
    content = write_vba_project("CscQa", MODULES, guid=GUID)
    records = read_records(decompress_stream(read_stream(content, "VBA/dir")))
    assert (0x04, b"CscQa") in records
    assert (0x0F, b"\x03\0") in records
    assert [data for record_id, data in records if record_id == 0x16] == [b"stdole", b"Office"]
    assert [data.decode() for record_id, data in records if record_id == 0x19] == [m.name for m in MODULES]
    assert [record_id for record_id, _ in records if record_id in (0x21, 0x22)] == [0x22, 0x22, 0x21]
    assert records[-1] == (0x10, b"")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (module("M" * 32), "has 32 characters. Expected: at most 31"),
        (module("2nd"), "not a VBA name"),
        (module("a/b"), "not a VBA name"),
        (module(""), "not a VBA name"),
        (module("Ωmega"), "the name has a character that is not in code page 1252"),
        (module("Dir"), "the name is taken"),
        (module("RIBBON"), "the name is taken"),
        (replace(STANDARD, name="Other"), 'Expected: Attribute VB_Name = "Other"'),
        (VbaModule("Empty", ModuleKind.CLASS, ""), "wrong first line"),
        (VbaModule("C", ModuleKind.CLASS, 'VERSION 1.0 CLASS\nAttribute VB_Name = "C"'), "wrong first line"),
        (module("Arrow", code="Beep\n' a → b"), r'module "Arrow", line 3, character 5: U\+2192 is not in'),
    ],
)
def test_module_that_cannot_be_written(wrong: VbaModule, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        write_vba_project("CscQa", [STANDARD, wrong], guid=GUID)


def test_every_fault_is_told_at_once() -> None:
    wrong = [module("2nd"), module("Arrow", code="' →"), module("M" * 32)]
    with pytest.raises(ValueError, match="2nd") as caught:
        write_vba_project("Csc Qa", wrong, guid=GUID)
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == [
        'project "Csc Qa"',
        'module "2nd"',
        'module "Arrow", line 2, character 3',
        f'module "{"M" * 32}"',
    ]


def test_longest_name_is_written() -> None:
    name = "M" * 31
    assert list(read_modules(write_vba_project("P" * 128, [module(name)], guid=GUID))) == [f"{name}.bas"]
    with pytest.raises(ValueError, match="at most 128"):
        write_vba_project("P" * 129, [], guid=GUID)


def test_guid_that_is_none() -> None:
    with pytest.raises(ValueError, match=r'guid "xyz": not a GUID'):
        write_vba_project("CscQa", MODULES, guid="xyz")


def test_source_that_the_compression_cannot_hold_names_the_module() -> None:
    letters = [chr(code) for code in (*range(0x21, 0x7F), *range(0xA0, 0x100))]
    noise = "' " + "".join(random.Random(1).choices(letters, k=3900))
    with pytest.raises(ValueError, match=r'module "Noise": the last 39.. bytes hardly repeat themselves'):
        write_vba_project("CscQa", [module("Noise", code=noise)], guid=GUID)
