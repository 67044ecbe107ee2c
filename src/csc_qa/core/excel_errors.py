"""What Excel shows in a cell that has no value."""

from __future__ import annotations

EXCEL_ERRORS = frozenset(
    (
        *("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"),
        *("#GETTING_DATA", "#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!"),
        *("#PYTHON!", "#TIMEOUT!"),
    )
)
# By these numbers Excel on Windows hands over errors that xlwings has no name for.
_NUMBERS = range(-2146826300, -2146826200)


def is_excel_error(cell: object) -> bool:
    """Say whether a cell shows an error.

    Example:
        >>> is_excel_error("#N/A"), is_excel_error(-2146826243), is_excel_error("n/a")
        (True, True, False)
    """
    if isinstance(cell, str):
        return cell in EXCEL_ERRORS
    return isinstance(cell, int | float) and not isinstance(cell, bool) and cell in _NUMBERS
