"""Files that are no exports, or not whole: each function makes one in a folder and returns its path."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import msoffcrypto.format.ooxml
from tests.sources.exports import CRS_1, make_table, write_cells, write_csv, write_sheets
from tests.writing import rewrite_package, rewrite_sheet

BrokenFile = Callable[[Path], Path]


def missing(folder: Path) -> Path:
    return folder / "missing.xlsx"


def folder_of_that_name(folder: Path) -> Path:
    (folder / "folder.xlsx").mkdir()
    return folder / "folder.xlsx"


def no_bytes(folder: Path) -> Path:
    return write_bytes(folder / "none.xlsx", b"")


def no_bytes_csv(folder: Path) -> Path:
    return write_bytes(folder / "none.csv", b"")


def other_ending(folder: Path) -> Path:
    return write_bytes(folder / "answers.docx", b"PK\x03\x04")


def no_ending(folder: Path) -> Path:
    return write_bytes(folder / "answers", b"Id,Name\r\n")


def text_named_workbook(folder: Path) -> Path:
    return write_csv(folder / "text.xlsx", make_table().cells)


def noise(folder: Path) -> Path:
    return write_bytes(folder / "noise.xlsx", bytes(range(256)) * 400)


def other_package(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "other.xlsx", "w") as package:
        package.writestr("word/document.xml", "<w/>")
    return folder / "other.xlsx"


def cut_off(folder: Path) -> Path:
    path = write_cells(folder / "cut.xlsx", make_table().cells)
    return write_bytes(path, path.read_bytes()[:3000])


def beginning_gone(folder: Path) -> Path:
    path = write_cells(folder / "gone.xlsx", make_table().cells)
    return write_bytes(path, path.read_bytes()[100:])


def damaged_sheet(folder: Path) -> Path:
    path = write_cells(folder / "damaged.xlsx", make_table().cells)
    with zipfile.ZipFile(path) as package:
        info = package.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray(path.read_bytes())
    start = info.header_offset + 30 + len(info.filename)
    content[start : start + 40] = b"\xff" * 40
    return write_bytes(path, bytes(content))


def broken_xml(folder: Path) -> Path:
    path = write_cells(folder / "xml.xlsx", make_table().cells)
    return rewrite_package(path, lambda parts: parts.update({"xl/workbook.xml": b"<workbook><sheets>"}))


def no_link_to_the_sheet(folder: Path) -> Path:
    path = write_cells(folder / "parts.xlsx", make_table().cells)
    return rewrite_package(path, _without_links)


def _without_links(parts: dict[str, bytes]) -> None:
    del parts["xl/_rels/workbook.xml.rels"]


def encrypted(folder: Path) -> Path:
    plain = write_cells(folder / "plain.xlsx", make_table().cells)
    path = folder / "secret.xlsx"
    with plain.open("rb") as source, path.open("wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(source).encrypt("secret", target)
    return path


def blank_sheets(folder: Path) -> Path:
    return write_sheets(folder / "blank.xlsx", {"Sheet1": [], "Sheet2": [[" ", "\u00a0"]]})


def bomb_by_ratio(folder: Path) -> Path:
    path = write_cells(folder / "ratio.xlsx", make_table().cells)
    return rewrite_deflated(path, "xl/media/image1.png", b"\0" * 20_000_000)


def bomb_by_size(folder: Path) -> Path:
    """Many parts, each too small to stand out, that together unpack to more than 400 MB."""
    packed = zlib.compressobj(1, wbits=-zlib.MAX_WBITS)
    piece = b"abcdefghijklmnopqrstuvwxyz0123456789" * 28_000
    content = packed.compress(piece) + packed.flush()
    path = folder / "size.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        for number in range(420):
            _write_raw(package, f"xl/part{number}.bin", content, len(piece), zlib.crc32(piece))
    return path


def bomb_that_lies(folder: Path) -> Path:
    """A part that states 10 bytes and unpacks to 20 MB."""
    packed = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    content = packed.compress(b"<c>" * 7_000_000) + packed.flush()
    path = folder / "lies.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        _write_raw(package, "xl/worksheets/sheet1.xml", content, 10, zlib.crc32(b"<c><c><c><"))
    return path


def stray_cell(folder: Path) -> Path:
    cells = make_table().cells
    path = write_cells(folder / "stray.xlsx", cells)
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return rewrite_sheet(path, lambda xml: xml.replace("</sheetData>", stray))


def row_beyond_excel(folder: Path) -> Path:
    path = write_cells(folder / "rows.xlsx", make_table().cells)
    far = '<row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'
    return rewrite_sheet(path, lambda xml: xml.replace("</sheetData>", far))


def links_to_files(folder: Path) -> Path:
    path = write_cells(folder / "links.xlsx", make_table().cells)
    link = {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}
    return rewrite_package(path, lambda parts: parts.update(link))


def text_too_long_in_workbook(folder: Path) -> Path:
    path = write_cells(folder / "long.xlsx", make_table().put("learning", "LONG").cells)
    return rewrite_package(path, _with_long_text)


def _with_long_text(parts: dict[str, bytes]) -> None:
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(b"LONG", b"x" * 32_768)


def error_cell(folder: Path) -> Path:
    path = write_cells(folder / "error.xlsx", make_table(CRS_1).put("grade", 999).cells)
    return rewrite_sheet(path, _as_error)


def _as_error(xml: str) -> str:
    start, _, rest = xml.partition("><v>999</v>")
    return f'{start} t="e"><v>#N/A</v>{rest}'


def formula_without_value(folder: Path) -> Path:
    path = write_cells(folder / "formula.xlsx", make_table(CRS_1).put("grade", 999).cells)
    return rewrite_sheet(path, lambda xml: xml.replace("><v>999</v>", '><f>IF(A1&lt;2,"Good","")</f><v></v>'))


def number_with_noughts(folder: Path) -> Path:
    path = write_cells(folder / "noughts.xlsx", make_table(CRS_1).put("child_id", 12345).cells)
    return rewrite_package(path, _with_literal_format)


def _with_literal_format(parts: dict[str, bytes]) -> None:
    styles, sheet = "xl/styles.xml", "xl/worksheets/sheet1.xml"
    parts[styles] = parts[styles].replace(b'formatCode="m/d/yyyy"', b'formatCode="&quot;P&quot;0000"')
    style = parts[sheet].partition(b' s="')[2][:1]
    parts[sheet] = parts[sheet].replace(b"><v>12345</v>", b' s="' + style + b'"><v>12345</v>')


def write_bytes(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def rewrite_deflated(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return path


def _write_raw(package: zipfile.ZipFile, name: str, packed: bytes, size: int, crc: int) -> None:
    """Add a part that is packed already, under whatever size and sum it is to state."""
    assert package.fp is not None
    info = zipfile.ZipInfo(name)
    info.compress_type, info.compress_size = zipfile.ZIP_DEFLATED, len(packed)
    info.file_size, info.CRC, info.header_offset = size, crc, package.fp.tell()
    package.fp.write(info.FileHeader(zip64=False) + packed)
    package.filelist.append(info)
    package.NameToInfo[name] = info
    package.start_dir = package.fp.tell()
    setattr(package, "_didModify", True)  # noqa: B010


FILES: list[tuple[BrokenFile, set[str]]] = [
    (missing, {"001"}),
    (folder_of_that_name, {"002"}),
    (no_bytes, {"004"}),
    (no_bytes_csv, {"004"}),
    (other_ending, {"002"}),
    (no_ending, {"002"}),
    (text_named_workbook, {"002"}),
    (noise, {"002"}),
    (other_package, {"002"}),
    (cut_off, {"002"}),
    (beginning_gone, {"002"}),
    (damaged_sheet, {"002"}),
    (broken_xml, {"002"}),
    (no_link_to_the_sheet, {"002"}),
    (encrypted, {"003"}),
    (blank_sheets, {"004"}),
    (bomb_by_ratio, {"011"}),
    (bomb_by_size, {"011"}),
    (bomb_that_lies, {"011"}),
    (stray_cell, {"012"}),
    (row_beyond_excel, {"012"}),
    (links_to_files, {"015"}),
    (text_too_long_in_workbook, {"028"}),
    (error_cell, {"035"}),
    (formula_without_value, {"043"}),
    (number_with_noughts, {"042"}),
]
