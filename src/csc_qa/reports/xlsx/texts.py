"""The marks by which texts that people edit are found again: a name around the cells of each block.

What the blocks held when we wrote them stands on a sheet that Excel does not offer to show.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs

TEXTS_SHEET = "csc_qa texts"
TEXTS_MARK = "Written by csc_qa, to know its texts again. Version 1."
NAME_PREFIX = "csc_qa_text_"
# Columns of the sheet: name of the cells, block, what the row is, its text.
BLOCK, PARAGRAPH, PROMPT = "block", "paragraph", "prompt"


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
    paragraphs: tuple[str, ...]
    prompt: str = ""


@dataclass
class PlacedTexts:
    """The blocks of a workbook, in the order in which they were written."""

    blocks: list[PlacedBlock] = field(default_factory=list)

    def write(self, book: Workbook) -> None:
        """Name the cells of every block, and write down what they hold."""
        sheet = book.add_worksheet(TEXTS_SHEET)
        sheet.write_string(0, 0, TEXTS_MARK)
        row = 1
        for number, placed in enumerate(self.blocks, start=1):
            name = f"{NAME_PREFIX}{number}"
            book.define_name(name, f"={_cells(placed)}")
            for kind, text in _lines(placed):
                for column, cell in enumerate((name, placed.block, kind, text)):
                    sheet.write_string(row, column, cell)
                row += 1
        sheet.very_hidden()


def _cells(placed: PlacedBlock) -> str:
    sheet = placed.sheet.replace("'", "''")
    return f"'{sheet}'!{xl_range_abs(placed.first_row, 0, placed.last_row, placed.last_column)}"


def _lines(placed: PlacedBlock) -> list[tuple[str, str]]:
    prompt = [(PROMPT, placed.prompt)] if placed.prompt else []
    return [(BLOCK, ""), *prompt, *((PARAGRAPH, each) for each in placed.paragraphs)]
