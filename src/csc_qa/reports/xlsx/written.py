"""Read back the texts of a workbook of ours that people may have edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from csc_qa.reports.commentary.written import WrittenTexts
from csc_qa.reports.xlsx.book_parts import Area, BookParts, Place, read_book
from csc_qa.reports.xlsx.texts import BLOCK, PARAGRAPH, PROMPT, TEXTS_MARK, TEXTS_SHEET

_COLUMNS = 4


@dataclass
class _Block:
    """What we wrote down of a block."""

    name: str
    paragraphs: list[str] = field(default_factory=list)
    prompt: str = ""


def read_written(path: Path) -> WrittenTexts | None:
    """Return what we wrote and what stands there now, or None where the file is no report of ours.

    Rows may have been added, moved or taken out, sheets sorted or renamed, and the file saved by other
    programs. A line that a person broke within a cell begins a new paragraph. A prompt that stands there
    as it was is no paragraph.
    """
    book = read_book(path)
    blocks = _blocks(book.sheets.get(TEXTS_SHEET, {})) if book else None
    if book is None or blocks is None:
        return None
    base = {block: tuple(wrote.paragraphs) for block, wrote in blocks.items()}
    now = {
        block: _paragraphs(book, book.areas[wrote.name], wrote)
        for block, wrote in blocks.items()
        if wrote.name in book.areas and book.areas[wrote.name].sheet in book.sheets
    }
    return WrittenTexts(base, now)


def _blocks(cells: dict[Place, str]) -> dict[str, _Block] | None:
    """Return the blocks by their id, or None where the sheet is not of our making."""
    if cells.get((1, 1)) != TEXTS_MARK:
        return None
    blocks: dict[str, _Block] = {}
    for row in sorted({row for row, _ in cells if row > 1}):
        name, block, kind, text = (cells.get((row, at), "") for at in range(1, _COLUMNS + 1))
        if kind == BLOCK:
            blocks[block] = _Block(name)
        elif kind == PARAGRAPH and block in blocks:
            blocks[block].paragraphs.append(text)
        elif kind == PROMPT and block in blocks:
            blocks[block].prompt = text
    return blocks


def _paragraphs(book: BookParts, area: Area, wrote: _Block) -> tuple[str, ...]:
    found: list[str] = []
    for text in _rows(book.sheets[area.sheet], area):
        found += [text] if text in wrote.paragraphs else _lines(text)
    return tuple(text for text in found if text != wrote.prompt)


def _rows(cells: dict[Place, str], area: Area) -> list[str]:
    """Return the text of each row of the area that has one, its cells joined."""
    rows: dict[int, list[str]] = {}
    for (row, column), text in sorted(cells.items()):
        if area.top <= row <= area.bottom and area.left <= column <= area.right:
            rows.setdefault(row, []).append(text)
    return [" ".join(texts) for texts in rows.values()]


def _lines(text: str) -> list[str]:
    return [line for each in text.splitlines() if (line := each.strip())]
