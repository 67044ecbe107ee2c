"""Names of cells as Excel writes them."""

from __future__ import annotations


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0.

    Example:
        >>> column_letters(0), column_letters(27)
        ('A', 'AB')
    """
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, its row and column counted from 0.

    Example:
        >>> cell_name(16, 5)
        'F17'
    """
    return f"{column_letters(column)}{row + 1}"
