"""How wide the columns of a table are on a terminal, so that no name is broken."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

# Between columns, where there is room for more than the one that always stands there.
_GAP = 1
# A longer word, such as a path, may be broken.
_LONGEST_WORD = 30
_SHORTEST_HEADER = 5


def fit_widths(
    columns: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool], room: int
) -> list[int]:
    """Return a width for each column.

    Texts are wrapped between words first, then headers of numbers cut, and only then is a word broken.

    Args:
        rows: texts of the cells.
        numbers: for each column whether it holds numbers.
        room: characters for all columns together.
    """
    cells = [[column, *(row[at] for row in rows)] for at, column in enumerate(columns)]
    widths = [max(map(cell_len, each)) for each in cells]
    if sum(widths) + _GAP * (len(widths) - 1) <= room:
        return [*(width + _GAP for width in widths[:-1]), *widths[-1:]]
    words = [max(map(_longest_word, each)) for each in cells]
    cut = [
        min(word, max([_SHORTEST_HEADER, *map(_longest_word, each[1:])])) if is_number else word
        for word, each, is_number in zip(words, cells, numbers, strict=True)
    ]
    for least in (words, cut, [1] * len(widths)):
        widths = _shrink(widths, least, room)
    return widths


def _shrink(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Take from the widest column, one character after another, until all fit or have come to their least."""
    shrunk = list(widths)
    while sum(shrunk) > room:
        at = max(range(len(shrunk)), key=lambda each: (shrunk[each] > least[each], shrunk[each]))
        if shrunk[at] <= least[at]:
            break
        shrunk[at] -= 1
    return shrunk


def _longest_word(text: str) -> int:
    return min(_LONGEST_WORD, max(map(cell_len, text.split()), default=0))
