"""Count what a workbook has besides cells, so that a loss shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_ELEMENTS = (
    *("conditionalFormatting", "cfRule", "dataValidation", "sparkline", "drawing", "legacyDrawing"),
    *("legacyDrawingHF", "picture", "tablePart", "hyperlink", "mergeCell", "brk", "control", "oleObject"),
    *("protectedRange", "ignoredError", "autoFilter", "pane", "ext", "comment", "threadedComment", "sheet"),
    *("table", "tableColumn", "definedName", "twoCellAnchor", "oneCellAnchor", "absoluteAnchor", "sp", "pic"),
    *("shape", "ClientData", "graphicFrame", "pivotCache", "externalReference", "Relationship", "Override"),
    *("xf", "font", "fill", "border", "numFmt", "cellStyle", "dxf", "worksheetSource", "location", "ser"),
)
_START = re.compile(rf"<(?:[\w.-]+:)?({'|'.join(_ELEMENTS)})(?=[\s/>])")
_PARTS = {
    "charts": re.compile(r"xl/charts/chart\d+\.xml"),
    "pictures": re.compile(r"xl/media/"),
    "drawings": re.compile(r"xl/drawings/drawing\d+\.xml"),
    "notes": re.compile(r"xl/comments[^/]*\.xml"),
    "threaded comments": re.compile(r"xl/threadedComments/"),
    "tables": re.compile(r"xl/tables/[^/]*\.xml"),
    "pivot tables": re.compile(r"xl/pivotTables/[^/]*\.xml"),
    "slicers": re.compile(r"xl/slicers/[^/]*\.xml"),
    "macros": re.compile(r"xl/vbaProject\.bin"),
    "custom XML": re.compile(r"customXml/item\d+\.xml"),
    "labels and custom properties": re.compile(r"docProps/custom\.xml|docMetadata/"),
    "external links": re.compile(r"xl/externalLinks/externalLink\d+\.xml"),
    "data connections": re.compile(r"xl/connections\.xml"),
    "controls": re.compile(r"xl/(ctrlProps|activeX)/.*\.xml"),
}


def features_of(names: Iterable[str]) -> dict[str, int]:
    """Return the features that the parts of a workbook show, and how many parts each has."""
    counts = Counter(words for name in names for words, pattern in _PARTS.items() if pattern.match(name))
    return {words: counts[words] for words in _PARTS if counts[words]}


def fewer(old: str, new: str, taken_out: Mapping[str, int] | None = None) -> list[str]:
    """Return the elements of which a part has fewer than it must, its cells left out.

    Args:
        taken_out: element to how many of it were there and had to go.

    Example:
        >>> fewer("<a><sparkline/></a>", "<a/>")
        ['sparkline']
    """
    before, after = _count(old), _count(new)
    gone = taken_out or {}
    return sorted(name for name, count in before.items() if after[name] < count - gone.get(name, 0))


def _count(xml: str) -> Counter[str]:
    start, end = xml.find("sheetData"), xml.rfind("sheetData")
    around = xml if start < 0 else f"{xml[:start]} {xml[end:]}"
    return Counter(found[1] for found in _START.finditer(around))
