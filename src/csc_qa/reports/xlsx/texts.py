"""The marks by which texts that people edit are found again: a name around the cells of each block.

What the blocks held when we wrote them stands on a sheet that Excel does not offer to show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs

from csc_qa.reports.commentary.written import Texts

TEXTS_SHEET = "csc_qa texts"
TEXTS_MARK = "Written by csc_qa, to know its texts again. Version 1."
NAME_PREFIX = "csc_qa_text_"
# What a row of the sheet says: where a block stands (its name), its prompt, that it was written, and its
# paragraphs one by one. The first column says which, then come the block and the name or text.
PLACE, PROMPT, BASE, PARAGRAPH = "place", "prompt", "base", "paragraph"
Row = tuple[str, str, str]


@dataclass(frozen=True)
class PlacedBlock:
    """A block of text and its rows: a blank one, one for each paragraph, and another blank one.

    Rows that a person adds before the first paragraph or after the last are thus among them.
    """

    block: str
    sheet: str
    first_row: int
    last_row: int
    last_column: int
    prompt: str = ""


@dataclass
class PlacedTexts:
    """The blocks of a workbook, in the order in which they were written."""

    blocks: list[PlacedBlock] = field(default_factory=list)

    def write(self, book: Workbook, base: Texts) -> None:
        """Name the cells of every block, and write down where it stands and the base of later changes."""
        sheet = book.add_worksheet(TEXTS_SHEET)
        sheet.write_string(0, 0, TEXTS_MARK)
        for row, cells in enumerate((*self._places(), *_base_rows(base)), start=1):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell)
        for name, placed in self._named():
            book.define_name(name, f"={_cells(placed)}")
        sheet.very_hidden()

    def _named(self) -> Iterator[tuple[str, PlacedBlock]]:
        for number, placed in enumerate(self.blocks, start=1):
            yield f"{NAME_PREFIX}{number}", placed

    def _places(self) -> Iterator[Row]:
        for name, placed in self._named():
            yield PLACE, placed.block, name
            if placed.prompt:
                yield PROMPT, placed.block, placed.prompt


def _base_rows(base: Texts) -> Iterator[Row]:
    for block, paragraphs in base.items():
        yield BASE, block, ""
        yield from ((PARAGRAPH, block, each) for each in paragraphs)


def _cells(placed: PlacedBlock) -> str:
    sheet = placed.sheet.replace("'", "''")
    return f"'{sheet}'!{xl_range_abs(placed.first_row, 0, placed.last_row, placed.last_column)}"
