"""Move what lies over the cells (pictures, charts, text boxes, notes, controls) with the rows it begins in.

What begins at or above the last audit keeps its place and its size, so that its part stays as it was.
"""

from __future__ import annotations

import re

from csc_qa.workbook.editing.insertion import RowInsertion

_ANCHOR = re.compile(
    r"<(?P<from>(?:[\w.-]+:)?from)>.*?</(?P=from)>(?:\s*<(?P<to>(?:[\w.-]+:)?to)>.*?</(?P=to)>)?", re.DOTALL
)
_ROW = re.compile(r"(<(?:[\w.-]+:)?row>\s*)(\d+)")
_NOTE = re.compile(r"<x:ClientData\b.*?</x:ClientData>", re.DOTALL)
_NOTE_ROW = re.compile(r"(<x:Row>\s*)(\d+)")
_NOTE_ANCHOR = re.compile(r"(<x:Anchor>)([^<]*)")


def shift_anchors(xml: str, insertion: RowInsertion) -> str:
    """Return a drawing, or the controls of a sheet, with what begins below the last audit moved."""
    if not insertion.pushes:
        return xml

    def move(anchor: re.Match[str]) -> str:
        first = _ROW.search(anchor[0])
        if first is None or int(first[2]) < insertion.after:
            return anchor[0]
        return _ROW.sub(lambda row: f"{row[1]}{int(row[2]) + insertion.count}", anchor[0])

    return _ANCHOR.sub(move, xml)


def shift_notes(vml: str, insertion: RowInsertion) -> str:
    """Return the boxes of notes and controls of the old drawing language, moved with their cells."""
    if not insertion.pushes:
        return vml

    def move(client: re.Match[str]) -> str:
        text = client[0]
        anchor, row = _NOTE_ANCHOR.search(text), _NOTE_ROW.search(text)
        numbers = _numbers(anchor[2]) if anchor else []
        begins = int(row[2]) if row else numbers[2] if len(numbers) == 8 else 0
        if begins < insertion.after:
            return text
        text = _NOTE_ROW.sub(lambda found: f"{found[1]}{int(found[2]) + insertion.count}", text)
        return _NOTE_ANCHOR.sub(lambda found: found[1] + _moved(numbers, insertion.count), text)

    return _NOTE.sub(move, vml)


def lowest_anchor(xml: str) -> int:
    """Return the last row (from 1) in which a picture or chart of a drawing begins; 0 where there is none."""
    rows = [first for anchor in _ANCHOR.finditer(xml) if (first := _ROW.search(anchor[0]))]
    return max((int(row[2]) + 1 for row in rows), default=0)


def _numbers(anchor: str) -> list[int]:
    return [int(number) for number in anchor.split(",") if number.strip().lstrip("-").isdigit()]


def _moved(numbers: list[int], count: int) -> str:
    if len(numbers) == 8:
        numbers = [number + count if place in {2, 6} else number for place, number in enumerate(numbers)]
    return ", ".join(map(str, numbers))
