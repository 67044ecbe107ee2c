"""Which cells of a workbook are shown in percent: they hold 0.79 and show 79%.

The package is to be looked through first: parts are taken into memory whole.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from csc_qa.sources.grid import Place
from csc_qa.sources.shown_number import find_styled
from csc_qa.sources.workbook_parts import sheet_parts

_STYLES = "xl/styles.xml"
_BUILT_IN = {"9": "0%", "10": "0.00%"}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DECIMALS = re.compile(r"\.([0#?]+)")


def percent_cells(path: Path) -> dict[str, dict[Place, int]]:
    """Return sheet to the places of its cells in percent, each with its number of decimals."""
    parts = sheet_parts(path)
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        styled = percent_styles(package.read(_STYLES)) if _STYLES in names else {}
        return {
            sheet: {place: decimals_of(code) for place, code in find_styled(package.read(part), styled)}
            for sheet, part in parts.items()
            if styled and part in names
        }


def percent_styles(styles: bytes) -> Mapping[int, str]:
    """Return the number of each style that shows percent to its format code."""
    root = ET.fromstring(styles)
    own = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iterfind("{*}numFmts/{*}numFmt")}
    codes = _BUILT_IN | own
    found = {
        number: codes.get(each.get("numFmtId") or "", "")
        for number, each in enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    }
    return {number: code for number, code in found.items() if "%" in _QUOTED.sub("", code)}


def decimals_of(code: str) -> int:
    """Return how many decimals a format code shows.

    Example:
        >>> decimals_of("0%"), decimals_of("0.0%;[Red]-0.0%")
        (0, 1)
    """
    found = _DECIMALS.search(code.partition(";")[0])
    return len(found[1]) if found else 0
