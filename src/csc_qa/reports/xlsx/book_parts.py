"""What a workbook holds, read from the parts of its package: names, and the texts of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from csc_qa.reports.commentary.edited_file import edited_file

_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
# Parts of a report of ours are much smaller.
_MOST_BYTES = 64 * 1024**2
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_AREA = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!]+))!"
    r"\$?(?P<left>[A-Z]{1,3})\$?(?P<top>\d+)(?::\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>\d+))?"
)
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")
Place = tuple[int, int]


@dataclass(frozen=True)
class Area:
    """Cells of a sheet; rows and columns count from 1, the last ones are within."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class BookParts:
    """A workbook as it was read.

    Attributes:
        areas: of names that hold in the whole workbook; those that lead nowhere any more are left out.
        sheets: name of a sheet to row and column, from 1, to the text of every cell that has one.
    """

    areas: dict[str, Area]
    sheets: dict[str, dict[Place, str]]


def read_book(path: Path) -> BookParts:
    """Return what the workbook holds; nothing of a package that is no workbook.

    Raises:
        ReportError: the file cannot be read, or is broken.
    """
    with edited_file(path, "Excel", "CSCQA-RPT-018") as package:
        return _read(package)


def _read(package: ZipFile) -> BookParts:
    if _BOOK not in package.namelist():
        return BookParts({}, {})
    book, links = _part(package, _BOOK), _part(package, _LINKS)
    targets = {link.get("Id", ""): _part_name(link.get("Target", "")) for link in links}
    strings = [name for name in targets.values() if name.endswith("sharedStrings.xml")]
    texts = [_text(one) for name in strings for one in _part(package, name).iterfind("{*}si")]
    sheets = {
        sheet.get("name", ""): _cells(_part(package, targets[_link(sheet)]), texts)
        for sheet in book.iterfind("{*}sheets/{*}sheet")
        if "worksheets/" in targets.get(_link(sheet), "")
    }
    return BookParts(dict(_areas(book)), sheets)


def _part(package: ZipFile, name: str) -> ET.Element:
    if package.getinfo(name).file_size > _MOST_BYTES:
        raise ValueError(name)
    return ET.fromstring(package.read(name))


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _link(sheet: ET.Element) -> str:
    """Return the id of a sheet's part; the namespace of the attribute differs in strict workbooks."""
    return next((value for name, value in sheet.items() if name.endswith("}id")), "")


def _areas(book: ET.Element) -> Iterator[tuple[str, Area]]:
    for name in book.iterfind("{*}definedNames/{*}definedName"):
        found = _AREA.fullmatch(name.text or "")
        # A sheet that was copied has copies of the names, which hold in that sheet alone.
        if found is None or name.get("localSheetId") is not None:
            continue
        sheet = found["plain"] or found["quoted"].replace("''", "'")
        left, top = _column(found["left"]), int(found["top"])
        right = _column(found["right"]) if found["right"] else left
        yield name.get("name", ""), Area(sheet, top, left, int(found["bottom"] or top), right)


def _cells(sheet: ET.Element, strings: list[str]) -> dict[Place, str]:
    cells = {}
    for cell in sheet.iterfind("{*}sheetData/{*}row/{*}c"):
        place, text = _CELL.fullmatch(cell.get("r", "")), _cell_text(cell, strings)
        if place and text:
            cells[int(place[2]), _column(place[1])] = text
    return cells


def _cell_text(cell: ET.Element, strings: list[str]) -> str:
    inline = cell.find("{*}is")
    if inline is not None:
        return _text(inline)
    value = cell.findtext("{*}v") or ""
    if cell.get("t") == "s":
        return strings[int(value)] if value and int(value) < len(strings) else ""
    return _unescaped(value)


def _text(element: ET.Element) -> str:
    """Return the text of a string, of one piece or of several; readings of characters are left out."""
    pieces = (*element.iterfind("{*}t"), *element.iterfind("{*}r/{*}t"))
    return _unescaped("".join(piece.text or "" for piece in pieces))


def _unescaped(text: str) -> str:
    """Return the text with letters that XML cannot hold, which stand in it as such as _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
