"""Look into the package of a workbook for what calamine does not tell: error cells, formulas without
a result, and sheets that reach too far to be read.

Excel's errors (#N/A) and formulas that were never calculated read as blank cells; a grade that is one
would silently become an ungraded review.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

_CHUNK = 1 << 20
# Longer than any cell that the patterns below match, so that none is missed between two chunks.
_OVERLAP = 1 << 14
_HEAD = 4096
# A register of a million rows has fewer cells; a stray cell in the last column of Excel makes more.
MOST_CELLS = 50_000_000

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]+)(\d+)"')
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*\bt="e"')
_NO_RESULT = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^>]*\bt="str")[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>'
)
_SIGNS_OF_NO_RESULT = (b"</f></c>", b"<v></v></c>", b"<v/></c>", b"<v /></c>")

CellPlace = tuple[int, int]


@dataclass
class SheetScan:
    """What was seen in a sheet: places as (row from 1, column from 0)."""

    errors: set[CellPlace] = field(default_factory=set)
    no_result: set[CellPlace] = field(default_factory=set)


class PackageScan:
    """A scan of an .xlsx or .xlsm package, in a thread beside the reading; nothing for other files."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts = _sheet_parts(path)
        self._pool = ThreadPoolExecutor(max_workers=1)

    def too_large(self) -> set[str]:
        """Return the sheets that claim more cells than can be read."""
        if not self._parts:
            return set()
        with zipfile.ZipFile(self._path) as package:
            return {name for name, part in self._parts.items() if _cells_claimed(package, part) > MOST_CELLS}

    def start(self, leave_out: set[str]) -> Future[dict[str, SheetScan]]:
        """Start to scan the sheets; ask the future for what was seen, by sheet."""
        parts = {name: part for name, part in self._parts.items() if name not in leave_out}
        future = self._pool.submit(_scan, self._path, parts)
        self._pool.shutdown(wait=False)
        return future


def _sheet_parts(path: Path) -> dict[str, str]:
    """Return sheet name to part; empty for a file that is no such package."""
    try:
        with zipfile.ZipFile(path) as package:
            sheets = ET.fromstring(package.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
            links = ET.fromstring(package.read("xl/_rels/workbook.xml.rels"))
            targets = {link.get("Id", ""): link.get("Target", "") for link in links}
            names = set(package.namelist())
    except (zipfile.BadZipFile, KeyError, ET.ParseError):
        return {}
    found = {sheet.get("name", ""): _part_name(targets.get(sheet.get(_LINK, ""), "")) for sheet in sheets}
    return {name: part for name, part in found.items() if part in names}


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _cells_claimed(package: zipfile.ZipFile, part: str) -> int:
    with package.open(part) as stream:
        found = _DIMENSION.search(stream.read(_HEAD))
    return int(found[2]) * (_column(found[1]) + 1) if found else 0


def _scan(path: Path, parts: dict[str, str]) -> dict[str, SheetScan]:
    if not parts:
        return {}
    with zipfile.ZipFile(path) as package:
        return {name: _scan_part(package, part) for name, part in parts.items()}


def _scan_part(package: zipfile.ZipFile, part: str) -> SheetScan:
    seen = SheetScan()
    for window in _windows(package, part):
        if b't="e"' in window:
            seen.errors |= _places(_ERROR, window)
        if b"<f" in window and any(sign in window for sign in _SIGNS_OF_NO_RESULT):
            seen.no_result |= _places(_NO_RESULT, window)
    return seen


def _windows(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    tail = b""
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            window = tail + chunk
            yield window
            tail = window[-_OVERLAP:]


def _places(pattern: re.Pattern[bytes], window: bytes) -> set[CellPlace]:
    return {(int(row), _column(letters)) for letters, row in pattern.findall(window)}


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
