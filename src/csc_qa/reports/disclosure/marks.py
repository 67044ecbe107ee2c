"""What stands for a hidden number, and what was protected where it was made."""

from __future__ import annotations

HIDDEN = "c"
# Tables and sections of indicators: their cells are text, and their builder hides small numbers itself.
_PROTECTED = "kpi."


def is_protected_already(key: str) -> bool:
    """Say whether the table or section of that key comes with its small numbers hidden.

    Example:
        >>> is_protected_already("kpi.visits"), is_protected_already("grades")
        (True, False)
    """
    return key.startswith(_PROTECTED)
