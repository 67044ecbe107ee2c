"""Files that are damaged or of another kind end in a finding of ours, whatever the reader below raises."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, rewrite_package, write_workbook

from csc_qa import load_catalogue
from csc_qa.core.errors import WorkbookError
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.opening import open_workbook
from csc_qa.workbook.register import read_register
from csc_qa.workflows.declared import vocabulary_of

VOCABULARY = vocabulary_of(load_catalogue())
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
WORD = {
    "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": b"<w:document/>",
}


def good(path: Path) -> Path:
    return write_workbook(path, {"Q1": [HEADER, audit("A1")], "Q2": [HEADER, audit("B1")]})


def outcome(path: Path) -> str:
    try:
        read_register(path, VOCABULARY, WorkbookMapping())
    except WorkbookError as error:
        return error.findings[0].code
    return "read"


@pytest.mark.parametrize(
    "content", [b"\0", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, PNG, b"\xef\xbb\xbfa,b"]
)
def test_file_of_another_kind_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "Audits of the year.xlsx"
    path.write_bytes(content)
    with pytest.raises(WorkbookError, match=r'CSCQA-WBK-00[24].*"Audits of the year\.xlsx"'):
        read_register(path, VOCABULARY, WorkbookMapping())


def test_word_document_called_xlsx_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        for name, part in WORD.items():
            package.writestr(name, part)
    assert outcome(path) == "CSCQA-WBK-002"


@pytest.mark.parametrize("gone", ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_workbook_that_lost_a_part_is_not_read_by_halves(tmp_path: Path, gone: str) -> None:
    def drop(parts: dict[str, bytes]) -> None:
        del parts[gone]

    assert outcome(rewrite_package(good(tmp_path / "m.xlsx"), drop)) == "CSCQA-WBK-002"


def test_workbook_cut_off_anywhere_is_no_workbook(tmp_path: Path) -> None:
    path = good(tmp_path / "m.xlsx")
    content = path.read_bytes()
    for length in range(1, len(content) - 22, 487):
        path.write_bytes(content[:length])
        assert outcome(path) == "CSCQA-WBK-002", length


def test_workbook_with_damaged_bytes_ends_in_a_finding(tmp_path: Path) -> None:
    path = good(tmp_path / "m.xlsx")
    content = path.read_bytes()
    chance = random.Random(3)
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 3, 20))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        assert outcome(path) == "read" or outcome(path).startswith("CSCQA-WBK")


def test_workbook_in_an_unknown_encoding_ends_in_a_finding(tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"UTF-8", b"UTF-7x")

    assert outcome(rewrite_package(good(tmp_path / "m.xlsx"), change)).startswith(("CSCQA-WBK", "read"))


def test_file_that_the_system_refuses_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = good(tmp_path / "m.xlsx")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(WorkbookError, match=r"CSCQA-WBK-006.*Permission denied"), open_workbook(path):
        pass
