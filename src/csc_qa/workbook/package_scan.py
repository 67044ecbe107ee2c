"""Look into the package of a workbook for what calamine does not tell: error cells, formulas without
a result, and sheets that reach too far to be read.

Excel's errors (#N/A) and formulas that were never calculated read as blank cells; a grade that is one
would silently become an ungraded review.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Set
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

_CHUNK = 1 << 20
# Longer than any cell that the patterns below match, so that none is missed between two chunks.
_OVERLAP = 1 << 14
_HEAD = 4096
# A register of a million rows has fewer cells; a stray cell in the last column of Excel makes more.
MOST_CELLS = 50_000_000

_DIMENSION = re.compile(rb"""<(?:\w+:)?dimension ref=["'][A-Z]+\d+:([A-Z]+)(\d+)["']""")
# The start of a cell, with its place; attributes may stand in any order, and tags have a prefix.
_START = rb"""<(?:\w+:)?c\s(?=[^>]*\br=["']([A-Z]+)(\d+)["'])"""
_CELL = re.compile(_START + rb"[^>]*[^/]>")
_ERROR = re.compile(_START + rb"""[^>]*\bt=["']e["']""")
_FORMULA = rb"<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
_NO_VALUE = rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*"
_NO_RESULT = re.compile(
    _START + rb"""(?![^>]*\bt=["']str["'])[^>]*>\s*""" + _FORMULA + _NO_VALUE + rb"</(?:\w+:)?c>"
)
_HAS_FORMULA = re.compile(_START + rb"[^>]*[^/]>\s*<(?:\w+:)?f\b")
_SIGNS_OF_AN_ERROR = (b't="e"', b"t='e'")
_SIGNS_OF_A_FORMULA = (b"<f", b":f")
# What zipfile and the XML parser raise on a damaged package.
_DAMAGED = (ET.ParseError, LookupError, RuntimeError, EOFError, zlib.error)

CellPlace = tuple[int, int]


@dataclass
class SheetScan:
    """What was seen in a sheet: places as (row from 1, column from 0)."""

    errors: set[CellPlace] = field(default_factory=set)
    no_result: set[CellPlace] = field(default_factory=set)


class PackageScan:
    """A scan of an .xlsx or .xlsm package, in a thread beside the reading; nothing for other files.

    Raises:
        zipfile.BadZipFile: the package is damaged (from every method, and from the future).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts: dict[str, str] = {}
        if zipfile.is_zipfile(path):
            with _open_package(path) as package:
                self._parts = _sheet_parts(package)

    def too_large(self) -> set[str]:
        """Return the sheets that have more cells than can be read."""
        if not self._parts:
            return set()
        with _open_package(self._path) as package:
            return {name for name, part in self._parts.items() if _cells_spanned(package, part) > MOST_CELLS}

    def formulas(self, sheet: str, rows: Set[int]) -> set[CellPlace]:
        """Return the cells of some rows (from 1) of a sheet that have a formula."""
        if sheet not in self._parts:
            return set()
        with _open_package(self._path) as package:
            windows = _windows(package, self._parts[sheet])
            places = set[CellPlace]().union(*(_places(_HAS_FORMULA, window) for window in windows))
        return {place for place in places if place[0] in rows}

    def start(self, leave_out: set[str]) -> Future[dict[str, SheetScan]]:
        """Start to scan the sheets; ask the future for what was seen, by sheet."""
        parts = {name: part for name, part in self._parts.items() if name not in leave_out}
        pool = ThreadPoolExecutor(max_workers=1)
        future = pool.submit(_scan, self._path, parts)
        pool.shutdown(wait=False)
        return future


@contextmanager
def _open_package(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as package:
            yield package
    except _DAMAGED as error:
        raise zipfile.BadZipFile(str(error)) from error


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Return sheet name to part; empty for a package that is no Excel workbook."""
    names = set(package.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    sheets = ET.fromstring(package.read("xl/workbook.xml")).findall(".//{*}sheet")
    links = ET.fromstring(package.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    found = {sheet.get("name", ""): _part_name(targets.get(_link(sheet), "")) for sheet in sheets}
    return {name: part for name, part in found.items() if part in names}


def _link(sheet: ET.Element) -> str:
    """Return the id of a sheet's part; the namespace of the attribute differs in strict workbooks."""
    return next((value for name, value in sheet.items() if name.endswith("}id")), "")


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _cells_spanned(package: zipfile.ZipFile, part: str) -> int:
    """Return how many cells a sheet claims to have; where that is none or too many, count what it has."""
    with package.open(part) as stream:
        found = _DIMENSION.search(stream.read(_HEAD))
    if found and (claimed := int(found[2]) * (_column(found[1]) + 1)) <= MOST_CELLS:
        return claimed
    return _cells_reached(package, part)


def _cells_reached(package: zipfile.ZipFile, part: str) -> int:
    """Return rows times columns up to the last cells of a sheet that hold something."""
    columns: set[bytes] = set()
    rows = 0
    for window in _windows(package, part):
        for letters, row in _CELL.findall(window):
            columns.add(letters)
            rows = max(rows, int(row))
    return rows * (max(map(_column, columns), default=-1) + 1)


def _scan(path: Path, parts: dict[str, str]) -> dict[str, SheetScan]:
    if not parts:
        return {}
    with _open_package(path) as package:
        return {name: _scan_part(package, part) for name, part in parts.items()}


def _scan_part(package: zipfile.ZipFile, part: str) -> SheetScan:
    seen = SheetScan()
    for window in _windows(package, part):
        if any(sign in window for sign in _SIGNS_OF_AN_ERROR):
            seen.errors |= _places(_ERROR, window)
        if any(sign in window for sign in _SIGNS_OF_A_FORMULA):
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
