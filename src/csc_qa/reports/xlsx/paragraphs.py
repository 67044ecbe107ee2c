"""Paragraphs that people may edit, each in a row of its own."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Section, TextBlock
from csc_qa.reports.commentary.written import SENTENCES, block_id
from csc_qa.reports.standing_words import DRAFT, prompt_of, says_draft
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.text_size import BODY_SIZE, count_lines, row_height
from csc_qa.reports.xlsx.texts import PlacedBlock, PlacedTexts

_AROUND = 8.0
_TITLE_SIZE = 11.0
# A title and the beginning of its text stay on one page.
_LEAST_HEIGHT = 60.0


def write_sentences(canvas: Canvas, section: Section, texts: PlacedTexts) -> None:
    """Write the section's own sentences."""
    _write(canvas, block_id(section.key, SENTENCES), section.sentences, "", texts)


def write_blocks(canvas: Canvas, section: Section, texts: PlacedTexts) -> None:
    """Write the text blocks, each under its title."""
    for block in section.blocks:
        canvas.keep_together(_LEAST_HEIGHT)
        title = f"{block.title} ({DRAFT.lower()})" if says_draft(block) else block.title
        canvas.add_text(title, "subheading", size=_TITLE_SIZE)
        prompt = "" if block.paragraphs else prompt_of(block)
        _write(canvas, block_id(section.key, block.key), block.paragraphs, prompt, texts)


def blocks_height(canvas: Canvas, blocks: Sequence[TextBlock]) -> float:
    """Return the height, in points, that the text blocks take."""
    texts = [text for block in blocks for text in (block.paragraphs or (prompt_of(block),))]
    lines = (count_lines(text, sum(canvas.widths)) for text in texts)
    titles = len(blocks) * (row_height(1, _TITLE_SIZE) + 2 * _AROUND)
    return titles + sum(row_height(each, BODY_SIZE) for each in lines)


def _write(canvas: Canvas, block: str, paragraphs: tuple[str, ...], prompt: str, texts: PlacedTexts) -> None:
    first = canvas.add_row(_AROUND)
    for paragraph in paragraphs:
        canvas.add_text(paragraph)
    if prompt:
        canvas.add_text(prompt, "prompt")
    last = canvas.add_row(_AROUND)
    sheet = str(canvas.sheet.get_name())
    texts.blocks.append(PlacedBlock(block, sheet, first, last, canvas.last_column, prompt))
