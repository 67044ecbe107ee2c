"""Systematic sampling: every so-and-so-many-th of an ordered list, from a random start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def sample_systematically(items: Sequence[T], size: int, start: float) -> list[T]:
    """Return so many of the items, spread evenly over the list.

    Each item has the same chance. Of any run of neighbours, such as those of one service area in a list
    ordered by area, the sample holds its proportional share, rounded down or up. A sample as large as the
    list, or larger, is the list.

    Args:
        start: at random from 0 up to but without 1.
    Example:
        >>> sample_systematically("aaaaabbbcc", 5, 0.5)
        ['a', 'a', 'b', 'b', 'c']
    """
    number = len(items)
    if size >= number:
        return list(items)
    first = int(start * number)
    # Whole numbers throughout: the interval number / size need not be whole, and must not be rounded.
    return [items[(first + step * number) // size] for step in range(size)]
