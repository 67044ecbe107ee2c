"""What stands for a hidden number, and what was protected where it was made."""

from __future__ import annotations

from csc_qa.core.report import Section

HIDDEN = "c"
# Tables and sections of indicators: their cells are text, and their builder hides small numbers itself.
_PROTECTED = "kpi."


def without_claims(section: Section) -> Section:
    """Return a plugin's section, of which nothing counts as protected already, whatever its keys say."""
    tables = tuple(table for table in section.tables if not is_protected_already(table.key))
    is_held = section.holds_details or is_protected_already(section.key)
    return section.model_copy(update={"tables": tables, "holds_details": is_held})


def is_protected_already(key: str) -> bool:
    """Say whether the table or section of that key comes with its small numbers hidden.

    Example:
        >>> is_protected_already("kpi.visits"), is_protected_already("grades")
        (True, False)
    """
    return key.startswith(_PROTECTED)
