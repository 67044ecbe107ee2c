"""Read back the texts of a workbook of ours that people may have edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from csc_qa.reports.commentary.written import Texts, WrittenTexts, digest, shown_id
from csc_qa.reports.xlsx.book_parts import Area, Place, read_book
from csc_qa.reports.xlsx.texts import BASE, PARAGRAPH, PLACE, PROMPT, TEXTS_MARK, TEXTS_SHEET

_COLUMNS = (1, 2, 3)


@dataclass
class _Written:
    """What we wrote down: names and prompts by block, and the base texts."""

    names: dict[str, str] = field(default_factory=dict)
    prompts: dict[str, str] = field(default_factory=dict)
    base: dict[str, list[str]] = field(default_factory=dict)


def read_written(path: Path) -> WrittenTexts | None:
    """Return what we wrote and what stands there now.

    Rows may have been added, moved or taken out, sheets sorted or renamed, and the file saved by other
    programs. A line that a person broke within a cell begins a new paragraph. A prompt that stands there
    as it was is no paragraph.

    Returns:
        None where the workbook is no report of ours.

    Raises:
        ReportError: the file cannot be read, or is broken.
    """
    book = read_book(path)
    written = _written(book.sheets.get(TEXTS_SHEET, {}))
    if written is None:
        return None
    base = {block: tuple(paragraphs) for block, paragraphs in written.base.items()}
    now: Texts = {}
    for block, name in written.names.items():
        area = book.areas.get(name)
        if area and area.sheet in book.sheets:
            prompt = written.prompts.get(block, "")
            rows = [text for text in _rows(book.sheets[area.sheet], area) if text != prompt]
            is_as_shown = digest(rows) in base.get(shown_id(block), ())
            now[block] = tuple(rows) if is_as_shown else tuple(_paragraphs(rows, base.get(block, ())))
    return WrittenTexts(base, now)


def _written(cells: dict[Place, str]) -> _Written | None:
    """Return what the sheet says, or None where it is not of our making."""
    if cells.get((1, 1)) != TEXTS_MARK:
        return None
    written = _Written()
    for row in sorted({row for row, _ in cells if row > 1}):
        kind, block, text = (cells.get((row, at), "") for at in _COLUMNS)
        if kind == PLACE:
            written.names[block] = text
        elif kind == PROMPT:
            written.prompts[block] = text
        elif kind in (BASE, PARAGRAPH):
            written.base.setdefault(block, []).extend([text] if kind == PARAGRAPH else [])
    return written


def _paragraphs(rows: list[str], base: tuple[str, ...]) -> Iterator[str]:
    for text in rows:
        yield from (text,) if text in base else _lines(text)


def _rows(cells: dict[Place, str], area: Area) -> list[str]:
    """Return the text of each row of the area that has one, its cells joined."""
    rows: dict[int, list[str]] = {}
    for (row, column), text in sorted(cells.items()):
        if area.top <= row <= area.bottom and area.left <= column <= area.right:
            rows.setdefault(row, []).append(text)
    return [" ".join(texts) for texts in rows.values()]


def _lines(text: str) -> list[str]:
    return [line for each in text.splitlines() if (line := each.strip())]
