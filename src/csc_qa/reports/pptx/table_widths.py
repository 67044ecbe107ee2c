"""How wide the columns of a table are, in points."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.table_texts import PADDING, TableTexts

_WIDEST_WORD = 150.0
_LEAST_TEXT, _LEAST_LONG_TEXT = 92.0, 210.0
_LONG_TEXT = 600.0
_LEAST_NUMBER = 80.0
_USUAL_TEXT, _USUAL_NUMBER, _MOST = 330.0, 110.0, 640.0
_MOST_STRETCH = 1.6


def least_widths(ruler: Ruler, texts: TableTexts, size: float) -> tuple[float, ...]:
    """Return the width that each column needs: for its longest word, and for no more lines than read well."""
    return tuple(_least_width(ruler, texts, at, size) for at in range(len(texts.header)))


def column_widths(ruler: Ruler, texts: TableTexts, size: float, width: float) -> tuple[float, ...]:
    """Return widths that fill the room as far as is of use: words first, then numbers, then long texts."""
    least = least_widths(ruler, texts, size)
    if sum(least) > width:
        return tuple(each * width / sum(least) for each in least)
    whole = [_whole_line(ruler, texts, at, size) for at in range(len(least))]
    usual = _usual_widths(texts, least, whole)
    words = [want if is_text else 0.0 for want, is_text in zip(usual, texts.is_text, strict=True)]
    long = [min(line, _MOST) if is_text else 0.0 for line, is_text in zip(whole, texts.is_text, strict=True)]
    widths: Sequence[float] = least
    for wanted in (words, usual, long):
        widths = _grown(widths, wanted, width)
    stretch = min(_MOST_STRETCH, width / sum(widths))
    return tuple(each * stretch for each in widths)


def _least_width(ruler: Ruler, texts: TableTexts, at: int, size: float) -> float:
    cells = texts.column(at)
    word = max(ruler.longest_word(each, size, bold=True) for each in cells)
    line = max(ruler.width(each, size) for each in cells)
    enough = _LEAST_TEXT if line < _LONG_TEXT else _LEAST_LONG_TEXT
    text = min(line, enough) if texts.is_text[at] else min(line / 3, _LEAST_NUMBER)
    return max(min(word, _WIDEST_WORD), text) + 2 * PADDING + 1


def _whole_line(ruler: Ruler, texts: TableTexts, at: int, size: float) -> float:
    return max(ruler.width(each, size, bold=True) for each in texts.column(at)) + 2 * PADDING + 1


def _usual_widths(texts: TableTexts, least: Sequence[float], whole: Sequence[float]) -> list[float]:
    """Return what whole lines need, up to a point; columns of numbers are as wide as one another."""
    most = [_USUAL_TEXT if is_text else _USUAL_NUMBER for is_text in texts.is_text]
    found = [max(need, min(line, limit)) for need, line, limit in zip(least, whole, most, strict=True)]
    numbers = [wide for wide, is_text in zip(found, texts.is_text, strict=True) if not is_text]
    return [wide if is_text else max(numbers) for wide, is_text in zip(found, texts.is_text, strict=True)]


def _grown(widths: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths grown towards what is wanted, each by the same share of its wish."""
    wishes = [max(0.0, want - has) for has, want in zip(widths, wanted, strict=True)]
    share = min(1.0, (room - sum(widths)) / sum(wishes)) if any(wishes) else 0.0
    return tuple(has + share * wish for has, wish in zip(widths, wishes, strict=True))
