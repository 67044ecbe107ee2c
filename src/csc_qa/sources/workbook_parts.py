"""The parts of a workbook's package behind its sheets: which part is which sheet, and its odd formats.

The package is to be looked through first: parts are taken into memory whole.
"""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from pathlib import Path
from xml.etree import ElementTree as ET

from csc_qa.sources.grid import Place
from csc_qa.sources.shown_number import find_styled, odd_formats

_BOOK, _LINKS, _STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"


def sheet_parts(path: Path) -> dict[str, str]:
    """Return sheet name to part; empty for a package that is no Excel workbook."""
    with zipfile.ZipFile(path) as package:
        if not {_BOOK, _LINKS} <= set(package.namelist()):
            return {}
        sheets = ET.fromstring(package.read(_BOOK)).iterfind(".//{*}sheet")
        links = ET.fromstring(package.read(_LINKS))
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    return {sheet.get("name", ""): _part_name(targets.get(_link(sheet), "")) for sheet in sheets}


def odd_cells(path: Path, parts: Collection[str]) -> dict[str, dict[Place, str]]:
    """Return for each part the cells that may show another number than they hold, with their formats."""
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        formats = odd_formats(package.read(_STYLES)) if _STYLES in names else {}
        if not formats:
            return {}
        return {part: dict(find_styled(package.read(part), formats)) for part in names.intersection(parts)}


def _link(sheet: ET.Element) -> str:
    """Return the id of a sheet's part; the namespace of the attribute differs in strict workbooks."""
    return next((value for name, value in sheet.items() if name.endswith("}id")), "")


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
